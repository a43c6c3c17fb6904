import { diskFiles } from '../../data/load.ts';
import { mentions, splitFrontmatter } from '../../data/mdx.ts';
import { type StoryHead, storyHead } from '../../data/schemas/story.ts';
import { headOf, sharedHead, storySlugs } from '../../data/series.ts';
import { type Edition, editions, messagesFor } from '../../i18n/index.ts';
import { fillTemplate } from '../content.ts';
import { contentRoot } from '../content-root.ts';
import { editing } from '../editing.ts';

/** What a deck says of a story before its charts. */
export interface StoryOpening extends Pick<StoryHead, 'lens' | 'role'> {
  slug: string;
  kicker: string;
  title: string;
  standfirst: string;
  /** Charts in the order of the text. */
  charts: string[];
}

/** The stories in reading order, read from their files: no page is needed for them. */
export function storyOpenings(edition: Edition): StoryOpening[] {
  const files = diskFiles(contentRoot());
  return storySlugs(files, editing).map((slug) => {
    const source = files.read(`content/stories/${slug}/${editions[edition].file}.mdx`) ?? '';
    const head = storyHead.parse(headOf(source));
    const { lens, role } = sharedHead(files, slug);
    return {
      slug,
      ...(lens ? { lens } : {}),
      ...(role ? { role } : {}),
      kicker: head.kicker ?? (lens ? messagesFor(edition).lens[lens] : ''),
      title: fillTemplate(head.title, edition),
      standfirst: fillTemplate(head.standfirst, edition),
      charts: mentions(splitFrontmatter(source).body).flatMap(({ component, attributes }) =>
        component === 'Chart' && attributes.id ? [attributes.id] : [],
      ),
    };
  });
}
