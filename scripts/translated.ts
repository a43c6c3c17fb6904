/**
 * `npm run translated`: says that a translation is right as it stands, after
 * the Chinese text of a story or page changed. The story's head gets the day:
 * a draft as that of its publication, another as that of its last change.
 *
 *     npm run translated -- daily-work method     these stories or pages
 *     npm run translated -- --all                 all of them
 *     npm run translated -- --no-date daily-work  a slip of the pen: the day stays
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diskFiles } from '../src/data/load.ts';
import { formatProblem, hint } from '../src/data/problem.ts';
import { headOf, type TextPair, textPairs, withHeadValue } from '../src/data/series.ts';
import { confirmTranslation } from '../src/data/translations.ts';
import { checkFiles } from './lib/check-content.ts';
import { languageOf, today } from './lib/terminal.ts';
import { alone, writeFiles } from './lib/write-files.ts';

const language = languageOf(undefined);
const said = (zh: string, en: string) => (language === 'zh' ? zh : en);
const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' }, 'no-date': { type: 'boolean' } },
  allowPositionals: true,
});
const pairs = textPairs(diskFiles(process.cwd()));
const names = pairs.map(({ name }) => name);
/** What keeps a head from being read: nothing is confirmed there. */
const unreadable = checkFiles(diskFiles(process.cwd())).problems.filter(({ code }) =>
  ['head-syntax', 'no-head', 'not-utf8'].includes(code),
);
const example = `npm run translated -- ${names[0]}`;
if (!values.all && positionals.length === 0)
  stop(said(`写上报道或页面的名称：${example}`, `Name a story or page: ${example}`));
for (const name of positionals)
  if (!names.includes(name))
    stop(
      said(
        `没有“${name}”：可用的有 ${names.join('、')}`,
        `There is no "${name}": ${hint(name, names).en}`,
      ),
    );

await alone(process.cwd(), language, () => {
  const asked = pairs.filter(({ name }) => values.all || positionals.includes(name));
  const files = Object.fromEntries(asked.flatMap(confirmed));
  writeFiles(process.cwd(), files);
  const n = Object.keys(files).length;
  const told = `Confirmed: ${n} ${n === 1 ? 'translation' : 'translations'}.`;
  console.log(said(`记下 ${n} 篇译文已核对。`, told));
}).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

/** The translation with its confirmation, where it has none yet, and the story with today's date. */
function confirmed({ kind, original, translation }: TextPair) {
  const [source, translated] = [original, translation].map(read);
  if (source === undefined || translated === undefined) return [];
  const wrong = unreadable.filter(({ file }) => file === original || file === translation);
  if (wrong.length) {
    for (const problem of wrong) console.error(formatProblem(problem, language));
    process.exitCode = 1;
    return [];
  }
  const text = confirmTranslation(translated, source);
  if (text === translated) return [];
  const files = [[translation, { text, isNew: false }] as const];
  if (kind !== 'story' || values['no-date']) return files;
  const { draft, published } = headOf(source);
  if (!draft && published === today()) return files;
  const dated = withHeadValue(source, draft ? 'published' : 'updated', today());
  return [...files, [original, { text: dated, isNew: false }] as const];
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    console.error(said(`${file} 不在，或读不出来`, `${file} is missing or cannot be read`));
    process.exitCode = 1;
    return undefined;
  }
}

function stop(line: string): never {
  console.error(line);
  process.exit(2);
}
