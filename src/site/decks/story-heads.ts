import { parse } from 'yaml';
import { diskFiles } from '../../data/load.ts';
import { splitFrontmatter } from '../../data/mdx.ts';
import { storyHead } from '../../data/schemas/story.ts';
import { storySlugs } from '../../data/series.ts';
import { type Edition, editions, messagesFor } from '../../i18n/index.ts';
import { fillTemplate } from '../content.ts';
import { contentRoot } from '../content-root.ts';

/** What a deck says of a story before its charts. */
export interface StoryOpening {
  slug: string;
  kicker: string;
  title: string;
  standfirst: string;
}

/** The stories in reading order, read from their files: no page is needed for them. */
export function storyOpenings(edition: Edition): StoryOpening[] {
  const files = diskFiles(contentRoot());
  const names: Partial<Record<string, string>> = messagesFor(edition).lens;
  return storySlugs(files).map((slug) => {
    const source = files.read(`content/stories/${slug}/${editions[edition].file}.mdx`) ?? '';
    const head = storyHead.parse(parse(splitFrontmatter(source).frontmatter ?? ''));
    return {
      slug,
      kicker: head.kicker ?? names[slug] ?? '',
      title: fillTemplate(head.title, edition),
      standfirst: fillTemplate(head.standfirst, edition),
    };
  });
}
