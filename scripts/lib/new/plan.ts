import type { ContentFiles } from '../../../src/data/read.ts';

/** One thing that a kind of new content needs to know. */
export interface Question {
  /** Also the flag: `--title-zh`. */
  name: string;
  ask: { zh: string; en: string };
  /** Values to choose from. */
  among?: (files: ContentFiles) => readonly string[];
  /** Taken where nothing is given. */
  fallback?: (files: ContentFiles) => string;
}

export type Answers = Readonly<Record<string, string>>;

/** A kind of content that `npm run new` makes. */
export interface Kind {
  questions: readonly Question[];
  /** The files to write, by path from the root. @throws Error with a line for the editor */
  plan(answers: Answers, files: ContentFiles): Record<string, { text: string; isNew: boolean }>;
}

export const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A question for a text in one language, asked in both. */
export const question = (name: string, zh: string, en: string): Question => ({
  name,
  ask: { zh, en },
});
