import { z } from 'zod';
import { count, inBoth, provenance, rowId, seq, text } from './row.ts';
import { choice, field } from './words.ts';

/** The parts of the report, in the copy's order, and how much of each is legible. */
export const section = field(
  z.strictObject({
    id: rowId,
    seq,
    ...inBoth('label', text, ['名称', 'Label'], ['这一部分的名称', 'What the part is called']),
    /** Blocks of the text: `13–15,17–20`; an en dash, since spreadsheets read 5-12 as a date. */
    paragraphs: field(
      z.string().regex(/^\d{1,3}([–-]\d{1,3})?(,\d{1,3}([–-]\d{1,3})?)*$/, 'paragraph-list'),
      ['段落范围', 'Paragraphs'],
      [
        '报告文本的哪些段，如 13–15,17–20；每段只属于一个部分',
        'Paragraphs of the text, like 13–15,17–20; each stands in one part only',
      ],
    ),
    state: field(
      choice({
        whole: ['完整', 'whole'],
        partial: ['残缺', 'incomplete'],
        lost: ['缺失', 'lost'],
      }),
      ['完整程度', 'State'],
      ['副本里还留下多少', 'How much of it the copy keeps'],
    ),
    /** Characters without white space, over all its blocks. */
    characters: field(
      count,
      ['字数', 'Characters'],
      ['各段合计，不算空白', 'Over all its paragraphs, without white space'],
    ),
    /** Of these, characters in blocks that repeat an earlier block word for word. */
    repeated: field(
      count,
      ['重复字数', 'Repeated'],
      ['其中与前面某段逐字重复的', 'Of these, in paragraphs that repeat an earlier one'],
    ),
    /** What is missing; null where the section is whole. */
    ...inBoth(
      'lost',
      text.nullable(),
      ['缺了什么', 'What is missing'],
      ['完整则为 null', 'Null where the part is whole'],
    ),
    ...provenance,
  }),
  ['报告各部分', 'Sections'],
  ['报告各部分的字数与完整程度', 'The parts of the report, their length and how much is legible'],
);
export type Section = z.infer<typeof section>;

/** `13–15,17` as [13, 14, 15, 17]. */
export function paragraphNumbers(paragraphs: string): number[] {
  return paragraphs.split(',').flatMap((part) => {
    const [first, last] = part.split(/[–-]/).map(Number);
    return Array.from(
      { length: Math.max(0, (last ?? first!) - first! + 1) },
      (_, index) => first! + index,
    );
  });
}
