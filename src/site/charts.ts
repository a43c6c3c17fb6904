import { ChartInputError, type DataTable, type LayoutName, type Mark } from '../charts/form.ts';
import { drawChartFile } from '../charts/from-file.ts';
import { chartProblem } from '../data/chart-texts.ts';
import { ContentError, suggest } from '../data/problem.ts';
import type { ChartFile } from '../data/schemas/chart.ts';
import type { Edition } from '../i18n/index.ts';
import { content, localize } from './content.ts';

/** One chart in one edition, ready for a page, a feed or a file. */
export interface ChartView {
  id: string;
  file: ChartFile;
  title: string;
  subtitle: string;
  description: string;
  notes: string[];
  reading?: string;
  svg: Record<LayoutName, string>;
  /** What stands for the chart in the gallery and in link previews. */
  cover: Record<LayoutName, string>;
  table: DataTable;
  marks: Mark[];
}

/** Ids of all charts, in alphabetical order. */
export function chartIds(): string[] {
  return Object.keys(content().charts);
}

const drawn = new Map<string, ChartView>();

/** The chart of that id. @throws ContentError with the chart file's line when it cannot be drawn */
export function chartView(id: string, edition: Edition): ChartView {
  const key = `${edition} ${id}`;
  const known = drawn.get(key);
  if (known && !import.meta.env?.DEV) return known;
  const { charts, rows, sources } = content();
  const file = charts[id];
  if (!file)
    throw new ContentError([
      {
        file: `content/charts/${id}.json`,
        message: `there is no chart "${id}"`,
        cure: suggest(id, Object.keys(charts)),
      },
    ]);
  try {
    const view: ChartView = {
      id,
      file,
      title: localize(file.title, edition),
      subtitle: localize(file.subtitle, edition),
      description: localize(file.description, edition),
      notes: file.notes.map((note) => localize(note, edition)),
      ...(file.reading ? { reading: localize(file.reading, edition) } : {}),
      ...drawChartFile(id, file, rows, edition),
    };
    drawn.set(key, view);
    return view;
  } catch (error) {
    if (error instanceof ChartInputError)
      throw new ContentError([chartProblem(sources.charts[id]!, error)]);
    throw error;
  }
}
