import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { options, type StripOptions } from './options.ts';
import { prepare, type StripSeries } from './prepare.ts';
import { render } from './render.ts';

/** How much of each part there is, as strips of paper: clean, torn or missing. */
export const strip: ChartForm<StripOptions, StripSeries> = {
  name: 'strip',
  purpose: {
    zh: '一条纸带是一个部分：有多长，末端是齐的、撕裂的还是空的。',
    en: 'A strip of paper for each part: how long it is, and whether its end is clean, torn or missing.',
  },
  options,
  prepare,
  render,
  columns: ({ columns }) => [
    { title: columns.label, cell: ({ label }) => label },
    { title: columns.length, numeric: true, quantity: true, cell: ({ value }) => value },
    columns.repeated
      ? {
          ...{ title: columns.repeated, numeric: true },
          cell: ({ length, repeated }) => (length === null ? null : repeated),
        }
      : undefined,
    { title: columns.state, cell: ({ stateLabel }) => stateLabel },
    { title: columns.missing, cell: ({ missing }) => missing || '—' },
  ],
  examples,
};
