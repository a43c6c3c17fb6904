import type { ChartForm } from '../form.ts';
import {
  type AmountOptions,
  type AmountSeries,
  columns,
  options,
  prepare,
} from '../shared/amounts.ts';
import { examples } from './examples.ts';
import { render } from './render.ts';

/** Large numerals on cards side by side, for sums that share no scale. */
export const figures: ChartForm<AmountOptions, AmountSeries> = {
  name: 'figures',
  purpose: {
    zh: '口径不同、不能比长短的几个数：每个数一张卡片，写明是什么、性质和原文依据。',
    en: 'A few figures that measure unlike things and share no scale: a card each, with what it is of, its status and its evidence.',
  },
  options,
  prepare,
  render,
  columns,
  examples,
};
