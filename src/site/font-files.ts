import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { registry } from './page-fonts.ts';

/** Writes the fonts that pages asked for beside the site's own, once all pages are made. */
export function fontFiles(): AstroIntegration {
  return {
    name: 'font-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'fonts');
        mkdirSync(folder, { recursive: true });
        for (const font of registry().values())
          writeFileSync(join(folder, `${font.name}.woff2`), await font.bytes());
      },
    },
  };
}
