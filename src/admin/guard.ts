import { checkContent } from '../charts/check-content.ts';
import type { Problem } from '../data/problem.ts';
import { editionFiles } from '../data/series.ts';
import { originalDigest } from '../data/translations.ts';
import { locales } from './config.ts';
import type { Document, Model } from './documents.ts';
import type { Store } from './store.ts';

/** An entry as the CMS hands it to a hook, made plain. */
export interface SavedEntry {
  path: string;
  data: Model;
  i18n: Record<string, { data: Model }>;
}

/** The texts that a save would write, by file; undefined for an entry that is none of ours. */
export function textsOf(entry: SavedEntry, documents: Document[]): Map<string, string> | undefined {
  const document = documents.find(
    ({ file }) => file.replace('{{locale}}', locales[0] ?? '') === entry.path,
  );
  if (!document) return undefined;
  const models: [string, Model][] = [
    [locales[0] ?? '', entry.data],
    ...Object.entries(entry.i18n).map(([locale, { data }]): [string, Model] => [locale, data]),
  ];
  return new Map(
    models.map(([locale, model]) => [
      document.file.replace('{{locale}}', locale),
      // The CMS trims what it writes and ends it with one line break.
      `${document.close(model).trim()}\n`,
    ]),
  );
}

/** What `npm run check` would say after the save. */
export function problemsAfter(texts: ReadonlyMap<string, string>, store: Store): Problem[] {
  return checkContent(store.with(texts)).problems;
}

/** What an editor may do about problems. */
export interface Choices {
  /** Save nonetheless: each problem lies in another file, or waits for a translator. */
  save: boolean;
  /** Say that the translation is right as it stands, and save. */
  confirm: boolean;
}

/** Problems that another file may be about to solve: a row, figure or count that is not there yet. */
const waiting = new Set([
  'dangling',
  'no-figure',
  'no-story',
  'no-target',
  'order-twice',
  'over-sample',
  'sample-sum',
  'visits-differ',
]);

/**
 * A file with problems of its own is refused. A change that takes two files is
 * wrong while only the first is saved, and a translation may be another
 * editor's work: these may be saved.
 */
export function choicesFor(problems: Problem[], files: string[]): Choices {
  const own = problems.filter(({ file, code }) => files.includes(file) && !waiting.has(code));
  const stale = own.filter(({ code }) => code === 'translation-stale');
  const save = own.length === stale.length;
  return { save, confirm: save && stale.length > 0 };
}

/** Fingerprint of the saved original, for the translation's head. */
export function confirmation(texts: ReadonlyMap<string, string>): string | undefined {
  const original = [...texts].find(([file]) => file.endsWith(`/${editionFiles.original}`));
  return original ? originalDigest(original[1]) : undefined;
}
