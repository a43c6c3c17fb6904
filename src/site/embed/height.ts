import { layouts } from '../../charts/form.ts';
import { wrap } from '../../charts/shared/text.ts';
import type { ShownChart } from '../shown-chart.ts';

/** Room for the words of a frame 680 px wide, in px: the sizes of styles/embed.css. */
const column = 640;
const head = { title: 20.4, subtitle: 15, note: 13 };

/**
 * How high a chart's frame will be at 680 px, in px, rounded up to tens: what
 * the code says until the frame itself tells it.
 */
export function frameHeight(chart: ShownChart): number {
  const { edition, notes, reading, steps } = chart;
  const lines = (text: string, size: number, strong = false) =>
    wrap(text, { width: column, size, strong }).length;
  const drawn = (svg: string) => (heightOf(svg) * column) / layouts.wide.width;
  const leading = edition === 'en' ? 1.25 : 1.4;
  // The line of the source names the data version too.
  const source = `${chart.source} ${'x'.repeat(edition === 'en' ? 24 : 12)}`;
  const small = [...notes, ...(reading ? [reading] : []), source];
  const drawing = steps
    ? // All panels share one cell, under the row that chooses among them.
      38 +
      Math.max(...steps.map(({ caption, svg }) => 42 + 24 * lines(caption, 15) + drawn(svg.wide)))
    : drawn(chart.svg.wide);
  const height =
    18 +
    leading * head.title * lines(chart.title, head.title, true) +
    4 +
    1.6 * head.subtitle * lines(chart.subtitle, head.subtitle) +
    40 +
    33 +
    drawing +
    9 +
    small.reduce((sum, note) => sum + 3 + 1.6 * head.note * lines(note, head.note), 0) +
    32;
  return Math.ceil(height / 10) * 10;
}

const heightOf = (svg: string) => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1] ?? 0);
