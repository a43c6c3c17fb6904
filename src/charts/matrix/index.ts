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
  table: (series, { messages }) => ({
    columns: [
      { title: series.titles.row },
      { title: series.titles.group },
      { title: series.titles.column },
      { title: series.titles.detail },
      { title: messages.figure.status },
    ],
    rows: series.marks.map((mark) => ({
      key: mark.key,
      cells: [
        mark.label,
        mark.group,
        mark.value ?? null,
        mark.detail,
        messages.status[mark.status],
      ],
    })),
  }),
  examples,
};
