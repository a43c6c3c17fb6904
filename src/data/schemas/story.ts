import { z } from 'zod';
import { text } from './row.ts';
import { field } from './words.ts';

/** The head of a story's MDX file. Texts may hold figure placeholders; see ../placeholders.ts. */
export const storyHead = field(
  z.strictObject({
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
  }),
  ['报道', 'Story'],
  ['文件开头 --- 之间的部分', 'What stands between the --- at the head of the file'],
);
export type StoryHead = z.infer<typeof storyHead>;

/** The six stories in reading order; the slug is the folder's name and the URL. */
export const storySlugs = [
  'daily-work',
  'better-governance',
  'hard-problems',
  'commentary',
  'three-precisions',
  'method',
] as const;
export type StorySlug = (typeof storySlugs)[number];
