import { ChartInputError, type DataTable, type LayoutName, type Mark } from '../charts/form.ts';
import { drawChartFile } from '../charts/from-file.ts';
import { chartProblem } from '../data/chart-texts.ts';
import { ContentError, problem } from '../data/problem.ts';
import { releaseFolder } from '../data/releases/record.ts';
import type { ChartFile } from '../data/schemas/chart.ts';
import type { Edition } from '../i18n/index.ts';
import { content, localize } from './content.ts';
import { memo } from './memo.ts';

/** One chart in one edition, ready for a page, a feed or a file. */
export interface ChartView {
  id: string;
  /** The release that it is pinned to; undefined is the working copy. */
  version?: string;
  file: ChartFile;
  title: string;
  subtitle: string;
  description: string;
  notes: string[];
  reading?: string;
  svg: Record<LayoutName, string>;
  /** What stands for the chart in the gallery and in link previews. */
  cover: Record<LayoutName, string>;
  /** The cover for a column of another width, px. */
  coverAt: (layout: LayoutName, width: number, groups?: readonly number[]) => string;
  /** Labels of the groups that can be drawn by themselves. */
  groups: string[];
  /** What all drawings of the chart follow from. */
  series: unknown;
  table: DataTable;
  marks: Mark[];
  /** What the form says beside the drawing. */
  captions: string[];
}

/** Ids of all charts, in alphabetical order. */
export function chartIds(version?: string): string[] {
  return Object.keys(content(version).charts);
}

/** The chart of the home page: one of the whole report, which belongs to no story; a sequence before others. */
export function homeChart(): string | undefined {
  const whole = Object.entries(content().charts).filter(([, { story }]) => story === undefined);
  return (whole.find(([, { form }]) => form === 'sequence') ?? whole[0])?.[0];
}

const drawn = memo<ChartView>();

/** The chart of that id. @throws ContentError with the chart file's line when it cannot be drawn */
export function chartView(id: string, edition: Edition, version?: string): ChartView {
  return drawn(`${edition} ${id}`, () => draw(id, edition, version), version);
}

function draw(id: string, edition: Edition, version?: string): ChartView {
  const { charts, rows, sources, kept } = content(version);
  const file = charts[id];
  if (!file)
    throw new ContentError([
      problem(
        { file: `${version === undefined ? 'content' : releaseFolder(version)}/charts/${id}.json` },
        'no-target',
        { kind: 'Chart', id, among: Object.keys(charts) },
      ),
    ]);
  try {
    return {
      id,
      ...(version === undefined ? {} : { version }),
      file,
      title: localize(file.title, edition, version),
      subtitle: localize(file.subtitle, edition, version),
      description: localize(file.description, edition, version),
      notes: file.notes.map((note) => localize(note, edition, version)),
      ...(file.reading ? { reading: localize(file.reading, edition, version) } : {}),
      ...drawChartFile(id, file, rows, edition, kept),
    };
  } catch (error) {
    if (error instanceof ChartInputError)
      throw new ContentError([chartProblem(sources.charts[id]!, error)]);
    throw error;
  }
}
