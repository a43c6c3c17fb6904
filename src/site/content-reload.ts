import { relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Reloads the browser when an editor saves a file under content/. Stories are
 * watched by Astro itself; data and charts are read by src/data.
 */
export function contentReload(): Plugin {
  return {
    name: 'three-lenses:content-reload',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add('content');
      server.watcher.on('all', (_event, file) => {
        if (/^content[\\/].*\.json$/.test(relative(process.cwd(), file)))
          server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
