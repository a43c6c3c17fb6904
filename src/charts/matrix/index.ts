import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { type MatrixOptions, options } from './options.ts';
import { type MatrixSeries, prepare } from './prepare.ts';
import { render } from './render.ts';

/** Who appears under what: lines by columns, a disc where they meet. */
export const matrix: ChartForm<MatrixOptions, MatrixSeries> = {
  name: 'matrix',
  purpose: {
    zh: '谁出现在哪一类：行列相交处画一个圆点。',
    en: 'Who appears under what: a disc where line and column meet.',
  },
  options,
  prepare,
  render,
  columns: ({ titles }, { messages }) => [
    { title: titles.row, cell: ({ label }) => label },
    { title: titles.group, cell: ({ group }) => group },
    { title: titles.column, cell: ({ value }) => value },
    { title: titles.detail, cell: ({ detail }) => detail },
    { title: messages.figure.status, cell: ({ status }) => messages.status[status] },
  ],
  examples,
};
