import { getCollection } from 'astro:content';
import { mentions } from '../data/mdx.ts';
import { type StorySlug, storySlugs } from '../data/schemas/story.ts';
import { type Edition, editions } from '../i18n/index.ts';
import { fillTemplate } from './content.ts';

/** A story's head in one edition, figures filled in. */
export interface StoryHeadView {
  slug: StorySlug;
  /** Place in the series, from 1. */
  part: number;
  title: string;
  standfirst: string;
  description: string;
}

/** All stories of an edition in reading order, with their entries for rendering. */
export async function stories(edition: Edition) {
  const entries = await getCollection('stories');
  return storySlugs.map((slug, index) => {
    const entry = entries.find(({ id }) => id === `${slug}/${editions[edition].file}`);
    if (!entry)
      throw new Error(
        `content/stories/${slug}/${editions[edition].file}.mdx is missing: every story needs both editions`,
      );
    const head: StoryHeadView = {
      slug,
      part: index + 1,
      title: fillTemplate(entry.data.title, edition),
      standfirst: fillTemplate(entry.data.standfirst, edition),
      description: fillTemplate(entry.data.description, edition),
    };
    return { ...head, entry };
  });
}

/** The stories whose text shows a chart. */
export async function chartMentions(chart: string, edition: Edition): Promise<StoryHeadView[]> {
  return (await stories(edition)).filter(({ entry }) =>
    mentions(entry.body ?? '').some(
      ({ component, attributes }) => component === 'Chart' && attributes.id === chart,
    ),
  );
}
