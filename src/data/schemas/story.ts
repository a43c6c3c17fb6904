import { z } from 'zod';
import { text } from './row.ts';

/** The head of a story's MDX file. Texts may hold figure placeholders; see ../placeholders.ts. */
export const storyHead = z.strictObject({
  /** The finding. */
  title: text,
  /** One or two sentences under the title. */
  standfirst: text,
  /** For search results and link previews. */
  description: text,
});
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
