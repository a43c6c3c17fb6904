/**
 * `npm run check`: everything that editors write, every mistake in one run.
 *
 *     npm run check                     sentences in the terminal's language
 *     npm run check -- --lang zh        in Chinese; --lang en in English
 *     npm run check -- --json           for tools: {"problems": […], "warnings": […], "files": n, "checked": {…}}
 *
 * Types and style are not an editor's: `npm run lint` and the tests hold them.
 * Exit 1 where there is a problem (a warning is none), 2 where the command itself is wrong.
 */
import { parseArgs } from 'node:util';
import { diskFiles } from '../src/data/load.ts';
import {
  countLine,
  formatProblem,
  type ProblemLanguage,
  sortProblems,
} from '../src/data/problem.ts';
import { changedSinceRelease, checkContent } from './lib/check-content.ts';
import { missingGlyphs } from './lib/missing-glyphs.ts';
import { languageOf } from './lib/terminal.ts';
import { finishIfIdle } from './lib/write-files.ts';

const { language, json } = typed();
const said = (zh: string, en: string) => (language === 'zh' ? zh : en);
process.on('uncaughtException', ({ message }) => {
  console.error(`${said('检查没有做完', 'The check could not be finished')}: ${message}`);
  process.exit(1);
});
// What a killed command began is finished before anything is held against it.
const unfinished = await finishIfIdle(process.cwd(), language).then(
  (lines) => {
    for (const line of lines) console.error(line);
    return 0;
  },
  (error: Error) => {
    console.error(error.message);
    return 1;
  },
);
const { problems, checked, warnings: found } = checkContent(process.cwd());
const warnings = sortProblems([...found, ...missingGlyphs(diskFiles(process.cwd()))]);
if (json) {
  const files = new Set(problems.map(({ file }) => file)).size;
  console.log(JSON.stringify({ problems, warnings, files, checked }, null, 2));
} else {
  for (const problem of problems) console.log(formatProblem(problem, language));
  if (warnings.length > 0)
    console.log(said('提醒（不影响生成）：', 'Warnings (they stop nothing):'));
  for (const warning of warnings) console.log(formatProblem(warning, language));
  const { rows, charts, texts, releases } = checked;
  const order = said(
    `内容没有问题：${rows} 行数据，${charts} 幅图，${texts} 篇文字，${releases} 个版本。`,
    `The content is in order: ${rows} rows, ${charts} charts, ${texts} texts, ${releases} releases.`,
  );
  if (problems.length === 0) {
    console.log(order);
    for (const { id, uses } of changedSinceRelease(process.cwd())) {
      const places = uses.map(({ file, line }) => `${file}:${line}`);
      const changed = said(
        `${id} 与最新版本不同，用在 ${places.length} 处`,
        `${id} is not as in the newest release; places that show it: ${places.length}`,
      );
      console.log([changed, ...new Set(places)].join('\n    '));
    }
  }
  console.log(countLine(problems, language));
}
process.exitCode = problems.length || unfinished ? 1 : 0;

function typed(): { language: ProblemLanguage; json: boolean } {
  try {
    const { values } = parseArgs({
      options: { lang: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    return { language: languageOf(values.lang), json: values.json };
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(2);
  }
}
