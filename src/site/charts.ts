import { ChartInputError } from '../charts/form.ts';
import { type ChartView, viewChart } from '../charts/view.ts';
import { chartProblem } from '../data/chart-texts.ts';
import { ContentError, problem } from '../data/problem.ts';
import type { Edition } from '../i18n/index.ts';
import { content } from './content.ts';
import { memo } from './memo.ts';

export type { ChartView };

/** Ids of all charts, in alphabetical order. */
export function chartIds(): string[] {
  return Object.keys(content().charts);
}

/** The chart of the home page: one of the whole report, which belongs to no story; a sequence before others. */
export function homeChart(): string | undefined {
  const whole = Object.entries(content().charts).filter(([, { story }]) => story === undefined);
  return (whole.find(([, { form }]) => form === 'sequence') ?? whole[0])?.[0];
}

const drawn = memo<ChartView>();

/** The chart of that id. @throws ContentError with the chart file's line when it cannot be drawn */
export function chartView(id: string, edition: Edition): ChartView {
  return drawn(`${edition} ${id}`, () => {
    const { charts, sources } = content();
    if (!charts[id])
      throw new ContentError([
        problem({ file: `content/charts/${id}.json` }, 'no-target', {
          kind: 'Chart',
          id,
          among: Object.keys(charts),
        }),
      ]);
    try {
      return viewChart(id, content(), edition);
    } catch (error) {
      if (error instanceof ChartInputError)
        throw new ContentError([chartProblem(sources.charts[id]!, error)]);
      throw error;
    }
  });
}
