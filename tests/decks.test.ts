import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { deckProblems, slidePaths, text, unpack } from '../src/decks/testing.ts';
import { openPage } from './support/browser.ts';
import { builtFiles, readBuilt } from './support/dist.ts';
import { findProgram } from './support/programs.ts';
import { missingLetters, pdfOf } from './support/slides.ts';

const dist = join(import.meta.dirname, '../dist');
const decks = builtFiles().filter((file) => file.endsWith('.pptx'));
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(dist, file)));

test('every chart has its slides in both editions', () => {
  const pages = builtFiles().filter((file) => /^charts\/[\w-]+\/index\.html$/.test(file));
  const ids = pages.map((file) => file.split('/')[1]!);
  expect(ids.length).toBeGreaterThan(5);
  for (const stem of ids.flatMap((id) => [id, `${id}.en`])) {
    expect(decks).toContain(`charts/${stem}.pptx`);
    const json = JSON.parse(readBuilt(`charts/${stem}.slides.json`));
    expect(json.slides).toHaveLength(slidePaths(unpack(bytesOf(`charts/${stem}.pptx`))).length);
  }
  expect(decks).toContain('three-lenses.pptx');
  expect(decks).toContain('three-lenses.en.pptx');
});

test('every deck of the site is whole', () => {
  for (const file of decks) expect(deckProblems(bytesOf(file)), file).toEqual([]);
});

test('a strict parser reads every part [needs xmllint]', (context) => {
  const xmllint = findProgram('xmllint');
  if (!xmllint) return context.skip();
  const parts = unpack(bytesOf('charts/legibility.pptx'));
  for (const path of Object.keys(parts).filter((each) => /\.(xml|rels)$/.test(each))) {
    const { status, stderr } = spawnSync(xmllint, ['--noout', '-'], { input: text(parts, path) });
    expect(status, `${path}: ${stderr}`).toBe(0);
  }
});

test('LibreOffice opens a deck and shows its words [needs LibreOffice and pdftotext]', (context) => {
  const pages = pdfOf([join(dist, 'charts/market-plan.pptx')])?.[0];
  if (!pages) return context.skip();
  const { slides } = JSON.parse(readBuilt('charts/market-plan.slides.json'));
  expect(pages).toHaveLength(slides.length);
  const [slide] = slides;
  const { chart } = slide.body;
  for (const words of [slide.title, slide.subtitle, slide.link.url, ...chart.categories, '150个'])
    expect(missingLetters(pages[0]!, words), words).toBe('');
}, 120_000);

test('a browser writes the same bytes', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../src/decks/index.ts'),
        formats: ['iife'],
        name: 'decks',
      },
    },
  });
  const [bundle] = built as Rolldown.RolldownOutput[];
  const { page, close } = await openPage({ path: 'charts/market-plan.slides.json' });
  await page.evaluate(`${bundle!.output[0].code}; globalThis.decks = decks`);
  const written = await page.evaluate<number[]>(
    `[...decks.writeDeck(${readBuilt('charts/market-plan.slides.json')})]`,
  );
  await close();
  expect(Buffer.compare(Buffer.from(written), bytesOf('charts/market-plan.pptx'))).toBe(0);
});

test('the lecturers’ page leads to the survey’s slides of its edition', () => {
  expect(readBuilt('lecturers/index.html')).toMatch(/href="[^"]*\/three-lenses\.pptx"/);
  expect(readBuilt('en/lecturers/index.html')).toMatch(/href="[^"]*\/three-lenses\.en\.pptx"/);
});
