import { z } from 'zod';
import { field } from '../../data/schemas/words.ts';
import { channel } from '../shared/rows.ts';

/** Strips under each other, in reading order: how much of each part there is, and how it ends. */
export const options = z.strictObject({
  label: field(channel, ['名称', 'Label'], ['每条的名称', 'The name of each strip']),
  length: field(
    channel,
    ['长度', 'Length'],
    ['条有多长，按字数', 'How long the strip is, in characters'],
  ),
  repeated: field(
    channel.optional(),
    ['重复', 'Repeated'],
    ['其中重复的字数，画成斜线', 'The part of the length that repeats something; it is hatched'],
  ),
  state: field(
    channel,
    ['完整程度', 'State'],
    ['写着 whole、partial、lost 的列', 'Column with whole, partial or lost'],
  ),
  missing: field(
    channel,
    ['缺了什么', 'Missing'],
    ['说明缺了什么的列', 'Column that says what is missing'],
  ),
  highlight: field(
    z.array(z.string()).default([]),
    ['突出', 'Highlight'],
    ['标题说的是哪几行', 'Ids of the rows that the title is about'],
  ),
});
export type StripOptions = z.infer<typeof options>;
