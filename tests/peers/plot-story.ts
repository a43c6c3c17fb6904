import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/**
 * Writes a built story as a plain page whose charts Plot draws in the browser.
 *
 * @param dist the built site
 * @param path of the story in it: `stories/daily-work/`
 * @param folder where the page, its scripts and the charts' files go, texts also compressed
 */
export async function plotStory(dist: string, path: string, folder: string): Promise<void> {
  const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
  const title = document.querySelector('h1')!.textContent!;
  const parts: string[] = [];
  for (const part of document.querySelectorAll('.prose p, .prose h2, .prose h3, .prose figure')) {
    const chart = /^chart-([\w-]+)$/.exec(part.id)?.[1];
    if (chart && part.localName === 'figure') {
      mkdirSync(folder, { recursive: true });
      cpSync(join(dist, `charts/${chart}.json`), join(folder, `${chart}.json`));
      parts.push(`<figure data-chart="${chart}"></figure>`);
    } else if (!part.closest('figure, [popover]')) {
      for (const card of part.querySelectorAll('[popover]')) card.remove();
      parts.push(`<${part.localName}>${part.textContent}</${part.localName}>`);
    }
  }
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><script defer src="d3.js"></script><script defer src="plot.js"></script>
<script defer src="draw.js"></script>
<style>body{max-width:680px;margin:auto;padding:0 16px;font:17px/1.8 system-ui}figure{margin:2em 0}</style>
<h1>${title}</h1>${parts.join('\n')}`;
  const modules = join(import.meta.dirname, '../../node_modules');
  const read = (file: string) => readFileSync(file, 'utf8');
  const files = {
    'index.html': html,
    'd3.js': read(join(modules, 'd3/dist/d3.min.js')),
    'plot.js': read(join(modules, '@observablehq/plot/dist/plot.umd.min.js')),
    'draw.js': read(join(import.meta.dirname, 'draw.js')),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
  }
}
