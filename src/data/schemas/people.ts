import { z } from 'zod';
import { id, inBoth, provenance, rowId, text } from './row.ts';
import { choice, field } from './words.ts';

/** People whom the page names, or whose name it lost. */
export const person = field(
  z.strictObject({
    id: rowId,
    ...inBoth(
      'name',
      text.nullable(),
      ['名字', 'Name'],
      ['名字缺损时为 null', 'Null where the name is lost'],
    ),
    role: field(
      choice({
        reporter: ['记者', 'reporter'],
        correspondent: ['通讯员', 'correspondent'],
        photographer: ['摄影', 'photographer'],
        secretary: ['书记', 'secretary'],
        essayist: ['文章作者', 'essayist'],
      }),
      ['身份', 'Role'],
      ['在版面上的身份', 'What the page has the person for'],
    ),
    ...inBoth('role', text, ['身份', 'Role'], ['照版面的写法', 'As the page puts it']),
    ...inBoth(
      'affiliation',
      text.nullable(),
      ['单位', 'Affiliation'],
      ['版面没写则为 null', 'Null where the page gives none'],
    ),
    community: field(
      id.nullable(),
      ['社区', 'Community'],
      ['社区表里的一行；没有则为 null', 'A row of communities, or null'],
    ),
    ...provenance,
  }),
  ['人物', 'People'],
  ['版面上署名或提到的人', 'People whom the page names'],
);
export type Person = z.infer<typeof person>;
