import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { type FlowOptions, options } from './options.ts';
import { type FlowSeries, prepare } from './prepare.ts';
import { render } from './render.ts';

/** What leads to what, in the words of the rows: one row for each who has both sides. */
export const flow: ChartForm<FlowOptions, FlowSeries> = {
  name: 'flow',
  purpose: {
    zh: '谁从什么到什么：每人一行，左边的事连到右边的事，用数据里的原话。',
    en: 'Who goes from what to what: one row each, the matter on the left joined to that on the right, in the words of the data.',
  },
  options,
  prepare,
  render,
  columns: ({ titles }, { messages }) => [
    { title: titles.who, cell: ({ label }) => label },
    { title: titles.from, cell: ({ fromLabel }) => fromLabel },
    { title: titles.to, cell: ({ toLabel }) => toLabel },
    { title: messages.figure.status, cell: ({ statusText }) => statusText },
  ],
  examples,
};
