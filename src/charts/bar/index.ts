import type { ChartForm } from '../form.ts';
import {
  type AmountOptions,
  type AmountSeries,
  columns,
  options,
  prepare,
} from '../shared/amounts.ts';
import { examples } from './examples.ts';
import { render } from './render.ts';

/** Lengths from a common zero; what is planned or expected is drawn lighter, "more than" has an open end. */
export const bar: ChartForm<AmountOptions, AmountSeries> = {
  name: 'bar',
  purpose: {
    zh: '同一单位的数值比长短；计划和预计画淡，“余”画成开口。',
    en: 'Compares values of one unit by length; what is planned or expected is lighter, “more than” has an open end.',
  },
  options,
  prepare,
  render,
  columns,
  examples,
};
