import type { ChartForm } from '../form.ts';
import { appendEmpty } from '../shared/svg.ts';
import { counts } from './counts.ts';
import { examples } from './examples.ts';
import { names } from './names.ts';
import { options, type UnitOptions } from './options.ts';
import { prepare, type UnitSeries } from './prepare.ts';
import { stacks } from './stacks.ts';

/** One shape a thing that is counted: a community, a secretary, a market stall. */
export const unit: ChartForm<UnitOptions, UnitSeries> = {
  name: 'unit',
  purpose: {
    zh: '一个单位画一个记号：适合几十以内的计数，读者数得出来。',
    en: 'One shape for each thing counted, for numbers that a reader can count.',
  },
  options,
  prepare,
  render(series, context) {
    if (series.marks.length === 0) return appendEmpty(context);
    return { counts, names, stacks }[series.mode](series, context);
  },
  columns: ({ columns, mode }, { messages }) => [
    { title: columns.label, cell: ({ label }) => label },
    columns.detail ? { title: columns.detail, cell: ({ detail }) => detail } : undefined,
    {
      ...{ title: columns.value, numeric: mode === 'counts', quantity: true },
      cell: ({ value }) => value,
    },
    columns.note ? { title: columns.note, cell: ({ note }) => note } : undefined,
    { title: messages.figure.status, cell: ({ status }) => messages.status[status] },
  ],
  examples,
};
