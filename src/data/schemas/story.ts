import { z } from 'zod';
import { lens, text } from './row.ts';
import { chosen, named } from './words.ts';

/** `2026-11-30`, or with a time: `2026-11-30T09:00:00+08:00`. */
const day = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/,
    'date',
  )
  .optional();

/** The head of a page's MDX file. Texts may hold figure placeholders; see ../placeholders.ts. */
export const pageHead = named(
  'page',
  z.strictObject({
    title: text,
    standfirst: text,
    description: text,
    /** Which state of the Chinese text a translation was last confirmed against; see ../translations.ts. */
    translated: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'digest')
      .optional(),
  }),
);
const { translated, ...texts } = pageHead.shape;

/** The head of a story's MDX file. */
export const storyHead = named(
  'story',
  z.strictObject({
    ...texts,
    order: z.int().min(1),
    kicker: text.optional(),
    author: text.optional(),
    lens: lens.optional(),
    role: chosen('use').optional(),
    published: day,
    updated: day,
    draft: z.boolean().optional(),
    translated,
  }),
);
export type StoryHead = z.infer<typeof storyHead>;

/** What both editions share: the Chinese head says it for both. */
export const shared = ['lens', 'role', 'published', 'updated', 'draft'] as const;
