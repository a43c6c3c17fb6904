import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { splitFrontmatter } from '../../data/mdx.ts';
import { type StorySlug, storyHead, storySlugs } from '../../data/schemas/story.ts';
import { type Edition, editions } from '../../i18n/index.ts';
import { fillTemplate } from '../content.ts';

/** Titles and standfirsts of the stories in the report's order, read from their files: no page is needed for them. */
export function storyHeads(
  edition: Edition,
): { slug: StorySlug; title: string; standfirst: string }[] {
  return storySlugs.map((slug) => {
    const file = join('content/stories', slug, `${editions[edition].file}.mdx`);
    const { frontmatter } = splitFrontmatter(readFileSync(file, 'utf8'));
    const head = storyHead.parse(parse(frontmatter ?? ''));
    const text = (template: string) => fillTemplate(template, edition);
    return { slug, title: text(head.title), standfirst: text(head.standfirst) };
  });
}
