import { type Bump, bumps } from '../../../src/data/releases/version.ts';

/** What was typed after `npm run release --`. */
export interface Arguments {
  bump?: Bump;
  zh?: string;
  en?: string;
  /** ISO date. */
  date?: string;
  /** Language of the terminal: `zh` or `en`. */
  lang?: string;
  /** Only show what has changed. */
  plan: boolean;
  /** Take the newest release back. */
  undo: boolean;
  help: boolean;
  /** The first word that is not understood. */
  unknown?: string;
}

/** Reads the command line: step, reason in Chinese, reason in English, flags anywhere. */
export function parseArguments(words: readonly string[]): Arguments {
  const found: Arguments = { plan: false, undo: false, help: false };
  const plain: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--plan') found.plan = true;
    else if (word === '--undo') found.undo = true;
    else if (word === '--help' || word === '-h') found.help = true;
    else if (word === '--date' || word === '--lang') found[name(word)] = words[++index] ?? '';
    else if (/^--(date|lang)=/.test(word)) found[name(word)] = word.slice('--date='.length);
    else if (word.startsWith('-')) found.unknown ??= word;
    else plain.push(word);
  }
  const [bump, zh, en, surplus] = plain;
  if (bump !== undefined && !(bumps as readonly string[]).includes(bump)) found.unknown ??= bump;
  else if (bump !== undefined) found.bump = bump as Bump;
  if (surplus !== undefined) found.unknown ??= surplus;
  return { ...found, ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) };
}

const name = (flag: string) => flag.slice(2, 6) as 'date' | 'lang';

/** Whether a date is one of the calendar, written like 2026-11-23. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Today as the wall calendar shows it. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A reason for Chinese readers has Chinese in it; one for English readers has words. */
export const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
export const isEnglish = (text: string) => /[A-Za-z]{2}/.test(text) && !isChinese(text);
