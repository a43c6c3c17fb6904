import { z } from 'zod';
import { field } from '../../data/schemas/words.ts';
import { colour } from '../shared/lens-colour.ts';
import { bilingual, channel } from '../shared/rows.ts';

/** A hierarchy read from left to right. */
export const options = z.strictObject({
  root: field(
    bilingual,
    ['根', 'Root'],
    ['最左边的字，不是数据的行', 'What stands at the root; it is no row of the data'],
  ),
  label: field(channel, ['名称', 'Label'], ['每个节点的名称', 'The name of each node']),
  detail: field(
    channel.optional(),
    ['小字', 'Detail'],
    ['名称下的短语', 'A phrase under the label'],
  ),
  parent: field(
    z.string(),
    ['上级的列', 'Parent'],
    [
      '存着上级名称（id）的列；null 挂在根上',
      'Column with the id of the row above; null hangs on the root',
    ],
  ),
  branches: field(
    z
      .array(
        z.strictObject({
          column: field(z.string(), ['列', 'Column'], ['看哪一列', 'Which column decides']),
          value: field(
            z.string(),
            ['值', 'Value'],
            ['等于什么才归到这里', 'Its value for rows that belong here'],
          ),
          label: field(
            bilingual,
            ['标题', 'Heading'],
            ['这一组叫什么', 'What the group is called'],
          ),
        }),
      )
      .default([]),
    ['分组', 'Branches'],
    [
      '另立标题挂在根上的几组行',
      'Groups of rows that hang on the root under a heading of their own',
    ],
  ),
  colour,
});
export type TreeOptions = z.infer<typeof options>;
