import { join } from 'node:path';
import { chartRules, themeDeclarations } from '../../../src/charts/shared/theme.ts';
import { replaceFile } from '../write-files.ts';
import type { Difference } from './drawings.ts';
import { differencePicture, type PictureDifference } from './pictures.ts';

/** Where the report is written: one file, to be opened in any browser. */
export const reportFile = (root: string) => join(root, '.cache/charts/index.html');

/**
 * Writes drawings and pictures of before and after beside each other, and what
 * differs: of drawings one over the other, where what is the same is black, of
 * pictures each changed pixel in red. @returns the file
 */
export async function writeReport(
  root: string,
  found: readonly Difference[],
  seen: readonly PictureDifference[] = [],
): Promise<string> {
  const file = reportFile(root);
  replaceFile(file, await page(found, seen));
  return file;
}

const style = `:root{color-scheme:light;${themeDeclarations('light')}}
body{margin:2rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
section{border-top:2px solid var(--ink);margin-top:2rem;padding-top:.5rem}
.pair{display:flex;flex-wrap:wrap;gap:2rem}
figure{margin:0}figcaption{color:var(--ink-2)}
.over{position:relative;isolation:isolate;background:#fff}
.over>svg+svg{position:absolute;inset:0;mix-blend-mode:difference}
${chartRules}`;

async function page(found: readonly Difference[], seen: readonly PictureDifference[]) {
  const names = [...new Set([...found, ...seen].map(({ name }) => name))].sort();
  const drawings = new Map(found.map((each) => [each.name, each]));
  const pictures = new Map(seen.map((each) => [each.name, each]));
  const sections = await Promise.all(
    names.map((name) => section(name, drawings.get(name), pictures.get(name))),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts: before and after</title>
<style>${style}</style>
<h1>${found.length} drawings and ${seen.length} pictures differ from the accepted ones</h1>
<p>Accept them all with <code>npm run charts -- --accept</code>.</p>
${sections.join('\n')}</html>`;
}

async function section(
  name: string,
  drawing?: Difference,
  seen?: PictureDifference,
): Promise<string> {
  const rows: string[] = [];
  if (drawing) {
    const { before, after } = drawing;
    // Both drawings on one page have the same ids; nothing refers to them.
    const over = before && after && `<div class="over">${before}${after}</div>`;
    rows.push(row('drawing', before, after, over));
  }
  if (seen) {
    const { before, after } = seen;
    const difference = before && after && (await differencePicture(before, after));
    rows.push(row('picture', image(before), image(after), image(difference)));
  } else rows.push('<p>Its picture looks the same.</p>');
  return `<section><h2>${name}</h2>${rows.join('')}</section>`;
}

/** Before, after and what differs, of a drawing or of its picture. */
function row(what: string, before?: string, after?: string, difference?: string): string {
  const figure = (caption: string, inner: string) =>
    `<figure><figcaption>${caption}</figcaption>${inner}</figure>`;
  const parts = [
    figure(`Before (${what})`, before ?? '<p>There was none.</p>'),
    figure(`After (${what})`, after ?? '<p>It is gone.</p>'),
    ...(difference ? [figure(`Difference (${what})`, difference)] : []),
  ];
  return `<div class="pair">${parts.join('')}</div>`;
}

const image = (png: Uint8Array | undefined) =>
  png && `<img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
