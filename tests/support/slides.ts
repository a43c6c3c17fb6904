import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from './programs.ts';

/**
 * The text of each page of some decks, as LibreOffice sets them; undefined
 * where LibreOffice or pdftotext is not installed.
 * @param decks PPTX files with different names
 */
export function pdfOf(decks: readonly string[]): string[][] | undefined {
  const office = findProgram('soffice');
  const reader = findProgram('pdftotext');
  if (!office || !reader) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'decks-'));
  try {
    // A profile of its own: LibreOffice refuses to run twice on one.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...decks];
    const converted = spawnSync(office, args, { encoding: 'utf8', timeout: 600_000 });
    return decks.map((deck) => {
      const pdf = join(folder, basename(deck).replace(/\.pptx$/, '.pdf'));
      // In the order of drawing, so that the words of a text box stay together.
      const read = spawnSync(reader, ['-raw', pdf, '-'], { encoding: 'utf8' });
      if (read.status !== 0)
        throw new Error(`${deck}: no PDF\n${converted.stderr}\n${read.stderr}`);
      return read.stdout.split('\f').slice(0, -1);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Letters and digits of some words that a page does not hold as often. Not
 * the words themselves: where a machine lacks a font, a PDF draws the Chinese,
 * the Latin and the marks of a line apart, in an order of its own.
 */
export function missingLetters(page: string, words: string): string {
  const count = (text: string, letter: string) => text.split(letter).length - 1;
  const letters = [...new Set(words.match(/[\p{L}\p{Nd}]/gu))];
  return letters.filter((letter) => count(page, letter) < count(words, letter)).join('');
}
