import type { Source } from './json.ts';
import { type Problem, problem } from './problem.ts';
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

/**
 * Holds every row against the report's text: the evidence must stand in its
 * paragraph, and a section's lengths must be those of its blocks.
 * @returns how many checks passed, and a problem for each that failed
 */
export function verifyRows(
  text: string,
  rows: Rows,
  sources: Record<DatasetName, Source>,
): { passed: number; problems: Problem[] } {
  const blocks = splitBlocks(text);
  const results = [
    ...datasetNames.flatMap((name) =>
      rows[name].map((row, index) => checkEvidence(blocks, row, sources[name], index)),
    ),
    ...rows.sections.flatMap((section, index) =>
      Object.entries(count(blocks, section.paragraphs)).map(([name, counted]) => {
        const field = name as 'characters' | 'repeated';
        const { id, paragraphs, [field]: given } = section;
        const place = sources.sections.at([index, field], `${id}.${field}`);
        return given === counted
          ? undefined
          : problem(place, 'length-differs', { field, given, counted, paragraphs });
      }),
    ),
    checkCover(blocks, rows, sources.sections),
  ];
  const problems = results.filter((one) => one !== undefined);
  return { passed: results.length - problems.length, problems };
}

function checkEvidence(
  blocks: string[],
  { id, paragraph, evidence }: { id: string; paragraph: number; evidence: string },
  source: Source,
  index: number,
): Problem | undefined {
  const wanted = squeeze(evidence);
  const found = blocks.flatMap((block, at) => (squeeze(block).includes(wanted) ? [at + 1] : []));
  if (found.includes(paragraph)) return undefined;
  const about = { evidence, paragraph, blocks: blocks.length };
  return found.length
    ? problem(source.at([index, 'paragraph'], id), 'evidence-elsewhere', {
        ...about,
        found,
        first: found[0],
      })
    : problem(source.at([index, 'evidence'], id), 'evidence-nowhere', about);
}

function count(blocks: string[], paragraphs: string): { characters: number; repeated: number } {
  const texts = blocks.map(squeeze);
  const sum = (numbers: number[]) =>
    numbers.reduce((total, number) => total + [...(texts[number - 1] ?? '')].length, 0);
  const numbers = paragraphNumbers(paragraphs);
  return {
    characters: sum(numbers),
    repeated: sum(numbers.filter((number) => texts.indexOf(texts[number - 1]!) < number - 1)),
  };
}

function checkCover(blocks: string[], rows: Rows, { file }: Source): Problem | undefined {
  const covered = new Set(rows.sections.flatMap(({ paragraphs }) => paragraphNumbers(paragraphs)));
  const missing = blocks.map((_, index) => index + 1).filter((number) => !covered.has(number));
  const beyond = [...covered].filter((number) => number > blocks.length);
  if (missing.length) return problem({ file }, 'sections-leave-out', { paragraphs: missing });
  return beyond.length ? problem({ file }, 'sections-beyond', { paragraphs: beyond }) : undefined;
}
