import type { ProblemLanguage } from '../../src/data/problem.ts';

/**
 * The language that a command speaks: `--lang`, else the terminal's.
 * @throws Error for a language that we do not have
 */
export function languageOf(asked: string | undefined, env = process.env): ProblemLanguage {
  if (asked === undefined) {
    const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
    return /^zh/i.test(locale) ? 'zh' : 'en';
  }
  if (/^zh/i.test(asked)) return 'zh';
  if (/^en/i.test(asked)) return 'en';
  throw new Error(`--lang ${asked}: use zh or en. 请用 zh 或 en。`);
}
