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
import * as prompts from '@clack/prompts';
import { diskFiles } from '../src/data/load.ts';
import { countLine, formatProblem, type Problem } from '../src/data/problem.ts';
import type { ContentFiles } from '../src/data/read.ts';
import { checkFiles } from './lib/check-content.ts';
import { ask, Cancelled, missing, readAnswer, refused } from './lib/new/ask.ts';
import { communityCase } from './lib/new/case.ts';
import { chart } from './lib/new/chart.ts';
import { dataset } from './lib/new/dataset.ts';
import type { Answers, Kind } from './lib/new/plan.ts';
import { story } from './lib/new/story.ts';
import { languageOf } from './lib/terminal.ts';
import { alone, writeFiles } from './lib/write-files.ts';

const kinds: Record<string, Kind> = { story, chart, case: communityCase, dataset };
const root = process.cwd();

async function main(): Promise<number> {
  const { what, given, language } = parse();
  const files = diskFiles(root);
  const terminal = process.stdin.isTTY === true;
  const name = what ?? (terminal ? await choose(language) : undefined);
  const kind = name === undefined ? undefined : kinds[name];
  if (!kind) return refuse(`npm run new -- ${Object.keys(kinds).join('|')}`, 2);
  const lacking = missing(kind, given);
  if (lacking.length && !terminal)
    return refuse(
      `${language === 'zh' ? '还缺' : 'Missing:'} ${lacking.map((flag) => `--${flag}`).join(' ')}`,
      2,
    );
  const known = Object.fromEntries(
    kind.questions.flatMap((question) => {
      const answer = given[question.name];
      return answer ? [[question.name, readAnswer(question, answer, files)]] : [];
    }),
  );
  const nothing = language === 'zh' ? '没有写任何文件。' : 'Nothing was written.';
  const strange = refused(kind, known, files, language);
  if (strange.length) return refuse([...strange, nothing].join('\n'), 2);
  const answers = await ask(kind, known, files, language);
  const made = await alone(root, language, () => write(kind, answers, language));
  if (!made) {
    if (terminal) console.error(`npm run new -- ${name} ${flagsOf(answers)}`);
    return refuse(nothing, 1);
  }
  const { plan, found } = made;
  if (kind === dataset && !generated()) {
    await alone(root, language, () => writeFiles(root, reversed(plan, files)));
    return refuse(language === 'zh' ? '没有增加数据表。' : 'The dataset was not added.', 1);
  }
  for (const path of Object.keys(plan)) console.log(path);
  if (found.length) console.log(language === 'zh' ? '\n还要写：' : '\nStill to be written:');
  for (const problem of found) console.log(formatProblem(problem, language));
  return 0;
}

type Plan = ReturnType<Kind['plan']>;

/**
 * Writes what was asked for.
 * @returns what was written, and what is still to be written by hand; undefined where it would be wrong, after telling why
 */
function write(
  kind: Kind,
  answers: Answers,
  language: 'zh' | 'en',
): { plan: Plan; found: Problem[] } | undefined {
  // Read anew: another command may have written while the questions were asked.
  const files = diskFiles(root);
  const plan = kind.plan(answers, files);
  const found = newProblems(files, plan);
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

/** What would be wrong after it and is not wrong now. Code is not content: a dataset is checked once its schema is there. */
function newProblems(files: ContentFiles, plan: Plan): Problem[] {
  if (Object.keys(plan).some((path) => path.startsWith('src/'))) return [];
  const text = (file: string) => plan[file]?.text;
  const after: ContentFiles = {
    read: (file) => text(file) ?? files.read(file),
    bytes: (file) => {
      const own = text(file);
      return own === undefined ? files.bytes?.(file) : Buffer.from(own);
    },
    list: (folder) => [
      ...new Set([
        ...files.list(folder),
        ...Object.keys(plan)
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split('/')[0]!),
      ]),
    ],
  };
  const before = new Set(checkFiles(files).problems.map((one) => formatProblem(one)));
  return checkFiles(after).problems.filter((one) => !before.has(formatProblem(one)));
}

/** The answers as flags, so that one can be mended without giving all of them again. */
const flagsOf = (answers: Answers) =>
  Object.entries(answers)
    .map(([name, answer]) => `--${name} '${answer.replaceAll("'", `'\\''`)}'`)
    .join(' ');

function parse() {
  const names = [
    ...new Set(Object.values(kinds).flatMap(({ questions }) => questions.map(({ name }) => name))),
  ];
  const { values, positionals } = parseArgs({
    options: {
      lang: { type: 'string' as const },
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    },
    allowPositionals: true,
  });
  const { lang, ...rest } = values as Record<string, string | undefined>;
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value?.trim()),
  ) as Answers;
  return { what: positionals[0], given, language: languageOf(lang) };
}

async function choose(language: 'zh' | 'en'): Promise<string> {
  const answer = await prompts.select({
    message: language === 'zh' ? '做什么？' : 'What is it?',
    options: Object.keys(kinds).map((value) => ({ value, label: value })),
  });
  if (prompts.isCancel(answer)) throw new Cancelled();
  return String(answer);
}

function refuse(line: string, code: number): number {
  console.error(line);
  return code;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof Cancelled))
      console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
