import { z } from 'zod';
import { field } from '../../data/schemas/words.ts';
import { channel } from '../shared/rows.ts';

/**
 * Who goes from what to what. The rows hold both sides; `side` tells them
 * apart. Two further queries, `from` and `to`, list all nodes of either side,
 * so that one that nobody reaches can be shown too.
 */
export const options = z.strictObject({
  who: field(
    channel,
    ['谁', 'Who'],
    ['两边都出现的，如社区', 'Who stands on both sides, such as a community'],
  ),
  whoId: field(
    z.string(),
    ['谁的列', 'Who, by id'],
    ['存着名称（id）的列，如 community', 'Column of the id, such as community'],
  ),
  theme: field(channel, ['主题', 'Theme'], ['每一行说的是什么', 'What a row is about']),
  themeId: field(
    z.string(),
    ['主题的列', 'Theme, by id'],
    ['存着主题名称（id）的列，如 theme', 'Column of the theme’s id, such as theme'],
  ),
  side: field(
    z.strictObject({
      column: field(
        z.string(),
        ['列', 'Column'],
        ['分左右的列，如 lens', 'Column that tells the sides apart, such as lens'],
      ),
      from: field(z.string(), ['左', 'From'], ['左边的行在该列的值', 'Its value on the left']),
      to: field(z.string(), ['右', 'To'], ['右边的行在该列的值', 'Its value on the right']),
    }),
    ['两边', 'Sides'],
    ['哪些行在左，哪些行在右', 'Which rows stand on the left, and which on the right'],
  ),
  from: field(
    channel.shape.title,
    ['左边的标题', 'Left heading'],
    ['图和表格里用', 'In the chart and the table'],
  ),
  to: field(
    channel.shape.title,
    ['右边的标题', 'Right heading'],
    ['图和表格里用', 'In the chart and the table'],
  ),
  bothStatuses: field(
    z.boolean().default(false),
    ['两端分说', 'Both statuses'],
    [
      '性质一栏分说左端和右端，而不只说右端',
      'Say the status of either end, not of the right one alone',
    ],
  ),
});
export type FlowOptions = z.infer<typeof options>;
