import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type BrowserContext, chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { figure } from '../support/figure.ts';
import { corpus, footprint } from '../support/hostile/corpus.ts';
import { poisonedDrawings } from '../support/hostile/outputs.ts';
import { generated } from '../support/hostile/texts.ts';
import { poisonContent } from './support/poison.ts';
import { build, copyProject } from './support/project.ts';

const nothing = {
  ran: 0,
  handlers: 0,
  styles: 0,
  strange: 0,
  elements: 0,
  links: 0,
  hostileHosts: 0,
};
const PER_FIELD = 28;
/** More than are asked for, as some are refused wherever they would stand. */
const many = generated(13_000);

test.each([
  ['the corpus', corpus.map((text, number) => ({ text, numbers: [number] })), 150],
  ['generated texts', inGroups(many), 10_000],
])('a site built of %s runs nothing of them', async (name, texts, least) => {
  const folder = copyProject();
  const { built, refused, fields } = poisonContent(folder, texts);
  // What no field takes is told to the editor; all else is built.
  expect(built.size).toBeGreaterThanOrEqual(least);
  figure(`Hostile texts built into a site (${name})`, `${built.size} in ${fields} fields`);
  figure(`Hostile texts refused in some field (${name})`, refused.size);

  const dist = join(folder, 'dist');
  // Rules about wording would stop it: the texts are more than an editor could publish.
  writeFileSync(join(folder, 'scripts/check.ts'), '');
  const { status, output } = build(folder);
  expect(status, output.slice(-4000)).toBe(0);
  await look(dist, name);
});

test('drawings of every form take the whole corpus as text', async () => {
  const texts = [...corpus.filter(({ length }) => length < 300), ...generated(200, 2)];
  const context = await openContext();
  const page = await context.newPage();
  let drawn = 0;
  for (let from = 0; from < texts.length; from += 40) {
    const drawings = texts.slice(from, from + 40).flatMap((text) => poisonedDrawings(text).svg);
    drawn += drawings.length;
    await page.setContent(`<!doctype html><meta charset=utf-8>${drawings.join('\n')}`);
    expect(await page.evaluate(footprint)).toEqual(nothing);
  }
  figure('Drawings made with a hostile text in every label', drawn);
  await context.close();
});

function inGroups(texts: string[]): { text: string; numbers: number[] }[] {
  return Array.from({ length: Math.ceil(texts.length / PER_FIELD) }, (_, group) => {
    const from = group * PER_FIELD;
    const part = texts.slice(from, from + PER_FIELD);
    return { text: part.join(' '), numbers: part.map((_text, index) => from + index) };
  });
}

/** A context in which the pages' own policy does not help: the texts alone must be harmless. */
async function openContext(): Promise<BrowserContext> {
  const browser = await chromium.connect(inject('browserEndpoint'));
  const context = await browser.newContext({ bypassCSP: true });
  await context.addInitScript('window.hostile = () => { window.ranHostile = 1; };');
  return context;
}

async function look(dist: string, name: string): Promise<void> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const served = await serve({ dir: dist, port: 0 });
  const context = await openContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('dialog', (dialog) => dialog.dismiss());
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && `${origin}/` !== served.url) asked.push(request.url());
  });
  const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('admin/'));
  for (const file of pages) {
    await page.goto(served.url + file.replace(/index\.html$/, ''), { waitUntil: 'load' });
    expect(await page.evaluate(footprint), file).toEqual(nothing);
  }
  // What browser code makes of the texts: search results, cards, the full screen.
  await page.goto(served.url);
  await page.locator('[data-search-open]').click();
  await page.locator('dialog[data-search] input').fill('社区');
  await page.locator('.search-result').first().waitFor();
  expect(await page.evaluate(footprint)).toEqual(nothing);
  await page.goto(`${served.url}charts/daily-work/`);
  await page.locator('[data-full-screen]').first().click();
  await page.locator('dialog.stage').waitFor();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(footprint)).toEqual(nothing);
  expect(asked).toEqual([]);
  figure(`Pages opened in a browser (${name})`, pages.length);

  await readFiles(dist, files, page);
  await page.close();
  await context.close();
  await served.close();
}

/** Downloads: XML is well formed and brings nothing, tables hold no formula, decks can be read. */
async function readFiles(
  dist: string,
  files: string[],
  page: Awaited<ReturnType<BrowserContext['newPage']>>,
): Promise<void> {
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const parts = files.filter((file) => /\.(xml|svg)$/.test(file)).map((file) => [file, read(file)]);
  for (const file of files.filter((each) => each.endsWith('.pptx')).slice(0, 8))
    for (const [part, bytes] of Object.entries(unzipSync(readFileSync(join(dist, file)))))
      if (/\.(xml|rels)$/.test(part))
        parts.push([`${file} ${part}`, new TextDecoder().decode(bytes)]);
  await page.goto('about:blank');
  for (const [file = '', text = ''] of parts) {
    const seen = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const all = [...parsed.querySelectorAll('*')];
      return {
        broken: parsed.querySelector('parsererror')?.textContent ?? '',
        foreign: parsed.querySelectorAll('script,foreignObject,iframe,animate,hostile-element')
          .length,
        handlers: all.filter((each) =>
          each.getAttributeNames().some((key) => /^on|hostile/i.test(key)),
        ).length,
      };
    }, text);
    expect(seen, file).toEqual({ broken: '', foreign: 0, handlers: 0 });
  }
  for (const file of files.filter((each) => each.endsWith('.csv')))
    for (const cell of read(file).matchAll(/(?:^\uFEFF?|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/g))
      if (!/^-?\d+(\.\d+)?$/.test(cell[1]!)) expect(cell[1], file).not.toMatch(/^"?\s*[=+\-@|%]/);
  for (const file of files.filter((each) => each.endsWith('.json'))) JSON.parse(read(file));
  for (const file of files.filter((each) => each.endsWith('.ris')))
    for (const line of read(file).split(/\r?\n/).filter(Boolean))
      expect(line, file).toMatch(/^[A-Z][A-Z0-9] {2}-/);
}
