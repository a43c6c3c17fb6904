import type { z } from 'zod';
import { type Complaint, complaint } from '../../../src/data/problem.ts';
import { type ContentFiles, readContent } from '../../../src/data/read.ts';
import { id } from '../../../src/data/schemas/row.ts';
import { checkTemplate } from '../../../src/data/templates.ts';
import { parseValue } from '../../../src/data/validate.ts';
import worded from './questions.json' with { type: 'json' };

/** A value to choose from, with the words to show beside it. */
export interface Option {
  value: string;
  label: string;
}

/** One thing that a kind of new content needs to know. */
export interface Question {
  /** Also the flag: `--title-zh`. */
  name: string;
  ask: { zh: string; en: string };
  /** Values to choose from. */
  among?: (files: ContentFiles) => readonly Option[];
  /** An answer as it stands in the file: `第７段` is 7. */
  read?: (answer: string) => string;
  /** What is wrong with an answer, for the editor; undefined where it will do. */
  wrong?: (answer: string, files: ContentFiles) => readonly Complaint[];
}

export type Answers = Readonly<Record<string, string>>;

/** A kind of content that `npm run new` makes. */
export interface Kind {
  questions: readonly Question[];
  /** The files to write, by path from the root. @throws Error with a line for the editor */
  plan(answers: Answers, files: ContentFiles): Plan;
}

/** What to write, by path from the root; `unfinished` where the editor has to fill words in. */
export type Plan = Record<string, { text: string; isNew: boolean; unfinished?: boolean }>;

export const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export const rowsOf = (files: ContentFiles, name: string) =>
  JSON.parse(files.read(`content/data/${name}.json`) ?? '[]') as Record<string, unknown>[];

/** Rows of a dataset to choose from, by the name that editors know them by. */
export const rowsAmong = (name: string, label: string) => (files: ContentFiles) =>
  rowsOf(files, name).map((row) => ({
    value: String(row.id),
    label: [row[label], row.id].filter(Boolean).join(' · '),
  }));

/** What a schema says of a value. */
export const misfits = (schema: z.ZodType, value: unknown): Complaint[] =>
  parseValue(schema, value).findings.map(({ said }) => said);

/** A name that is an address, and not taken yet. @param fileOf the file that it would have */
export const freshName =
  (fileOf: (name: string) => string) =>
  (name: string, files: ContentFiles): Complaint[] => {
    const file = fileOf(name);
    const wrong = misfits(id, name);
    return wrong.length || files.read(file) === undefined ? wrong : [complaint('taken', { file })];
  };

/** A title or other text of a head, in which figures stand in braces. */
export const template =
  (language: 'zh' | 'en') =>
  (text: string, files: ContentFiles): Complaint[] => {
    const { readable } = readContent(files);
    return checkTemplate(text, readable, language);
  };

/** The questions of a kind, worded by questions.json; `more` has what else belongs to one. */
export const questions = (
  kind: keyof typeof worded,
  more: Readonly<Record<string, Partial<Question>>> = {},
): Question[] =>
  Object.entries(worded[kind]).map(([name, [zh = '', en = '']]) => ({
    name,
    ask: { zh, en },
    ...more[name],
  }));
