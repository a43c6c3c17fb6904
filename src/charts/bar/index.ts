import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { type BarOptions, options } from './options.ts';
import { type BarSeries, prepare } from './prepare.ts';
import { render } from './render.ts';

/** Lengths from a common zero; an expected value is drawn lighter, "more than" has an open end. */
export const bar: ChartForm<BarOptions, BarSeries> = {
  name: 'bar',
  purpose: {
    zh: '同一单位的数值比长短；“预计”画淡，“余”画成开口。',
    en: 'Compares values of one unit by length; expected values are lighter, “more than” has an open end.',
  },
  options,
  prepare,
  render,
  table: (series, { messages }) => ({
    columns: [
      { title: series.columns.label },
      ...(series.columns.detail ? [{ title: series.columns.detail }] : []),
      { title: series.columns.value, numeric: true, quantity: true },
      { title: messages.figure.status },
    ],
    rows: series.marks.map((mark) => ({
      key: mark.key,
      quantity: mark.quantity,
      cells: [
        mark.label,
        ...(series.columns.detail ? [mark.detail] : []),
        mark.value ?? null,
        messages.status[mark.status],
      ],
    })),
  }),
  examples,
};
