import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { pageHead, storyHead } from './data/schemas/story.ts';

// A path as the loader takes it: below the project's folder.
const root = process.env.CONTENT_ROOT ?? '.';

/** Wires the schemas of src/data to Astro's loaders, nothing else. Data and charts are read by src/data. */
export const collections = {
  stories: defineCollection({
    loader: glob({ base: `${root}/content/stories`, pattern: '*/{zh-cn,en}.mdx' }),
    // Its YAML parser makes dates of days.
    schema: z.preprocess(
      (head) => JSON.parse(JSON.stringify(head).replaceAll('T00:00:00.000Z"', '"')),
      storyHead,
    ),
  }),
  pages: defineCollection({
    loader: glob({ base: `${root}/content/pages`, pattern: '*/{zh-cn,en}.mdx' }),
    schema: pageHead,
  }),
};
