import { bar } from '../bar/index.ts';
import { type BarOptions, options } from '../bar/options.ts';
import { type BarSeries, prepare } from '../bar/prepare.ts';
import type { ChartForm } from '../form.ts';
import { examples } from './examples.ts';
import { render } from './render.ts';

/** Large numerals on cards side by side, for sums that share no scale; read from rows as a bar chart is. */
export const figures: ChartForm<BarOptions, BarSeries> = {
  name: 'figures',
  purpose: {
    zh: '口径不同、不能比长短的几个数：每个数一张卡片，写明是什么、性质和原文依据。',
    en: 'A few figures that measure unlike things and share no scale: a card each, with what it is of, its status and its evidence.',
  },
  options,
  prepare,
  render,
  columns: bar.columns,
  examples,
};
