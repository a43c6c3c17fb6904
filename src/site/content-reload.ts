import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { stateFile } from './content-root.ts';

/**
 * Reloads the browser when data or charts of the shown content have changed.
 * Stories are watched by Astro itself.
 */
export function contentReload(): Plugin {
  return {
    name: 'three-lenses:content-reload',
    apply: 'serve',
    configureServer(server) {
      const state = resolve(stateFile());
      server.watcher.add(state);
      server.watcher.on('all', (event, file) => {
        if (file !== state || event === 'unlink') return;
        if (/\.json"/.test(readFileSync(state, 'utf8'))) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
