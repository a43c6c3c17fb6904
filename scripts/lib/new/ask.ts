import { select, text } from '@clack/prompts';
import { type Complaint, complaint, type ProblemLanguage } from '../../../src/data/problem.ts';
import type { ContentFiles } from '../../../src/data/read.ts';
import { answered } from '../terminal.ts';
import type { Answers, Question } from './plan.ts';

/** Asks in the editor's language, until an answer will do. @returns the answer as it stands in the file */
export async function ask(
  question: Question,
  files: ContentFiles,
  language: ProblemLanguage,
): Promise<string> {
  const { ask: words, among, wrong } = question;
  const message = words[language];
  const validate = (value = '') => {
    if (!value.trim()) return language === 'zh' ? '要写点什么' : 'Write something';
    const [said] = wrong?.(readAnswer(question, value, files), files) ?? [];
    return said && inWords(said, language);
  };
  const asked = among
    ? select({ message, options: [...among(files)] })
    : text({ message, validate });
  return readAnswer(question, await answered<string | symbol>(asked), files);
}

/** An answer as it stands in the file: the id of what was named, digits as digits. */
export function readAnswer({ among, read }: Question, answer: string, files: ContentFiles): string {
  const said = answer.trim();
  const named = among?.(files).find(({ label }) => label.split(' · ').includes(said));
  return named?.value ?? read?.(said) ?? said;
}

const inWords = (said: Complaint, language: ProblemLanguage) => {
  const { message, cure } = language === 'zh' ? said.zh : said;
  return `${message} → ${cure}`;
};

/** What is wrong with answers that were given as flags, a line each. */
export const refused = (
  questions: readonly Question[],
  given: Answers,
  files: ContentFiles,
  language: ProblemLanguage,
) =>
  questions.flatMap(({ name, among, wrong }) => {
    const value = given[name];
    if (!value) return [];
    const values = among?.(files).map((option) => option.value);
    const said =
      values && !values.includes(value)
        ? [complaint('not-a-choice', { value, among: values })]
        : (wrong?.(value, files) ?? []);
    return said.map((one) => `--${name} ${value}: ${inWords(one, language)}`);
  });
