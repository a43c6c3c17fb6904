import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { contentRoot } from './content-root.ts';

/**
 * Reloads the browser when a file of the content changes. Stories are watched
 * by Astro itself; data and charts are read by src/data.
 */
export function contentReload(): Plugin {
  return {
    name: 'three-lenses:content-reload',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(`${contentRoot()}/content`);
      server.watcher.on('all', (_event, file) => {
        if (/^content[\\/].*\.json$/.test(relative(contentRoot(), file)))
          server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
