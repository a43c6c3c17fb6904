import { z } from 'zod';
import { lens, text } from './row.ts';
import { choice, field } from './words.ts';

const heads = {
  title: field(
    text,
    ['标题', 'Title'],
    ['本篇的发现；数字写成 {数字的名称}', 'The finding; figures are written {figure}'],
  ),
  standfirst: field(
    text,
    ['导语', 'Standfirst'],
    ['标题下的一两句话', 'One or two sentences under the title'],
  ),
  description: field(
    text,
    ['摘要', 'Description'],
    ['给搜索结果和转发的链接', 'For search results and link previews'],
  ),
};

/** `2026-11-30`, or with a time: `2026-11-30T09:00:00+08:00`. */
const day = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/,
    'date',
  )
  .optional();

/** Which state of the Chinese text a translation was last confirmed against; see ../translations.ts. */
const translated = field(
  z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'digest')
    .optional(),
  ['译文核对', 'Translation confirmed'],
  [
    '只写在译文里，由 npm run translated 填：译文核对过的中文版的指纹',
    'In the translation only, filled in by npm run translated: the Chinese text that it was confirmed against',
  ],
);

/** The head of a page's MDX file. Texts may hold figure placeholders; see ../placeholders.ts. */
export const pageHead = field(
  z.strictObject({ ...heads, translated }),
  ['页面', 'Page'],
  ['文件开头 --- 之间的部分', 'What stands between the --- at the head of the file'],
);
export type PageHead = z.infer<typeof pageHead>;

/** The head of a story's MDX file. */
export const storyHead = field(
  z.strictObject({
    ...heads,
    order: field(
      z.int().min(1),
      ['次序', 'Order'],
      [
        '在系列里排第几：数小的在前，两种语言相同，各篇不同',
        'Place in the series: lower comes first; the same in both editions, different for every story',
      ],
    ),
    kicker: field(
      text.optional(),
      ['眉题', 'Kicker'],
      [
        '标题上方的几个字；写了 lens 的可以不写',
        'A few words over the title; a story with a lens needs none',
      ],
    ),
    lens: field(
      lens.optional(),
      ['视角', 'Lens'],
      [
        '写报告的哪一部分；颜色、眉题和社区页的链接由它来。只写在中文版里',
        'Part of the report that it tells: it gives the colour, the kicker and the links of communities. In the Chinese edition only',
      ],
    ),
    role: field(
      choice({
        methodology: [
          '交代做法的一篇：页脚和课件链接到这里',
          'tells the method: footer and slides lead here',
        ],
      }).optional(),
      ['用处', 'Role'],
      [
        '别的地方要链接到的一篇。只写在中文版里',
        'A story that other places lead to. In the Chinese edition only',
      ],
    ),
    published: field(
      day,
      ['发布日期', 'Published'],
      [
        '第一次发布是哪一天；可以带时间：2026-11-30T09:00:00+08:00。只写在中文版里',
        'Day of the first publication, with a time if you like: 2026-11-30T09:00:00+08:00. In the Chinese edition only',
      ],
    ),
    updated: field(
      day,
      ['更新日期', 'Updated'],
      [
        '文字最后一次改动是哪一天，由 npm run translated 填；没改过不写。只写在中文版里',
        'Day on which the text was last changed, filled in by npm run translated; absent until then. In the Chinese edition only',
      ],
    ),
    draft: field(
      z.boolean().optional(),
      ['草稿', 'Draft'],
      [
        'true 是草稿：预览里看得到，网站上没有；删掉这一行就发布。只写在中文版里',
        'true keeps it out of the site; the preview shows it. Remove the line to publish. In the Chinese edition only',
      ],
    ),
    translated,
  }),
  ['报道', 'Story'],
  ['文件开头 --- 之间的部分', 'What stands between the --- at the head of the file'],
);
export type StoryHead = z.infer<typeof storyHead>;

/** What both editions share: the Chinese head says it for both. */
export const shared = ['lens', 'role', 'published', 'updated', 'draft'] as const;
