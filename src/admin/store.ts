import { visibleText } from '../data/mdx.ts';
import type { ContentFiles } from '../data/read.ts';
import { locales } from './config.ts';
import type { Document } from './documents.ts';

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
    return {
      read: (file) => all.get(file),
      list: (folder) => [
        ...new Set(
          [...all.keys()]
            .filter((file) => file.startsWith(`${folder}/`))
            .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
        ),
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
