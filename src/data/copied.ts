import { eachText } from './json.ts';
import { placeAt } from './mdx.ts';
import { type Problem, problem } from './problem.ts';
import type { Content } from './read.ts';
import type { Rows } from './schemas/index.ts';
import type { StoryFile } from './stories.ts';

/** From so many of the report's characters in a row on, a text is not in our own words. */
const tooMany = 12;

/** Columns that hold names and the report's own terms: these carry over as they are. */
const nameColumn = /^(?:name|short|subdistrict|label|affiliation)_zh$/;

/** Fields whose text is the report's by intent. */
const quotedFields = new Set(['evidence', 'fragment']);

/**
 * The Chinese characters of a text, each with its offset: punctuation, figures,
 * tags and placeholders between them are no words of their own.
 */
function characters(text: string): { han: string; at: number[] } {
  const found = [...text.matchAll(/\p{Script=Han}/gu)];
  return { han: found.map(([character]) => character).join(''), at: found.map((one) => one.index) };
}

/**
 * Finds prose (stories, pages, texts of charts and rows) that stands in the
 * report word for word: twelve Chinese characters or more in a row, names,
 * terms and quotations of evidence not counted.
 * @param blocks the report's paragraphs, in order
 */
export function copiedRuns(
  blocks: readonly string[],
  content: Content,
  stories: readonly StoryFile[],
): { passed: number; problems: Problem[] } {
  const report = blocks.map((block) => characters(block).han);
  const ours = ownText(blocks, content.rows);
  const runs = (text: string) => copied(text, report, ours(text));
  const sources = Object.values({ ...content.sources.data, ...content.sources.charts });
  const problems = [
    ...sources.flatMap(({ value, at }) =>
      eachText(value, quotedFields).flatMap(({ path, text }) =>
        runs(text).map(({ offset: _, ...found }) => problem(at(path, ''), 'copied-run', found)),
      ),
    ),
    ...stories.flatMap(({ file, source }) =>
      runs(source).map(({ offset, ...found }) =>
        problem({ file, ...placeAt(source, offset) }, 'copied-run', found),
      ),
    ),
  ];
  const files = new Set(problems.map(({ file }) => file));
  return { passed: sources.length + stories.length - files.size, problems };
}

/** Which characters of a text are names, terms or marked quotations, by offset. */
function ownText(blocks: readonly string[], rows: Rows): (text: string) => Set<number> {
  const names = Object.values(rows).flatMap((list: readonly object[]) =>
    list.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        nameColumn.test(column) && value !== null ? [String(value)] : [],
      ),
    ),
  );
  const longestFirst = names.sort((a, b) => b.length - a.length);
  const named = new RegExp(longestFirst.map(RegExp.escape).join('|') || '(?!)', 'g');
  const terms = new Set(
    blocks.flatMap((block) =>
      [...block.matchAll(/“([^“”]+)”/g)].map((match) => characters(match[1]!).han),
    ),
  );
  const evidence = Object.values(rows).flatMap((list) =>
    list.map((row) => characters(row.evidence).han),
  );
  return (text) => {
    const quoted = [...text.matchAll(/《[^》]+》|“[^“”]+”/g)].filter(([words]) => {
      const { han } = characters(words);
      return words.startsWith('《') || terms.has(han) || evidence.some((one) => one.includes(han));
    });
    return new Set(
      [...quoted, ...text.matchAll(named)].flatMap(({ 0: { length }, index }) =>
        Array.from({ length }, (_, place) => index + place),
      ),
    );
  };
}

/** The runs of one text that stand in the report, each as long as it goes. */
function copied(
  text: string,
  report: readonly string[],
  own: ReadonlySet<number>,
): { offset: number; run: string; paragraph: number }[] {
  const { han, at } = characters(text);
  // A paragraph may go on in the next block: they are searched as one.
  const whole = report.join('');
  const runs: { offset: number; run: string; paragraph: number }[] = [];
  for (let start = 0; start + tooMany <= han.length; ) {
    let end = start + tooMany;
    const stands = () => whole.includes(han.slice(start, end));
    while (stands() && end <= han.length) end++;
    const run = han.slice(start, --end);
    const theirs = at.slice(start, end).filter((offset) => !own.has(offset));
    if (run.length < tooMany || theirs.length < tooMany) start++;
    else {
      runs.push({ offset: at[start]!, run, paragraph: paragraphAt(report, whole.indexOf(run)) });
      start = end;
    }
  }
  return runs;
}

/** Number, from 1, of the block that holds the character at this place of the whole. */
function paragraphAt(report: readonly string[], place: number): number {
  let passed = 0;
  return (
    report.findIndex((block) => {
      passed += block.length;
      return passed > place;
    }) + 1
  );
}
