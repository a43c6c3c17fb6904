import { type FigureSource, figure } from '../data/figures.ts';
import type { Content } from '../data/read.ts';
import type { ChartFile } from '../data/schemas/chart.ts';
import { type Bilingual, type Edition, pick } from '../i18n/index.ts';
import type { Drawing } from './draw.ts';
import { drawChartFile } from './from-file.ts';
import { fillFigures } from './templates.ts';

/** One chart in one edition, ready for a page, a feed or a file. */
export interface ChartView extends Drawing {
  id: string;
  file: ChartFile;
  title: string;
  subtitle: string;
  description: string;
  notes: string[];
  reading?: string;
}

/** What charts are drawn from: the working copy, or that with another count. */
export interface ChartSource extends FigureSource {
  charts: Content['charts'];
}

/** A chart of checked content, drawn, with its words. @throws ChartInputError as `drawChartFile` does */
export function viewChart(id: string, source: ChartSource, edition: Edition): ChartView {
  const file = source.charts[id]!;
  const say = (text: Bilingual) =>
    fillFigures(pick(text, edition), edition, (name) => figure(source, name)!);
  return {
    id,
    file,
    title: say(file.title),
    subtitle: say(file.subtitle),
    description: say(file.description),
    notes: file.notes.map(say),
    ...(file.reading ? { reading: say(file.reading) } : {}),
    ...drawChartFile(id, file, source, edition),
  };
}
