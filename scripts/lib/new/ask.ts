import * as prompts from '@clack/prompts';
import type { ProblemLanguage } from '../../../src/data/problem.ts';
import { hint } from '../../../src/data/problems/text.ts';
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
  { ask: text, among }: Question,
  files: ContentFiles,
  language: ProblemLanguage,
): Promise<string> {
  const message = text[language];
  const answer = among
    ? await prompts.select({
        message,
        options: among(files).map((value) => ({ value, label: value })),
      })
    : await prompts.text({
        message,
        validate: (value) =>
          value?.trim() ? undefined : language === 'zh' ? '要写点什么' : 'Write something',
      });
  if (prompts.isCancel(answer)) throw new Cancelled();
  return String(answer).trim();
}

/** Names of questions that nobody can be asked for: there is no terminal. */
export const missing = ({ questions }: Kind, given: Answers) =>
  questions.filter(({ name }) => !given[name]).map(({ name }) => name);

/** Answers that are none of the values to choose from, with what they may be. */
export const unknown = ({ questions }: Kind, given: Answers, files: ContentFiles) =>
  questions.flatMap(({ name, among }) => {
    const value = given[name];
    const values = among?.(files);
    return value && values && !values.includes(value)
      ? [`--${name} ${value}: ${hint(value, values).zh} ${hint(value, values).en}`]
      : [];
  });
