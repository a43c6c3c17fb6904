import type { Messages } from '../../i18n/index.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { gbT } from './gb-t.ts';
import { ris } from './ris.ts';
import { sentence } from './sentence.ts';
import type { Work } from './work.ts';

/** How a format writes the day of access: 2026-11-23, 2026/11/23, [[2026, 11, 23]], or in words. */
export type DateForm = 'iso' | 'slashes' | 'parts' | 'words';

/** A way to write a work down. */
export interface CiteFormat {
  id: 'gb-t' | 'bibtex' | 'ris' | 'csl-json' | 'sentence';
  label: (t: Messages) => string;
  date: DateForm;
  /** Of the file to download, for formats that programs read. */
  extension?: 'bib' | 'ris' | 'json';
  /** Media type of that file, with its charset. */
  type?: string;
  write: (work: Work, t: Messages, accessed?: string) => string;
}

/** All formats, in the order of their tabs. */
export const citeFormats: readonly CiteFormat[] = [
  {
    id: 'gb-t',
    label: () => 'GB/T 7714-2025',
    date: 'iso',
    write: (work, _, day) => gbT(work, day),
  },
  { id: 'sentence', label: (t) => t.cite.inWords, date: 'words', write: sentence },
  {
    id: 'bibtex',
    label: () => 'BibTeX',
    date: 'iso',
    extension: 'bib',
    type: 'application/x-bibtex; charset=utf-8',
    write: (work, _, day) => bibtex(work, day),
  },
  {
    id: 'ris',
    label: () => 'RIS',
    date: 'slashes',
    extension: 'ris',
    type: 'application/x-research-info-systems; charset=utf-8',
    write: (work, _, day) => ris(work, day),
  },
  {
    id: 'csl-json',
    label: () => 'CSL-JSON',
    date: 'parts',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: (work, _, day) => cslJson(work, day),
  },
];
