import { z } from 'zod';
import { text } from './row.ts';
import { field } from './words.ts';

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
        '标题上方的几个字；系列最初的六篇不必写',
        'A few words over the title; the first six stories need none',
      ],
    ),
    translated,
  }),
  ['报道', 'Story'],
  ['文件开头 --- 之间的部分', 'What stands between the --- at the head of the file'],
);
export type StoryHead = z.infer<typeof storyHead>;
