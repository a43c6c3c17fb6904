import { editions } from '../../i18n/index.ts';
import type { ChartForm } from '../form.ts';
import { cover } from './cover.ts';
import { examples } from './examples.ts';
import { options, type RegisterOptions } from './options.ts';
import { prepare, type RegisterSeries } from './prepare.ts';
import { render } from './render.ts';

/** Everything that is told of each, in words: a line each, a column for each kind. */
export const register: ChartForm<RegisterOptions, RegisterSeries> = {
  name: 'register',
  purpose: {
    zh: '总账：一行一个对象，一栏一类，格子里写原话的大意；缺损的一栏画成虚线，空着。',
    en: 'A register: a line each, a column for each kind, words in the cells; a column that is lost stays dashed and empty.',
  },
  options,
  prepare,
  render,
  cover,
  columns: ({ titles, columns }, { messages, edition }) => [
    { title: titles.row, cell: ({ label }) => label },
    { title: titles.group, cell: ({ group }) => group },
    ...columns.map(({ label, lost }, index) => ({
      title: label,
      cell: ({ cells, unnamed }: RegisterSeries['marks'][number]) =>
        lost
          ? messages.chart.lost
          : cells[index]!.join(editions[edition].semicolon) || (unnamed ?? messages.chart.notTold),
    })),
    {
      title: messages.figure.status,
      cell: ({ statusText, status }) => statusText ?? messages.status[status],
    },
  ],
  examples,
};
