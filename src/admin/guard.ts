import { checkContent } from '../charts/check-content.ts';
import { visibleText } from '../data/mdx.ts';
import type { Problem } from '../data/problem.ts';
import type { ContentFiles } from '../data/read.ts';
import { editionFiles } from '../data/series.ts';
import { originalDigest } from '../data/translations.ts';
import { locales } from './config.ts';
import type { Document, Model } from './documents.ts';

/**
 * The texts of all files as the CMS last read or wrote them, so that one edit
 * can be checked against all the others.
 */
export class Store {
  #texts = new Map<string, string>();

  /** The CMS has read a file of a document. It does not say which edition: the words do. */
  read(document: Document, text: string): void {
    this.#texts.set(document.file.replace('{{locale}}', localeOf(text)), text);
  }

  /** Files that are now in place. */
  wrote(texts: ReadonlyMap<string, string>): void {
    for (const [file, text] of texts) this.#texts.set(file, text);
  }

  /** All files, some of them with another text than they have. */
  with(texts: ReadonlyMap<string, string>): ContentFiles {
    const all = new Map([...this.#texts, ...texts]);
    const below = (folder: string) => [...all.keys()].filter((file) => file.startsWith(folder));
    return {
      read: (file) => all.get(file),
      list: (folder) => [
        ...new Set(below(`${folder}/`).map((file) => file.slice(folder.length + 1).split('/')[0]!)),
      ],
    };
  }
}

/** The file name of the edition that a text is written in: Chinese where Chinese words outnumber others. */
export function localeOf(text: string): string {
  const seen = visibleText(text);
  const han = seen.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = seen.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return (han > latin ? locales[0] : locales[1]) ?? '';
}

/** An entry as the CMS hands it to a hook, made plain. */
export interface SavedEntry {
  path: string;
  data: Model;
  i18n: Record<string, { data: Model }>;
}

/** The texts that a save would write, by file; undefined for an entry that is none of ours. */
export function textsOf(entry: SavedEntry, documents: Document[]): Map<string, string> | undefined {
  const [first = ''] = locales;
  const fileOf = ({ file }: Document, locale: string) => file.replace('{{locale}}', locale);
  const document = documents.find((each) => fileOf(each, first) === entry.path);
  if (!document) return undefined;
  // The CMS trims what it writes and ends it with one line break.
  return new Map(
    Object.entries({ [first]: entry, ...entry.i18n }).map(([locale, { data }]) => [
      fileOf(document, locale),
      `${document.close(data).trim()}\n`,
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
  'sum-differs',
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
