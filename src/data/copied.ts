import { eachText } from './json.ts';
import { placeAt } from './mdx.ts';
import { type Problem, problem } from './problem.ts';
import type { Content } from './read.ts';
import type { Rows } from './schemas/index.ts';
import type { StoryFile } from './stories.ts';

/** From so many of the report's characters in a row on, a text is not in our own words. */
const tooMany = 12;

/** Columns that hold names and the report's own terms: these carry over as they are. */
const nameColumns: { [D in keyof Rows]?: readonly (keyof Rows[D][number] & string)[] } = {
  communities: ['name_zh', 'short_zh', 'subdistrict_zh'],
  districts: ['label_zh'],
  people: ['name_zh', 'affiliation_zh'],
  themes: ['label_zh'],
};

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
  const sources = [
    ...Object.values(content.sources.data),
    ...Object.values(content.sources.charts),
  ];
  const problems = [
    ...sources.flatMap((source) =>
      eachText(source.value, quotedFields).flatMap(({ path, text }) =>
        runs(text).map(({ offset: _, ...found }) =>
          problem({ file: source.file, ...source.place(path) }, 'copied-run', found),
        ),
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
  const names = Object.entries(nameColumns)
    .flatMap(([dataset, columns]) =>
      (rows[dataset as keyof Rows] as readonly Record<string, unknown>[]).flatMap((row) =>
        columns.map((column) => row[column]),
      ),
    )
    .filter((name): name is string => typeof name === 'string')
    .sort((a, b) => b.length - a.length);
  const terms = new Set(
    blocks.flatMap((block) =>
      [...block.matchAll(/“([^“”]+)”/g)].map((match) => characters(match[1]!).han),
    ),
  );
  const evidence = Object.values(rows).flatMap((list) =>
    list.map((row) => characters(row.evidence).han),
  );
  const allowed = (quoted: string) => {
    const { han } = characters(quoted);
    return (
      quoted.startsWith('《') ||
      terms.has(han) ||
      evidence.some((fragment) => fragment.includes(han))
    );
  };
  return (text) => {
    const own = new Set<number>();
    const mark = (found: string, start: number) => {
      for (let index = 0; index < found.length; index++) own.add(start + index);
    };
    for (const name of names)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) mark(name, at);
    for (const { 0: quoted, index } of text.matchAll(/《[^》]+》|“[^“”]+”/g))
      if (allowed(quoted)) mark(quoted, index);
    return own;
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
