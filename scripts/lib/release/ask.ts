import { cancel, confirm, isCancel, select, text } from '@clack/prompts';
import type { ProblemLanguage } from '../../../src/data/problem.ts';
import type { Bump } from '../../../src/data/releases/version.ts';
import type { Bilingual } from '../../../src/i18n/index.ts';
import { type Arguments, isChinese, isEnglish } from './arguments.ts';
import type { Plan } from './plan.ts';
import { words } from './words.ts';

/** Thrown where the editor presses Escape or Ctrl-C. */
export class Cancelled extends Error {}

/** Asks for what the command line did not say, and whether to go on. */
export async function ask(
  given: Arguments,
  { steps }: Plan,
  date: string,
  language: ProblemLanguage,
): Promise<{ bump: Bump; why: Bilingual }> {
  const t = words[language];
  const options = steps.map(({ bump, version }) => ({
    value: bump,
    label: `${version}  ${t.steps[bump]}`,
  }));
  const bump = given.bump ?? (await answer(select<Bump>({ message: t.askBump, options })));
  const zh = given.zh ?? (await line(t.askZh, isChinese, t.needZh));
  const en = given.en ?? (await line(t.askEn, isEnglish, t.needEn));
  const { version } = steps.find((step) => step.bump === bump)!;
  await sure(t.confirm(version, date), language);
  return { bump, why: { zh, en } };
}

/** @throws Cancelled where the editor is not */
export async function sure(message: string, language: ProblemLanguage): Promise<void> {
  const { yes: active, no: inactive } = words[language];
  if (!(await answer(confirm({ message, active, inactive })))) throw new Cancelled();
}

type Cancel = Extract<Awaited<ReturnType<typeof text>>, symbol>;

async function line(
  message: string,
  holds: (text: string) => boolean,
  cure: string,
): Promise<string> {
  const validate = (value: string | undefined) => (holds(value ?? '') ? undefined : cure);
  return (await answer(text({ message, validate }))).trim();
}

async function answer<T>(asked: Promise<T | Cancel>): Promise<T> {
  const given = await asked;
  if (!isCancel(given)) return given as T;
  cancel();
  throw new Cancelled();
}
