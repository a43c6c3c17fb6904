import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { type FlowOptions, options } from './options.ts';
import { type FlowSeries, prepare } from './prepare.ts';
import { render } from './render.ts';

/** Who goes from what to what, each way followed by eye. */
export const flow: ChartForm<FlowOptions, FlowSeries> = {
  name: 'flow',
  purpose: {
    zh: '谁从哪里到哪里：每一条线都能用眼睛跟下来；没有人走的一端也列出来。',
    en: 'Who goes from what to what; each way can be followed by eye, and ends that nobody reaches are listed.',
  },
  options,
  prepare,
  render,
  columns: ({ titles }, { messages }) => [
    { title: titles.who, cell: ({ label }) => label },
    { title: titles.from, cell: ({ fromLabel }) => fromLabel },
    { title: titles.to, cell: ({ toLabel }) => toLabel },
    {
      title: messages.figure.status,
      cell: ({ statusText, status }) => statusText ?? messages.status[status],
    },
  ],
  examples,
};
