import { z } from 'zod';
import { id, inBoth, provenance, rowId, text } from './row.ts';
import { choice, field } from './words.ts';

/** One row a community that the report names, in its body or in a caption. */
export const community = field(
  z.strictObject({
    id: rowId,
    ...inBoth('name', text, ['名字', 'Name'], ['全称，中文带“社区”', 'The full name']),
    /** The name without 社区, for chart labels. */
    ...inBoth(
      'short',
      text,
      ['短名', 'Short name'],
      ['图表里用，不带“社区”', 'For chart labels, without 社区'],
    ),
    /** Null where the copy does not say. */
    district: field(
      id.nullable(),
      ['区县', 'District'],
      [
        '区县表（districts）里的一行；报告没写则为 null',
        'A row of districts; null where the copy does not say',
      ],
    ),
    ...inBoth(
      'subdistrict',
      text.nullable(),
      ['街道', 'Subdistrict'],
      ['报告写明时填，否则为 null', 'Where the report gives it, otherwise null'],
    ),
    named_in: field(
      choice({ body: ['正文', 'the body'], caption: ['图片说明', 'a photo’s caption'] }),
      ['出现位置', 'Named in'],
      ['报告在哪里点名', 'Where the report names it'],
    ),
    /** Whether it was one of the sampled communities: the caption does not say. */
    sampled: field(
      choice({ yes: ['是', 'yes'], unstated: ['没有写明', 'not stated'] }),
      ['是否抽样', 'Sampled'],
      ['是不是抽样社区之一', 'Whether it was one of the sampled communities'],
    ),
    ...provenance,
  }),
  ['社区', 'Communities'],
  [
    '报告点名的社区：正文与图片说明',
    'The communities that the report names, in its body and in a caption',
  ],
);
export type Community = z.infer<typeof community>;
