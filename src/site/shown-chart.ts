import { type ChartView, viewChart } from '../charts/view.ts';
import type { Content } from '../data/read.ts';
import type { Change } from '../data/releases/change.ts';
import { drawingName } from '../data/releases/drawings.ts';
import { jsonText } from '../data/releases/record.ts';
import {
  type Edition,
  editionIds,
  editions,
  type Messages,
  messagesFor,
  stemOf,
} from '../i18n/index.ts';
import { chartView } from './charts.ts';
import { content } from './content.ts';
import { tableCsv } from './downloads/tidy.ts';
import { memo } from './memo.ts';
import { releaseNamed } from './releases.ts';
import { type StepView, viewSequence } from './sequence.ts';
import { sourceText } from './source-line.ts';

/** Everything that a frame or a file shows of a chart: of the working copy, or as a release kept it. */
export interface ShownChart
  extends Pick<
    ChartView,
    | 'id'
    | 'title'
    | 'subtitle'
    | 'description'
    | 'notes'
    | 'reading'
    | 'table'
    | 'marks'
    | 'captions'
    | 'svg'
  > {
  edition: Edition;
  /** The release that keeps it; undefined is the working copy. */
  version?: string;
  /** The drawing that pictures are made from. */
  cover: string;
  /** The panels of a sequence. */
  steps?: StepView[];
  /** Names of the communities among its marks, by id. */
  communities: Record<string, string>;
  /** `来源：《…》，…；据扫描件整理` */
  source: string;
  license: { name: string; url: string };
  /** Interface words beside it, by section, as they were at the release. */
  labels?: Record<string, Record<string, string>>;
}

const made = memo<ShownChart>();

/** A chart as it is shown. @param version a release that keeps it; the working copy unless given */
export function shownChart(id: string, edition: Edition, version?: string): ShownChart {
  return made([edition, id, version].join(' '), () =>
    version === undefined
      ? show(chartView(id, edition), content(), edition)
      : keptChart(id, edition, releaseNamed(version)),
  );
}

function show(view: ChartView, source: Content, edition: Edition): ShownChart {
  const { id, title, subtitle, description, notes, reading, table, marks, captions } = view;
  const { rows, package: pack } = source;
  const name = `name_${editions[edition].column}` as const;
  const named = new Set(marks.map(({ community }) => community));
  return {
    id,
    edition,
    title,
    subtitle,
    description,
    notes,
    ...(reading ? { reading } : {}),
    table,
    marks,
    captions,
    ...(view.file.form === 'sequence' ? { steps: viewSequence(id, source, edition).steps } : {}),
    communities: Object.fromEntries(
      rows.communities.filter((row) => named.has(row.id)).map((row) => [row.id, row[name]]),
    ),
    source: sourceText(edition, rows),
    license: { name: pack.licenses[0]!.name, url: String(pack.licenses[0]!.path ?? '') },
    svg: view.svg,
    // A picture as high as its drawing shows all of a chart but a sequence, which has a drawing a step.
    cover: view.file.form === 'sequence' ? view.cover.wide : view.svg.wide,
  };
}

/**
 * What a release of some checked content keeps of a chart in an edition, by
 * path in its folder: words, table and marks, the table as CSV, the drawings.
 */
export function frozenFiles(
  id: string,
  source: Content,
  edition: Edition,
  version: string,
): Record<string, string> {
  const {
    svg,
    cover,
    steps = [],
    ...words
  } = show(viewChart(id, source, edition), source, edition);
  const { chart: around, sequence, figure, status, story } = messagesFor(edition);
  const labels = { chart: around, sequence, figure, status, story: { reading: story.reading } };
  const files = {
    json: jsonText({
      ...words,
      version,
      ...(steps.length ? { steps: steps.map(told) } : {}),
      labels,
    }),
    csv: tableCsv(words.table, edition),
    'narrow.svg': svg.narrow,
    'wide.svg': svg.wide,
    ...(cover === svg.wide ? {} : { 'cover.svg': cover }),
    ...Object.fromEntries(
      steps.flatMap(({ number, svg: { narrow, wide } }) => [
        [`${number}.narrow.svg`, narrow],
        [`${number}.wide.svg`, wide],
      ]),
    ),
  };
  return Object.fromEntries(
    Object.entries(files).map(([extension, text]) => [
      drawingName(stemOf(id, edition), extension),
      text,
    ]),
  );
}

const told = ({ svg: _, ...step }: StepView) => step;

/** A chart as a release keeps it. */
export function keptChart(id: string, edition: Edition, { files }: WithFiles): ShownChart {
  const file = (extension: string) => files[drawingName(stemOf(id, edition), extension)];
  const pair = (start = '') => ({
    narrow: file(`${start}narrow.svg`)!,
    wide: file(`${start}wide.svg`)!,
  });
  const words = JSON.parse(file('json')!) as Omit<ShownChart, 'svg' | 'cover'>;
  const steps = words.steps?.map((step) => ({ ...step, svg: pair(`${step.number}.`) }));
  const svg = pair();
  return { ...words, ...(steps ? { steps } : {}), svg, cover: file('cover.svg') ?? svg.wide };
}

/** A release with its files by path in its folder. */
interface WithFiles {
  files: Readonly<Record<string, string>>;
}

/**
 * Ids of the charts of some checked content that tell a reader something else
 * than the releases keep, or whose own file has changed.
 * @param kept all releases, newest first
 * @param changes from the newest to the content
 */
export function changedCharts(
  source: Content,
  kept: readonly WithFiles[],
  changes: readonly Change[],
): string[] {
  // Colours, order and the like stand in the file alone.
  const edited = new Set(changes.map(({ chart }) => chart));
  return Object.keys(source.charts).filter((id) => {
    const keeper = kept.find(({ files }) => files[drawingName(id, 'json')]);
    if (!keeper || edited.has(id)) return true;
    return editionIds.some((edition) => {
      const now = show(viewChart(id, source, edition), source, edition);
      return wordsOf(now) !== wordsOf(keptChart(id, edition, keeper));
    });
  });
}

/** All that a reader is told by a chart, as one text. */
function wordsOf(chart: ShownChart): string {
  const { title, subtitle, description, notes, reading, source } = chart;
  const { table, marks, captions, steps } = chart;
  return JSON.stringify([
    ...[title, subtitle, description, notes, reading, source, table, marks, captions],
    steps?.map(told),
  ]);
}

/** The interface words of a chart's edition; a release keeps those that belong to the chart. */
export function messagesOf({ edition, labels = {} }: ShownChart): Messages {
  const today = messagesFor(edition) as unknown as Required<ShownChart>['labels'];
  const mixed = Object.entries(labels).map(([section, words]) => [
    section,
    { ...today[section], ...words },
  ]);
  return { ...today, ...Object.fromEntries(mixed) } as unknown as Messages;
}
