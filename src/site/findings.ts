import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentRoot, contentState, stateFile } from './content-root.ts';

/** Where the overlay asks for the findings, and what the server calls them when it sends them. */
const address = '/__findings.json';
const event = 'three-lenses:findings';

/** What `npm run dev` writes of each check; see scripts/dev.ts. */
interface Findings {
  /** Nothing can be shown: there has been no state without mistakes yet. */
  empty: boolean;
  problems: { zh: string; en: string }[];
}

/**
 * Shows an editor, on every page of `npm run dev`, what `npm run check` would say, and reloads the
 * page when data or charts of the shown content have changed. Stories are watched by Astro itself.
 */
export function findings(): AstroIntegration {
  return {
    name: 'findings',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev' && process.env.CONTENT_ROOT)
          injectScript('page', "import '/src/client/findings.ts';");
      },
      'astro:server:setup': ({ server }) => {
        if (process.env.CONTENT_ROOT) serve(server);
      },
    },
  };
}

function serve(server: ViteDevServer): void {
  const file = resolve(contentRoot(), 'findings.json');
  const shown = resolve(stateFile());
  server.watcher.add([file, shown]);
  server.watcher.on('all', (what, changed) => {
    if (changed === file) server.ws.send({ type: 'custom', event, data: read(file) });
    if (changed === shown && what !== 'unlink' && /\.json"/.test(readFileSync(shown, 'utf8')))
      server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const found = read(file);
    const state = contentState();
    // A page that was made before a save and listens only after it finds out by this.
    response.setHeader('Server-Timing', `content;desc="${state}"`);
    if (request.url?.endsWith(address)) {
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(JSON.stringify({ ...found, state }));
    } else if (found.empty && request.headers.accept?.includes('text/html')) {
      response.statusCode = 503;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(emptyPage(found));
    } else next();
  });
}

function read(file: string): Findings {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Findings;
  } catch {
    // It is being written: the next change brings it.
    return { empty: false, problems: [] };
  }
}

/** Stands for every page until the content can be shown for the first time. */
function emptyPage({ problems }: Findings): string {
  const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const lines = problems.map(({ zh, en }) => `<pre>${escaped(zh)}\n${escaped(en)}</pre>`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>内容有误 The content has mistakes</title><h1>内容有误，改好后自动显示 The content has mistakes; it is shown once they are mended</h1>${lines.join('')}</html>`;
}
