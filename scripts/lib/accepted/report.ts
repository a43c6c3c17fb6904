import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartRules, themeDeclarations } from '../../../src/charts/shared/theme.ts';
import type { Difference } from './drawings.ts';

/** Where the report is written: one file, to be opened in any browser. */
export const reportFile = (root: string) => join(root, '.cache/charts/index.html');

/**
 * Writes the pictures of before and after beside each other, and one over the
 * other, where only what changed is not grey. @returns the file
 */
export function writeReport(root: string, found: readonly Difference[]): string {
  const file = reportFile(root);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, page(found));
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

function page(found: readonly Difference[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts: before and after</title>
<style>${style}</style>
<h1>${found.length} drawings differ from the accepted ones</h1>
<p>Accept them all with <code>npm run charts -- --accept</code>.</p>
${found.map(section).join('\n')}</html>`;
}

function section({ name, before, after }: Difference): string {
  const figure = (caption: string, inner: string) =>
    `<figure><figcaption>${caption}</figcaption>${inner}</figure>`;
  // Both drawings on one page have the same ids; nothing refers to them.
  const parts = [
    figure('Before', before ?? '<p>There was none.</p>'),
    figure('After', after ?? '<p>It is gone.</p>'),
    ...(before && after ? [figure('Difference', `<div class="over">${before}${after}</div>`)] : []),
  ];
  return `<section><h2>${name}</h2><div class="pair">${parts.join('')}</div></section>`;
}
