import { isCancel } from '@clack/prompts';
import type { ProblemLanguage } from '../../src/data/problem.ts';

/**
 * The language that a command speaks: `--lang`, else the terminal's.
 * @throws Error for a language that we do not have
 */
export function languageOf(asked: string | undefined, env = process.env): ProblemLanguage {
  const locale = asked ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  if (/^zh/i.test(locale)) return 'zh';
  if (asked === undefined || /^en/i.test(asked)) return 'en';
  throw new Error(`--lang ${asked}: use zh or en. 请用 zh 或 en。`);
}

/** Whether a person sits at the terminal, who can be asked. */
export const canAsk = () => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Thrown where the editor presses Escape or Ctrl-C at a question: nothing is done. */
export class Cancelled extends Error {}

/** What was answered to a question of @clack/prompts. @throws Cancelled */
export async function answered<T>(asked: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await asked;
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

/** Says why nothing is done. @returns the exit code, for `main` to return */
export function refuse(code: number, ...words: string[]): number {
  console.error(words.join(' '));
  return code;
}

/** Runs a command that tells its exit code; an error is a line for the editor, and Escape no error. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Cancelled))
      console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Today as the wall calendar shows it: `2026-11-23`. */
export const today = () => new Date().toLocaleDateString('sv-SE');
