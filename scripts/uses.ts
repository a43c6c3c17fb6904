/**
 * `npm run uses`: which texts and charts use a figure, a row or a chart, before one changes it.
 *
 *     npm run uses -- visits-frontline
 */

import { figureIds } from '../src/data/figures.ts';
import { diskFiles, loadContent } from '../src/data/load.ts';
import { hint } from '../src/data/problem.ts';
import { usesOf } from '../src/data/uses.ts';
import { languageOf } from './lib/terminal.ts';

const language = languageOf(undefined);
const said = (zh: string, en: string) => (language === 'zh' ? zh : en);
const [id = ''] = process.argv.slice(2);
const root = process.cwd();
const { content } = loadContent(root);
const uses = content && usesOf(id, content, diskFiles(root));
if (!content)
  stop(said('先改好 npm run check 指出的问题。', 'First mend what npm run check tells.'));
else if (!uses) stop(`${id || 'npm run uses -- ID'}: ${hint(id, figureIds(content))[language]}`);
else {
  for (const { file, line, column, field, through } of uses) {
    const counted = through ? said(`（计入 ${through}）`, ` (counted in ${through})`) : '';
    console.log(`${file}:${line}:${column}  ${field}${counted}`);
  }
  console.log(said(`${uses.length} 处`, `places: ${uses.length}`));
}

function stop(line: string) {
  console.error(line);
  process.exitCode = 1;
}
