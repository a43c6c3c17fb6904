import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { nextFolder } from './scripts/lib/build-place.ts';
import { siteBuild } from './scripts/lib/site-build.ts';
import { browserTargets } from './src/site/browsers.ts';
import { site } from './src/site/config.ts';
import { findings } from './src/site/findings.ts';
import { markdown } from './src/site/markdown.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  // The integration puts it in place of dist/ once it is whole.
  outDir: nextFolder,
  // The dev server would ask for a slash after files whose ending their route does not name.
  trailingSlash: process.argv.includes('dev') ? 'ignore' : 'always',
  // Inline elements keep the white space between them, as the editor typed it.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // A page that waits for a picture or for the disk holds up no other.
  build: { concurrency: 16 },
  markdown: { processor: markdown() },
  integrations: [mdx(), findings(), siteBuild()],
  // The policy of a page lets files of the site run, and no script that Astro would write into it.
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0, target: browserTargets },
  },
});
