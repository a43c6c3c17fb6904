/**
 * `npm run new`: makes a story, a chart, a case or a dataset that passes the
 * check. It asks for what is not given as a flag, writes all or nothing, and
 * never writes over a file that is there.
 *
 *     npm run new                                   asks what to make
 *     npm run new -- story                          asks for what a story needs
 *     npm run new -- case --id work-x --community chafang …
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { select } from '@clack/prompts';
import { diskFiles } from '../src/data/load.ts';
import { countLine, formatProblem, type Problem } from '../src/data/problem.ts';
import type { ContentFiles } from '../src/data/read.ts';
import { newProblems } from './lib/check-content.ts';
import { ask, readAnswer, refused } from './lib/new/ask.ts';
import { communityCase } from './lib/new/case.ts';
import { chart } from './lib/new/chart.ts';
import { dataset } from './lib/new/dataset.ts';
import type { Answers, Kind, Plan } from './lib/new/plan.ts';
import { story } from './lib/new/story.ts';
import { answered, languageOf, refuse, runCommand } from './lib/terminal.ts';
import { alone, writeFiles } from './lib/write-files.ts';

const kinds: Record<string, Kind> = { story, chart, case: communityCase, dataset };
const root = process.cwd();
const terminal = process.stdin.isTTY === true;
let language = languageOf(undefined);
const said = (zh: string, en: string) => (language === 'zh' ? zh : en);

async function main(): Promise<number> {
  const { what, given } = typed();
  const files = diskFiles(root);
  const options = Object.keys(kinds).map((value) => ({ value, label: value }));
  const name =
    what ??
    (terminal ? await answered(select({ message: said('做什么？', 'What is it?'), options })) : '');
  const kind = kinds[name];
  if (!kind) return refuse(2, `npm run new -- ${Object.keys(kinds).join('|')}`);
  const lacking = kind.questions.filter((question) => !given[question.name]);
  if (lacking.length && !terminal)
    return refuse(2, said('还缺', 'Missing:'), ...lacking.map((question) => `--${question.name}`));
  const answers: Record<string, string> = {};
  for (const question of kind.questions) {
    const flag = given[question.name];
    if (flag) answers[question.name] = readAnswer(question, flag, files);
  }
  const nothing = said('没有写任何文件。', 'Nothing was written.');
  const strange = refused(kind.questions, answers, files, language);
  if (strange.length) return refuse(2, [...strange, nothing].join('\n'));
  for (const question of lacking) answers[question.name] = await ask(question, files, language);

  const made = await alone(root, language, () => write(kind, answers));
  if (!made) {
    if (terminal) console.error(`npm run new -- ${name} ${flagsOf(answers)}`);
    return refuse(1, nothing);
  }
  const { plan, found } = made;
  if (kind === dataset && !generated()) {
    await alone(root, language, () => writeFiles(root, reversed(plan, files)));
    return refuse(1, said('没有增加数据表。', 'The dataset was not added.'));
  }
  for (const path of Object.keys(plan)) console.log(path);
  if (found.length) console.log(said('\n还要写：', '\nStill to be written:'));
  for (const problem of found) console.log(formatProblem(problem, language));
  return 0;
}

/**
 * Writes what was asked for.
 * @returns what was written, and what is still to be written by hand; undefined where it would be wrong, after telling why
 */
function write(kind: Kind, answers: Answers): { plan: Plan; found: Problem[] } | undefined {
  // Read anew: another command may have written while the questions were asked.
  const files = diskFiles(root);
  const plan = kind.plan(answers, files);
  // Code is not content: a dataset is checked once its schema is there.
  const found = kind === dataset ? [] : newProblems(files, plan);
  const problems = found.filter(({ file }) => !plan[file]?.unfinished);
  if (problems.length) {
    for (const problem of problems) console.error(formatProblem(problem, language));
    console.error(countLine(problems, language));
    return undefined;
  }
  writeFiles(root, plan);
  return { plan, found };
}

/** Writes what is made from a new schema, which a fresh process reads. @returns whether it could */
function generated(): boolean {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  spawnSync(process.execPath, [biome, 'check', '--write', 'src/data/schemas'], { cwd: root });
  const schemas = [join(import.meta.dirname, 'schemas.ts')];
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  return spawnSync(process.execPath, schemas, { cwd: root, stdio: [...stdio] }).status === 0;
}

/** What takes a plan back. @param files as they were before */
const reversed = (plan: Plan, files: ContentFiles) =>
  Object.fromEntries(
    Object.entries(plan).map(([path, { isNew }]) => [
      path,
      { text: isNew ? null : (files.read(path) ?? null), isNew: false },
    ]),
  );

/** The answers as flags, so that one can be mended without giving all of them again. */
const flagsOf = (answers: Answers) =>
  Object.entries(answers)
    .map(([name, answer]) => `--${name} '${answer.replaceAll("'", `'\\''`)}'`)
    .join(' ');

function typed(): { what: string | undefined; given: Answers } {
  const names = Object.values(kinds).flatMap(({ questions }) => questions.map(({ name }) => name));
  const { values, positionals } = parseArgs({
    options: Object.fromEntries(['lang', ...names].map((name) => [name, { type: 'string' }])),
    allowPositionals: true,
  });
  const given = values as Record<string, string>;
  language = languageOf(given.lang);
  const filled = Object.entries(given).filter(([, value]) => value.trim());
  return { what: positionals[0], given: Object.fromEntries(filled) };
}

await runCommand(main);
