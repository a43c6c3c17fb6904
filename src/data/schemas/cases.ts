import { z } from 'zod';
import { id, inBoth, lens, provenance, rowId, seq, text } from './row.ts';
import { field } from './words.ts';

/** One community under one theme: what it does (reported) or wants to do (projected). */
export const communityCase = field(
  z.strictObject({
    id: rowId,
    community: field(
      id,
      ['社区', 'Community'],
      ['社区表（communities）里的一行', 'A row of communities'],
    ),
    theme: field(
      id,
      ['主题', 'Theme'],
      ['主题表（themes）里的一行，属于同一视角', 'A row of themes, of the same lens'],
    ),
    lens: field(lens, ['视角', 'Lens'], ['案例出自报告的哪一部分', 'Part of the report']),
    /** Order in the report within the lens, from 1. */
    seq: field(
      seq,
      ['次序', 'Order'],
      ['在该视角内按报告的先后，从1数起', 'Order in the report within the lens, from 1'],
    ),
    ...inBoth(
      'title',
      text,
      ['标题', 'Headline'],
      [
        '用本站的话，不带数字，中文最多14个字',
        'In our words, without figures; at most 14 Chinese characters',
      ],
    ),
    /** Our words, without figures: those are rows of `facts`. */
    ...inBoth(
      'summary',
      text,
      ['概述', 'Summary'],
      [
        '用本站的话写一两句，不带数字：数字是数字表（facts）的行',
        'One or two sentences in our words, without figures: those are rows of facts',
      ],
    ),
    ...provenance,
  }),
  ['案例', 'Cases'],
  ['社区在某一主题下做的或想做的事', 'What a community does or wants to do under a theme'],
);
export type Case = z.infer<typeof communityCase>;
