import { checkChartTexts } from '../data/chart-texts.ts';
import { checkInvariants } from '../data/invariants.ts';
import type { MdxParser } from '../data/mdx.ts';
import { type Problem, problem, sortProblems } from '../data/problem.ts';
import { warnings } from '../data/problems/index.ts';
import { type Content, type ContentFiles, readContent } from '../data/read.ts';
import { datasetNames } from '../data/schemas/index.ts';
import { pageHead, storyHead } from '../data/schemas/story.ts';
import { headOf, type TextPair, textPairs } from '../data/series.ts';
import { checkStory, type StoryFile } from '../data/stories.ts';
import { readText } from '../data/text-file.ts';
import {
  checkOrders,
  checkSeries,
  checkShared,
  checkTranslation,
  compareEditions,
} from '../data/translations.ts';
import { checkChart } from './check-chart.ts';
import { checkNames } from './check-names.ts';

/** What a check looks at. */
export interface CheckInput {
  files: ContentFiles;
  /** Whatever could be read of data and charts; every row has an id. */
  readable: Content;
  /** The same where all of it is in order: only then can charts be drawn and rows be compared. */
  whole?: Content;
  /** Stories and pages, with the editions that could be read. */
  texts: (TextPair & { source: Partial<Record<'original' | 'translation', StoryFile>> })[];
  /** The build's own MDX parser, where there is one. */
  parseMdx?: MdxParser;
}

/** What a build has and the editors' browser tool does without. */
export type CheckTools = Pick<CheckInput, 'parseMdx'>;

/** One kind of mistake that an editor can make. A new check is one entry of `checks`. */
export type Check = (input: CheckInput) => Problem[];

const checks: readonly Check[] = [
  ({ files, texts }) => checkNames(files, texts),
  ({ whole }) => (whole ? checkInvariants(whole) : []),
  ({ readable }) => checkChartTexts(readable),
  (input) => {
    const stories = input.texts.flatMap(({ kind, name }) => (kind === 'story' ? [name] : []));
    return Object.keys(input.readable.charts).flatMap((id) => checkChart(id, input, stories));
  },
  checkTexts,
  ({ texts }) =>
    checkSeries(
      texts.flatMap(({ name, kind, source: { original } }) =>
        kind === 'story' && original ? [{ name, original }] : [],
      ),
    ),
  checkPairs,
];

/**
 * Everything that an editor can get wrong, in one list, by file and line.
 * `warnings` are told and stop nothing; `checked` counts what was looked at. It reads no disk itself, so that `npm run
 * check` and the editors' browser tool say the same; the tool `parseMdx` finds
 * in texts what a light reading does not.
 */
export function checkContent(
  files: ContentFiles,
  tools: CheckTools = {},
): { problems: Problem[]; warnings: Problem[]; checked: Checked } {
  const { content, readable, problems } = readContent(files);
  const read = readTexts(files);
  const input: CheckInput = {
    files,
    readable,
    ...(content ? { whole: content } : {}),
    texts: read.texts,
    ...tools,
  };
  const found = withoutConsequences([
    ...problems,
    ...read.problems,
    ...checks.flatMap((check) => check(input)),
  ]);
  const sorted = sortProblems(found.map((one) => ({ line: 1, column: 1, ...one })));
  return {
    problems: sorted.filter(({ code }) => !warnings.includes(code)),
    warnings: sorted.filter(({ code }) => warnings.includes(code)),
    checked: {
      rows: datasetNames.reduce((sum, name) => sum + readable.rows[name].length, 0),
      charts: Object.keys(readable.charts).length,
      texts: read.texts.length * 2,
    },
  };
}

/** What names a row, figure, chart or story that is not there. */
const dangling = ['no-figure', 'no-target', 'dangling', 'no-story', 'sum-differs'];

/** What takes a figure, chart or case out of one edition. */
const textSlips =
  'no-target no-figure no-component braces-in-text typed-figure mdx-syntax no-head attribute-missing attribute-code'.split(
    ' ',
  );

