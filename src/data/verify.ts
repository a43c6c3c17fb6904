import { type JsonSource, problemAt } from './json.ts';
import { complaint, type Problem, problem } from './problem.ts';
import { type DatasetName, datasetNames, type Rows } from './schemas/index.ts';
import { paragraphNumbers } from './schemas/row.ts';

/** The report's text as blocks; block n is at index n − 1. */
export function splitBlocks(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n(?:[ \t\u3000]*\r?\n)+/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

/** Line breaks and spaces are the page's setting, not the report's words. */
const squeeze = (text: string) => text.replace(/\s/g, '');
const length = (text: string) => [...squeeze(text)].length;

/**
 * Holds every row against the report's text: the evidence must stand in its
 * paragraph, and a section's lengths must be those of its blocks.
 * @returns how many checks passed, and a problem for each that failed
 */
export function verifyRows(
  text: string,
  rows: Rows,
  sources: Record<DatasetName, JsonSource>,
): { passed: number; problems: Problem[] } {
  const blocks = splitBlocks(text);
  const problems: Problem[] = [];
  let passed = 0;
  const hold = (problem: Problem | undefined) => (problem ? problems.push(problem) : passed++);
  for (const name of datasetNames)
    for (const [index, row] of rows[name].entries())
      hold(checkEvidence(blocks, row, sources[name], index));
  for (const [index, section] of rows.sections.entries())
    for (const [field, counted] of Object.entries(count(blocks, section.paragraphs)))
      hold(
        checkCount(section, field as 'characters' | 'repeated', counted, sources.sections, index),
      );
  hold(checkCover(blocks, rows, sources.sections));
  return { passed, problems };
}

function checkEvidence(
  blocks: string[],
  row: { id: string; paragraph: number; evidence: string },
  source: JsonSource,
  index: number,
): Problem | undefined {
  const wanted = squeeze(row.evidence);
  if (
    blocks[row.paragraph - 1] !== undefined &&
    squeeze(blocks[row.paragraph - 1]!).includes(wanted)
  )
    return undefined;
  const found = blocks.flatMap((block, at) => (squeeze(block).includes(wanted) ? [at + 1] : []));
  const { evidence, paragraph } = row;
  const about = { evidence, paragraph, blocks: blocks.length };
  return found.length
    ? problemAt(
        source,
        [index, 'paragraph'],
        complaint('evidence-elsewhere', { ...about, found, first: found[0] }),
        row.id,
      )
    : problemAt(source, [index, 'evidence'], complaint('evidence-nowhere', about), row.id);
}

function count(blocks: string[], paragraphs: string): { characters: number; repeated: number } {
  const numbers = paragraphNumbers(paragraphs);
  const earlier = (number: number) => blocks.slice(0, number - 1).map(squeeze);
  const sum = (list: number[]) =>
    list.reduce((total, number) => total + length(blocks[number - 1] ?? ''), 0);
  return {
    characters: sum(numbers),
    repeated: sum(
      numbers.filter((number) => earlier(number).includes(squeeze(blocks[number - 1] ?? '\u0000'))),
    ),
  };
}

function checkCount(
  section: Rows['sections'][number],
  field: 'characters' | 'repeated',
  counted: number,
  source: JsonSource,
  index: number,
): Problem | undefined {
  if (section[field] === counted) return undefined;
  const { [field]: given, paragraphs } = section;
  const said = complaint('length-differs', { field, given, counted, paragraphs });
  return problemAt(source, [index, field], said, `${section.id}.${field}`);
}

function checkCover(blocks: string[], rows: Rows, source: JsonSource): Problem | undefined {
  const covered = new Set(rows.sections.flatMap(({ paragraphs }) => paragraphNumbers(paragraphs)));
  const expected = blocks.map((_, index) => index + 1);
  const missing = expected.filter((number) => !covered.has(number));
  const beyond = [...covered].filter((number) => number > blocks.length);
  if (!missing.length && !beyond.length) return undefined;
  const place = { file: source.file, line: 1, column: 1 };
  return missing.length
    ? problem(place, 'sections-leave-out', { paragraphs: missing })
    : problem(place, 'sections-beyond', { paragraphs: beyond });
}
