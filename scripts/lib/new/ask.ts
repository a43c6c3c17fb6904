import * as prompts from '@clack/prompts';
import { type Complaint, complaint, type ProblemLanguage } from '../../../src/data/problem.ts';
import type { ContentFiles } from '../../../src/data/read.ts';
import type { Answers, Kind, Question } from './plan.ts';

/** The editor gave up at a question: nothing is written. */
export class Cancelled extends Error {}

/** What is not given as a flag is asked for, in the editor's language. */
export async function ask(
  { questions }: Kind,
  given: Answers,
  files: ContentFiles,
  language: ProblemLanguage,
): Promise<Answers> {
  const answers: Record<string, string> = { ...given };
  for (const question of questions)
    if (!answers[question.name]) answers[question.name] = await one(question, files, language);
  return answers;
}

async function one(
  question: Question,
  files: ContentFiles,
  language: ProblemLanguage,
): Promise<string> {
  const { ask: text, among, wrong } = question;
  const message = text[language];
  const answer = among
    ? await prompts.select({ message, options: [...among(files)] })
    : await prompts.text({
        message,
        validate: (value) => {
          if (!value?.trim()) return language === 'zh' ? '要写点什么' : 'Write something';
          const [said] = wrong?.(readAnswer(question, value, files), files) ?? [];
          return said && inWords(said, language);
        },
      });
  if (prompts.isCancel(answer)) throw new Cancelled();
  return readAnswer(question, String(answer), files);
}

/** An answer as it stands in the file: the id of what was named, digits as digits. */
export function readAnswer({ among, read }: Question, answer: string, files: ContentFiles): string {
  const text = answer.trim();
  const named = among?.(files).find(({ label }) => label.split(' · ').includes(text));
  return named?.value ?? read?.(text) ?? text;
}

const inWords = (said: Complaint, language: ProblemLanguage) => {
  const { message, cure } = language === 'zh' ? said.zh : said;
  return `${message} → ${cure}`;
};

/** Names of questions that nobody can be asked for: there is no terminal. */
export const missing = ({ questions }: Kind, given: Answers) =>
  questions.filter(({ name }) => !given[name]).map(({ name }) => name);

/** What is wrong with answers that were given as flags, a line each. */
export const refused = (
  { questions }: Kind,
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
