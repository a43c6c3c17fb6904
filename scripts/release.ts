/**
 * Publishes a version of the data and charts: freezes them under
 * content/releases/<version>/ and gives the working copy that version.
 *
 *     npm run release                                   asks step by step
 *     npm run release -- patch "改了什么" "what changed"  does it
 *     npm run release -- --plan                         shows what has changed
 *     npm run release -- --undo                         takes the newest one back
 */
import { parseArgs } from 'node:util';
import { cancel, confirm, select, text } from '@clack/prompts';
import { z } from 'zod';
import { loadContent } from '../src/data/load.ts';
import { formatProblem } from '../src/data/problem.ts';
import { demands } from '../src/data/releases/change.ts';
import { releaseVersions } from '../src/data/releases/read.ts';
import { type Bump, bumps, covers } from '../src/data/releases/version.ts';
import type { Bilingual } from '../src/i18n/index.ts';
import { checkContent } from './lib/check-content.ts';
import { makeRelease, type Plan, planRelease } from './lib/release/make.ts';
import { publish, takeBack } from './lib/release/publish.ts';
import { changeLine, words } from './lib/release/words.ts';
import { answered, Cancelled, canAsk, languageOf, today } from './lib/terminal.ts';
import { alone } from './lib/write-files.ts';

/** Changes shown before the list is cut. */
const shown = 20;
const root = process.cwd();
let language = languageOf(undefined);
let t = words[language];

/** What was typed: step, reason in Chinese, reason in English, flags anywhere. @throws Error where it is not understood */
function typed() {
  const { values, positionals } = parseArgs({
    options: {
      date: { type: 'string', default: today() },
      lang: { type: 'string' },
      plan: { type: 'boolean', default: false },
      undo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
    allowPositionals: true,
  });
  language = languageOf(values.lang);
  t = words[language];
  const [bump, zh, en, surplus] = positionals;
  const unknown = (bumps as readonly (string | undefined)[]).includes(bump) ? surplus : bump;
  if (unknown !== undefined) throw new Error(`${t.unknown(unknown)}\n\n${t.usage}`);
  if (!isDate(values.date)) throw new Error(t.badDate(values.date));
  return { ...values, bump: bump as Bump | undefined, zh, en };
}
type Given = ReturnType<typeof typed>;

/** @returns the exit code: 0 done, 1 refused, 2 not understood */
async function release(given: Given): Promise<number> {
  const { problems } = checkContent(root);
  const { content } = loadContent(root);
  if (problems.length || !content)
    return refuse(
      [...problems.map((one) => formatProblem(one, language)), '', t.broken].join('\n'),
    );
  const plan = planRelease(root, content);
  const { date } = given;
  const last = plan.previous?.record;
  if (last && !plan.demanded) return refuse(t.nothing(last.version), given.plan ? 0 : 1);
  if (given.bump && plan.demanded && !covers(given.bump, plan.demanded)) {
    const causes = plan.changes.filter(({ kind }) => !covers(given.bump!, demands[kind]));
    return refuse([t.tooSmall(given.bump, plan.demanded), ...lines(causes)].join('\n'));
  }
  if (last && date < last.date) return refuse(t.beforeLast(date, last.date));
  const { changes, demanded } = plan;
  if (last && demanded)
    console.log([t.since(last.version, changes.length, demanded), ...lines(changes)].join('\n'));
  else console.log(t.first(content.package.version));
  if (given.plan) return 0;
  if (given.zh !== undefined && !isChinese(given.zh)) return refuse(t.needZh);
  if (given.en !== undefined && !isEnglish(given.en)) return refuse(t.needEn);
  const whole = given.bump && given.zh && given.en;
  if (!whole && !canAsk()) return refuse(`${t.missing}\n\n${t.usage}`, 2);
  const { version, why } = await decide(given, plan, !whole);
  publish(root, version, await makeRelease(root, content, { version, date, why }));
  console.log(t.done(version));
  return 0;
}

/** The version and the reasons: from the command line, else asked for, and then also whether to go on. */
async function decide({ bump, zh, en, date }: Given, { steps }: Plan, asks: boolean) {
  const options = steps.map((step) => ({
    value: step.bump,
    label: `${step.version}  ${t.steps[step.bump]}`,
  }));
  const step = bump ?? (await answered(select<Bump>({ message: t.askBump, options })));
  const why: Bilingual = {
    zh: (zh ?? (await line(t.askZh, isChinese, t.needZh))).trim(),
    en: (en ?? (await line(t.askEn, isEnglish, t.needEn))).trim(),
  };
  const { version } = steps.find((one) => one.bump === step)!;
  if (asks) await sure(t.confirm(version, date));
  return { version, why };
}

/** Takes the newest release back, where it is not yet with readers. @returns the exit code */
async function undo(): Promise<number> {
  const newest = releaseVersions(root).at(-1);
  if (!newest) return refuse(t.noRelease);
  if (canAsk()) await sure(t.confirmUndo(newest));
  console.log(t.undone(takeBack(root)!));
  return 0;
}

/** @throws Cancelled where the editor is not */
async function sure(message: string): Promise<void> {
  const asked = confirm({ message, active: t.yes, inactive: t.no });
  if (!(await answered(asked))) throw new Cancelled();
}

const line = (message: string, holds: (text: string) => boolean, cure: string) =>
  answered(text({ message, validate: (value = '') => (holds(value) ? undefined : cure) }));

function lines(changes: Plan['changes']): string[] {
  const first = changes.slice(0, shown).map((change) => changeLine(change, language));
  return changes.length > shown ? [...first, `  ${t.more(changes.length - shown)}`] : first;
}

/** Whether a date is one of the calendar, written like 2026-11-23. */
const isDate = (given: string) => z.iso.date().safeParse(given).success;

/** A reason for Chinese readers has Chinese in it; one for English readers has words. */
const isChinese = (reason: string) => /\p{Script=Han}/u.test(reason);
const isEnglish = (reason: string) => /[A-Za-z]{2}/.test(reason) && !isChinese(reason);

function refuse(message: string, code = 1): number {
  console.error(message);
  return code;
}

let given: Given | undefined;
try {
  given = typed();
  const { help, undo: back } = given;
  if (help) console.log(t.usage);
  else process.exitCode = await alone(root, language, () => (back ? undo() : release(given!)));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof Cancelled) {
    cancel();
    console.log(t.cancelled);
  } else console.error(!given || given.undo ? reason : t.failed(reason));
  process.exitCode = given ? 1 : 2;
}
