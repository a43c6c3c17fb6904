import { z } from 'zod';
import { field } from '../../data/schemas/words.ts';
import { colour } from '../shared/lens-colour.ts';
import { channel } from '../shared/rows.ts';

/** Rows by columns, a mark where a row of the data says that the two meet. */
export const options = z.strictObject({
  row: field(
    channel,
    ['行', 'Rows'],
    ['每一行是什么，如社区', 'What the lines are, such as communities'],
  ),
  rowId: field(
    z.string(),
    ['行的列', 'Row, by id'],
    ['存着行的名称（id）的列', 'Column with the id of the line'],
  ),
  group: field(
    channel,
    ['行的分组', 'Groups'],
    ['按哪一列给行分组，如区县', 'Column that groups the lines, such as districts'],
  ),
  column: field(
    channel,
    ['列', 'Columns'],
    ['每一列是什么，如主题', 'What the columns are, such as themes'],
  ),
  columnId: field(
    z.string(),
    ['列的列', 'Column, by id'],
    ['存着列的名称（id）的列', 'Column with the id of the column'],
  ),
  detail: field(
    channel,
    ['案例', 'Detail'],
    ['卡片和表格里的话', 'The words of the card and the table'],
  ),
  /** planned marks are outlined. */
  colour,
  planned: field(
    z.boolean().default(false),
    ['打算', 'Planned'],
    ['写 true 就画成空心：还没有做的事', 'true draws outlines: what is not done yet'],
  ),
});
export type MatrixOptions = z.infer<typeof options>;
