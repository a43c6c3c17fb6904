import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { type SequenceOptions, sequenceOptions } from './options.ts';
import { columns, prepare } from './prepare.ts';
import { render, renderStep } from './render.ts';
import type { SequenceSeries } from './series.ts';

export { layoutSteps } from './layout.ts';
export { renderStep } from './render.ts';

export const sequence: ChartForm<SequenceOptions, SequenceSeries> = {
  name: 'sequence',
  purpose: {
    zh: '同一组圆点一步步重新排列，每一步说一件事',
    en: 'The same discs rearranged step by step, each step saying one thing',
  },
  options: sequenceOptions,
  prepare,
  render,
  cover: (series, context) => renderStep(series, series.cover, context),
  columns,
  captions: ({ steps }) =>
    steps.flatMap(({ title, caption, description }) => [title, caption, description]),
  examples,
};
