import { z } from 'zod';
import { field } from '../../data/schemas/words.ts';
import { colour } from '../shared/lens-colour.ts';
import { channel } from '../shared/rows.ts';

/** Bars from zero, one a row. */
export const options = z.strictObject({
  label: field(channel, ['名称', 'Label'], ['每条的名称', 'The name of each bar']),
  detail: field(
    channel.optional(),
    ['小字', 'Detail'],
    ['名称下的一行：数的是什么', 'A second line under the label: what the number is of'],
  ),
  value: field(channel, ['数值', 'Value'], ['条有多长，从零起', 'How long the bar is, from zero']),
  unit: field(
    z.string().optional(),
    ['单位列', 'Unit'],
    ['写着单位的列，如 unit', 'Column of the unit, such as unit'],
  ),
  factor: field(
    z.string().optional(),
    ['倍数列', 'Factor'],
    ['英文换算倍数所在的列，如 factor_en', 'Column of the factor for English, such as factor_en'],
  ),
  qualifier: field(
    z.string().optional(),
    ['限定列', 'Qualifier'],
    [
      '写着确数、余、以上、预计的列，不写就用 qualifier',
      'Column of the qualifier; qualifier unless given',
    ],
  ),
  colour,
});
export type BarOptions = z.infer<typeof options>;
