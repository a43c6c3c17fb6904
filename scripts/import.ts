/**
 * `npm run import`: rows of a dataset from a spreadsheet. It shows what would change, cell by cell,
 * and writes only what passes the check.
 *
 *     npm run import -- cases.xlsx --dataset cases              shows the changes, then asks
 *     npm run import -- cases.csv --dataset cases --yes         writes without asking
 *     npm run import -- book.xlsx --dataset cases --sheet 第二轮
 *
 * Exit 1 where nothing could be written, 2 where the command itself is wrong.
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { confirm } from '@clack/prompts';
import { diskFiles } from '../src/data/load.ts';
import { countLine, formatProblem } from '../src/data/problem.ts';
import { hint } from '../src/data/problems/index.ts';
import { type DatasetName, datasetNames } from '../src/data/schemas/index.ts';
import { type Imported, importChecked } from './lib/import/rows.ts';
import { readSheet } from './lib/import/sheet.ts';
import { answered, canAsk, languageOf, refuse, runCommand } from './lib/terminal.ts';
import { alone, writeFiles } from './lib/write-files.ts';

const root = process.cwd();
let language = languageOf(undefined);
const said = (zh: string, en: string) => (language === 'zh' ? zh : en);
const nothing = () => said('没有写任何文件。', 'Nothing was written.');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      dataset: { type: 'string' },
      sheet: { type: 'string' },
      yes: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
    allowPositionals: true,
  });
  language = languageOf(values.lang);
  const [file] = positionals;
  const dataset = values.dataset as DatasetName | undefined;
  if (!file || !dataset) return refuse(2, 'npm run import -- FILE.xlsx|csv --dataset NAME');
  if (!datasetNames.includes(dataset))
    return refuse(2, `--dataset ${dataset}: ${hint(dataset, datasetNames)[language]}`);
  const sheet = await readSheet(file, values.sheet);
  const { imported, plan, problems } = importChecked(sheet, dataset, diskFiles(root));
  for (const row of imported.empty)
    console.log(said(`第 ${row} 行是空的，略过`, `row ${row} is empty and left out`));
  if (problems.length) {
    for (const one of problems) console.error(formatProblem(one, language));
    console.error(countLine(problems, language));
    return refuse(1, nothing());
  }
  for (const line of shown(imported)) console.log(line);
  if (imported.changes.length === 0) return 0;
  if (!values.yes && !canAsk())
    return refuse(1, nothing(), said('加 --yes 就写入。', 'Add --yes to write it.'));
  const question = { message: said('写入这些改动？', 'Write these changes?') };
  if (!values.yes && !(await answered(confirm(question)))) return refuse(1, nothing());
  // Read anew: another command may have written while the question stood.
  const written = await alone(root, language, () => {
    const again = importChecked(sheet, dataset, diskFiles(root));
    if (again.problems.length || !isDeepStrictEqual(again.imported.changes, imported.changes))
      return false;
    writeFiles(root, again.plan);
    return true;
  });
  const changed = said('数据刚被别的命令改过，请再来一次。', 'The data just changed; try again.');
  if (!written) return refuse(1, nothing(), changed);
  console.log(said('已写入', 'Written:'), ...Object.keys(plan));
  return 0;
}

/** The changes, a line each, and what stays. */
function shown({ changes, rows, untouched }: Imported): string[] {
  const lines = changes.map(({ id, column, from, to }) =>
    from === undefined
      ? `+ ${id}.${column}: ${JSON.stringify(to)}`
      : `  ${id}.${column}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
  );
  const stay = untouched
    ? said(`；表格里没有的 ${untouched} 行不动`, `; rows it lacks, which stay: ${untouched}`)
    : '';
  const sum = said(
    `改动 ${changes.length} 格，共 ${rows.length} 行`,
    `cells that change: ${changes.length}; rows in all: ${rows.length}`,
  );
  return [...lines, sum + stay];
}

await runCommand(main);