/** Problems that are told alone, and the codes of what follows from them: anywhere, or `near`, in the same folder. */
const causes: { is(problem: Problem): boolean; hide: readonly string[]; near?: boolean }[] = [
  {
    // A file of which nothing could be read leaves everything that names its rows without them.
    is: ({ code }) => ['json-syntax', 'file-missing', 'not-utf8', 'not-a-list'].includes(code),
    hide: dangling,
  },
  {
    // Its terms are not known then.
    is: ({ file }) => file === 'content/survey.yml',
    hide: ['typed-figure', 'typed-figure-here', 'typed-figure-row'],
  },
  // So does a row under a name that is none, or another's.
  { is: ({ code }) => code === 'duplicate-id', hide: dangling },
  { is: ({ code, field = '' }) => code === 'rule' && /\]\.id$/.test(field), hide: dangling },
  // A figure or case under a wrong name is one that the other edition has and this one lacks.
  {
    is: ({ code }) => textSlips.includes(code),
    hide: ['editions-differ'],
    near: true,
  },
  { is: ({ code }) => code === 'attribute-code', hide: ['no-target'], near: true },
  { is: ({ code }) => code === 'head-syntax', hide: ['published-missing'], near: true },
  // A wrong row makes a wrong chart.
  { is: ({ code }) => code === 'over-whole', hide: ['chart-over-whole'] },
];

const folder = ({ file }: Problem) => file.slice(0, file.lastIndexOf('/'));

/** One missing comma is one mistake, with the number of what follows from it, not one for each text that names a row of the file. */
function withoutConsequences(problems: Problem[]): Problem[] {
  const hidden = new Set<Problem>();
  const folded = new Map<Problem, number>();
  for (const { is, hide, near } of causes)
    for (const one of problems) {
      if (!hide.includes(one.code) || hidden.has(one)) continue;
      const cause = problems.find((other) => is(other) && (!near || folder(other) === folder(one)));
      if (!cause || hidden.has(cause)) continue;
      hidden.add(one);
      folded.set(cause, (folded.get(cause) ?? 0) + 1);
    }
  return problems
    .filter((one) => !hidden.has(one))
    .map((one) => (folded.has(one) ? { ...one, folded: folded.get(one)! } : one));
}

/** How much was looked at. */
export interface Checked {
  rows: number;
  charts: number;
  texts: number;
}

function readTexts(files: ContentFiles): { texts: CheckInput['texts']; problems: Problem[] } {
  const problems: Problem[] = [];
  const texts = textPairs(files).map((pair) => {
    const source: CheckInput['texts'][number]['source'] = {};
    for (const edition of ['original', 'translation'] as const) {
      const file = pair[edition];
      if (files.read(file) === undefined) {
        problems.push(problem({ file, line: 1, column: 1 }, 'edition-missing'));
        continue;
      }
      const { text, problems: unread } = readText(files, file);
      problems.push(...unread);
      if (text !== undefined) source[edition] = { file, source: text };
    }
    return { ...pair, source };
  });
  return { texts, problems };
}

function checkTexts({ texts, readable, files, parseMdx }: CheckInput): Problem[] {
  const pairs = textPairs(files);
  const drafts = texts.filter(({ source }) => headOf(source.original?.source ?? '').draft);
  const hidden = new Set(drafts.map(({ name }) => `stories/${name}/`));
  const all = sitePaths(readable, pairs);
  // Only a draft may lead to drafts.
  const open = all.filter((path) => !hidden.has(path));
  return texts.flatMap((text) => {
    const names = { content: readable, paths: drafts.includes(text) ? all : open };
    const { kind, source } = text;
    return [source.original, source.translation].flatMap((file) =>
      file ? checkStory(file, names, kind === 'story' ? storyHead : pageHead, parseMdx) : [],
    );
  });
}

function checkPairs({ texts }: CheckInput): Problem[] {
  return texts.flatMap((pair) => {
    const { original, translation } = pair.source;
    if (!original || !translation) return [];
    return [
      ...compareEditions(original, translation),
      ...checkOrders(original, translation),
      ...(pair.kind === 'story' ? checkShared(original, translation) : []),
      ...checkTranslation(pair, original, translation),
    ];
  });
}

/** Where a <Link to> of a text may lead: what the pages of src/pages make of the content. */
function sitePaths({ charts, rows }: Content, pairs: readonly TextPair[]): string[] {
  return [
    '',
    ...['charts/', 'lecture/', 'communities/', 'data/', 'corrections/', 'gallery/', 'editors/'],
    // A file; a link leads to the edition's own.
    'three-lenses.pptx',
    ...Object.keys(charts).map((id) => `charts/${id}/`),
    ...rows.communities.map(({ id }) => `communities/${id}/`),
    ...pairs.map(({ name, kind }) => (kind === 'story' ? `stories/${name}/` : `${name}/`)),
  ];
}
