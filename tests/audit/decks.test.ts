import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slidePaths, text, unpack } from '../../src/decks/testing.ts';
import { builtFiles } from '../support/dist.ts';
import { missingLetters, pdfOf } from '../support/slides.ts';

const dist = join(import.meta.dirname, '../../dist');

/** The texts of a slide's title, from the file itself. */
function titleOf(slide: string): string {
  const shape = slide
    .match(/<p:sp>.*?<\/p:sp>/gs)
    ?.find((each) => /type="(?:title|ctrTitle)"/.test(each));
  const words = [...(shape ?? '').matchAll(/<a:t>([^<]*)/g)].map((match) => match[1]).join('');
  return words
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'");
}

/** All decks of all releases, in one run of LibreOffice. */
test('LibreOffice opens every deck, each slide on a page with its title', (context) => {
  const decks = builtFiles().filter((file) => file.endsWith('.pptx'));
  const folder = mkdtempSync(join(tmpdir(), 'all-decks-'));
  try {
    // Decks of different releases have one name; here each has its own.
    const copies = decks.map((file) => join(folder, file.replaceAll('/', '_')));
    for (const [index, file] of decks.entries()) cpSync(join(dist, file), copies[index]!);
    const all = pdfOf(copies);
    if (!all) return context.skip();
    for (const [index, pages] of all.entries()) {
      const parts = unpack(new Uint8Array(readFileSync(copies[index]!)));
      const titles = slidePaths(parts).map((path) => titleOf(text(parts, path)));
      expect(pages, decks[index]!).toHaveLength(titles.length);
      for (const [number, title] of titles.entries())
        expect(missingLetters(pages[number]!, title), `${decks[index]}, slide ${number + 1}`).toBe(
          '',
        );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
