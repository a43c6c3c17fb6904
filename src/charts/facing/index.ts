import { editions, isolate } from '../../i18n/index.ts';
import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { type FacingOptions, options } from './options.ts';
import { type FacingSeries, prepare } from './prepare.ts';
import { render } from './render.ts';

/** Lists side by side, like two sheets; what they share is joined, and a lost item is an empty slot. */
export const facing: ChartForm<FacingOptions, FacingSeries> = {
  name: 'facing',
  purpose: {
    zh: '同一件事的两种列法左右对照：相同的项连起来，缺失的项画成空位。',
    en: 'Two lists of one matter face each other; what they share is joined, and a lost item is an empty slot.',
  },
  options,
  prepare,
  render,
  columns: ({ columns }, { messages, edition }) => [
    { title: columns.label, cell: ({ label }) => label },
    columns.detail ? { title: columns.detail, cell: ({ value }) => value ?? '—' } : undefined,
    { title: messages.chart.listedIn, cell: ({ listed }) => listed },
    {
      title: messages.chart.joinedWith,
      cell: ({ joined }) => joined.map(isolate).join(editions[edition].listComma) || '—',
    },
    { title: messages.figure.status, cell: ({ status }) => messages.status[status] },
  ],
  examples,
};
