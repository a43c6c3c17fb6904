import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { type BarOptions, options } from './options.ts';
import { type BarSeries, prepare } from './prepare.ts';
import { render } from './render.ts';

/** Lengths from a common zero; what is planned or expected is drawn lighter, "more than" has an open end. */
export const bar: ChartForm<BarOptions, BarSeries> = {
  name: 'bar',
  purpose: {
    zh: '同一单位的数值比长短；计划和预计画淡，“余”画成开口。',
    en: 'Compares values of one unit by length; what is planned or expected is lighter, “more than” has an open end.',
  },
  options,
  prepare,
  render,
  columns: ({ columns }, { messages }) => [
    { title: columns.label, cell: ({ label }) => label },
    columns.detail ? { title: columns.detail, cell: ({ detail }) => detail } : undefined,
    { title: columns.value, numeric: true, quantity: true, cell: ({ value }) => value },
    { title: messages.figure.status, cell: ({ status }) => messages.status[status] },
  ],
  examples,
};
