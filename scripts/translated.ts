/**
 * `npm run translated`: says that a translation is right as it stands, after
 * the Chinese text of a story or page changed.
 *
 *     npm run translated -- daily-work method     these stories or pages
 *     npm run translated -- --all                 all of them
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diskFiles } from '../src/data/load.ts';
import { suggest } from '../src/data/problem.ts';
import { type TextPair, textPairs } from '../src/data/series.ts';
import { confirmTranslation } from '../src/data/translations.ts';
import { languageOf } from './lib/language.ts';
import { replaceFile } from './lib/write-file.ts';

const zh = languageOf(undefined) === 'zh';
const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' } },
  allowPositionals: true,
});
const pairs = textPairs(diskFiles(process.cwd()));
const names = pairs.map(({ name }) => name);
if (!values.all && positionals.length === 0)
  stop(
    zh
      ? '写上报道或页面的名称：npm run translated -- daily-work'
      : 'Name a story or page: npm run translated -- daily-work',
  );
for (const name of positionals)
  if (!names.includes(name))
    stop(
      zh
        ? `没有“${name}”：可用的有 ${names.join('、')}`
        : `There is no "${name}": ${suggest(name, names)}`,
    );

let confirmed = 0;
for (const pair of pairs)
  if (values.all || positionals.includes(pair.name)) confirmed += Number(confirm(pair));
console.log(
  zh
    ? `记下 ${confirmed} 篇译文已核对。`
    : `Confirmed: ${confirmed} ${confirmed === 1 ? 'translation' : 'translations'}.`,
);

function confirm({ original, translation }: TextPair): boolean {
  const [source, translated] = [original, translation].map(read);
  if (source === undefined || translated === undefined) return false;
  const next = confirmTranslation(translated, source);
  if (next === translated) return false;
  replaceFile(translation, next);
  return true;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    console.error(zh ? `${file} 不在，或读不出来` : `${file} is missing or cannot be read`);
    process.exitCode = 1;
    return undefined;
  }
}

function stop(line: string): never {
  console.error(line);
  process.exit(2);
}
