import type { ChartForm } from '../form.ts';
import { appendEmpty } from '../shared/svg.ts';
import { counts } from './counts.ts';
import { examples } from './examples.ts';
import { names } from './names.ts';
import { options, type UnitOptions } from './options.ts';
import { prepare, type UnitSeries } from './prepare.ts';

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
    return series.mode === 'counts' ? counts(series, context) : names(series, context);
  },
  table: (series, { messages }) => ({
    columns: [
      { title: series.columns.label },
      { title: series.columns.value, numeric: series.mode === 'counts', quantity: true },
      { title: messages.figure.status },
    ],
    rows: series.marks.map((mark) => ({
      key: mark.key,
      ...(mark.quantity ? { quantity: mark.quantity } : {}),
      cells: [mark.label, mark.value ?? null, messages.status[mark.status]],
    })),
  }),
  examples,
};
