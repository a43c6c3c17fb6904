/**
 * Publishes a version of the data and charts: freezes them under
 * content/releases/<version>/ and gives the working copy that version.
 *
 *     npm run release                                   asks step by step
 *     npm run release -- patch "改了什么" "what changed"  does it
 *     npm run release -- --plan                         shows what has changed
 *     npm run release -- --undo                         takes the newest one back
 */
import { loadContent } from '../src/data/load.ts';
import { formatProblem, type ProblemLanguage } from '../src/data/problem.ts';
import { demands } from '../src/data/releases/change.ts';
import { releaseVersions } from '../src/data/releases/read.ts';
import { covers } from '../src/data/releases/version.ts';
import { checkContent } from './lib/check-content.ts';
import { languageOf } from './lib/language.ts';
import { isChinese, isDate, isEnglish, parseArguments, today } from './lib/release/arguments.ts';
import { ask, Cancelled, sure } from './lib/release/ask.ts';
import { makeRelease } from './lib/release/make.ts';
import { type Plan, planRelease } from './lib/release/plan.ts';
import { publish, takeBack } from './lib/release/publish.ts';
import { changeLine, words } from './lib/release/words.ts';
import { alone } from './lib/write-files.ts';

const root = process.cwd();
const given = parseArguments(process.argv.slice(2));
const language = spoken();
const t = words[language];
const date = given.date ?? today();
/** Changes shown before the list is cut. */
const shown = 20;

/** @returns the exit code: 0 done, 1 refused, 2 not understood */
async function release(): Promise<number> {
  const { problems } = checkContent(root);
  const { content } = loadContent(root);
  if (problems.length || !content)
    return refuse(
      [...problems.map((one) => formatProblem(one, language)), '', t.broken].join('\n'),
    );
  const plan = planRelease(root, content);
  const last = plan.previous?.record;
  if (last && !plan.demanded) return refuse(t.nothing(last.version), given.plan ? 0 : 1);
  if (given.bump && plan.demanded && !covers(given.bump, plan.demanded))
    return refuse(tooSmall(plan));
  if (last && date < last.date) return refuse(t.beforeLast(date, last.date));
  console.log(summary(plan, content.package.version));
  if (given.plan) return 0;
  const asked = await decide(plan);
  if (typeof asked === 'number') return asked;
  const { version } = plan.steps.find(({ bump }) => bump === asked.bump)!;
  const head = { version, date, why: asked.why };
  publish(root, version, makeRelease(root, content, head));
  console.log(t.done(version));
  return 0;
}

/** Takes the newest release back, where it is not yet with readers. @returns the exit code */
async function undo(): Promise<number> {
  const newest = releaseVersions(root).at(-1);
  if (!newest) return refuse(t.noRelease);
  if (process.stdin.isTTY && process.stdout.isTTY) await sure(t.confirmUndo(newest), language);
  console.log(t.undone(takeBack(root)!));
  return 0;
}

/** The step and the reasons: from the command line, or asked for where a person sits. */
async function decide(plan: Plan) {
  const { bump, zh, en } = given;
  if (zh !== undefined && !isChinese(zh)) return refuse(t.needZh);
  if (en !== undefined && !isEnglish(en)) return refuse(t.needEn);
  if (bump && zh && en) return { bump, why: { zh: zh.trim(), en: en.trim() } };
  if (process.stdin.isTTY && process.stdout.isTTY) return ask(given, plan, date, language);
  return refuse(`${t.missing}\n\n${t.usage}`, 2);
}

function summary({ previous, changes, demanded }: Plan, first: string): string {
  if (!previous || !demanded) return t.first(first);
  const title = t.since(previous.record.version, changes.length, demanded);
  return [title, ...lines(changes)].join('\n');
}

function tooSmall({ changes, demanded }: Plan): string {
  const causes = changes.filter(({ kind }) => !covers(given.bump!, demands[kind]));
  return [t.tooSmall(given.bump!, demanded!), ...lines(causes)].join('\n');
}

function lines(changes: Plan['changes']): string[] {
  const first = changes.slice(0, shown).map((change) => changeLine(change, language));
  return changes.length > shown ? [...first, `  ${t.more(changes.length - shown)}`] : first;
}

function spoken(): ProblemLanguage {
  try {
    return languageOf(given.lang);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(2);
  }
}

function refuse(message: string, code = 1): number {
  console.error(message);
  return code;
}

async function main(): Promise<number> {
  if (given.help) {
    console.log(t.usage);
    return 0;
  }
  if (given.unknown !== undefined) return refuse(`${t.unknown(given.unknown)}\n\n${t.usage}`, 2);
  if (!isDate(date)) return refuse(t.badDate(date), 2);
  return alone(root, language, given.undo ? undo : release);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof Cancelled) console.log(t.cancelled);
  else {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(given.undo ? reason : t.failed(reason));
  }
  process.exitCode = 1;
}
