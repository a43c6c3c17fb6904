import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { options, type TreeOptions } from './options.ts';
import { prepare, type TreeSeries } from './prepare.ts';
import { render } from './render.ts';

/** What belongs to what, set like a table of contents; a lost heading is an empty slot. */
export const tree: ChartForm<TreeOptions, TreeSeries> = {
  name: 'tree',
  purpose: {
    zh: '什么属于什么：像目录一样排开，缺失的标题画成空位。',
    en: 'What belongs to what, set like a table of contents; a lost heading is an empty slot.',
  },
  options,
  prepare,
  render,
  columns: ({ columns, above }, { messages }) => [
    { title: columns.label, cell: ({ label }) => label },
    columns.detail ? { title: columns.detail, cell: ({ value }) => value ?? '—' } : undefined,
    { title: messages.chart.partOf, cell: ({ key }) => above[key] },
    { title: messages.figure.status, cell: ({ status }) => messages.status[status] },
  ],
  examples,
};
