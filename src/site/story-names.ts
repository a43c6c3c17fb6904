import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reach } from '../charts/touched.ts';
import { diskFiles } from '../data/load.ts';
import { type Mention, mentions, splitFrontmatter } from '../data/mdx.ts';
import { figuresInTemplate } from '../data/placeholders.ts';
import type { Change } from '../data/releases/change.ts';
import { storySlugs } from '../data/series.ts';
import { editionIds, editions } from '../i18n/index.ts';

/** What a story names, over both editions. */
export interface StoryNames {
  slug: string;
  mentions: Mention[];
  /** Figures of its head and text. */
  figures: string[];
}

/** Every story that is no draft, with what it names. @param root folder that holds `content/` */
export function readStoryNames(root: string): StoryNames[] {
  return storySlugs(diskFiles(root), false).map((slug) => {
    const parts = editionIds
      .map((edition) => join(root, 'content/stories', slug, `${editions[edition].file}.mdx`))
      .filter((file) => existsSync(file))
      .map((file) => splitFrontmatter(readFileSync(file, 'utf8')));
    const all = parts.flatMap(({ body }) => mentions(body));
    const inText = all
      .filter(({ component }) => component === 'Figure')
      .flatMap(({ attributes: { id, of } }) => [id, of]);
    const inHead = parts.flatMap(({ frontmatter }) => figuresInTemplate(frontmatter));
    return {
      slug,
      mentions: all,
      figures: [...inText, ...inHead].filter((id) => id !== undefined),
    };
  });
}

/** Which component of a story names a row of a dataset, and by which attribute. */
const rowMentions: Record<string, [component: string, attribute: string]> = {
  cases: ['Case', 'id'],
  communities: ['Community', 'id'],
  sections: ['Paragraph', 'row'],
};

/** Slugs of the stories that a change reaches: through a chart, a figure, or the row itself. */
export function storiesReached(
  change: Change,
  reach: Reach,
  stories: readonly StoryNames[],
): string[] {
  const [component, attribute] = rowMentions[change.dataset ?? ''] ?? [];
  return stories
    .filter(
      (story) =>
        story.figures.some((id) => reach.figures.includes(id)) ||
        story.mentions.some(
          (mention) =>
            (mention.component === 'Chart' && reach.charts.includes(mention.attributes.id!)) ||
            (mention.component === component && mention.attributes[attribute!] === change.row),
        ),
    )
    .map(({ slug }) => slug);
}
