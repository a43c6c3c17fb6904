import { diskFiles } from '../data/load.ts';
import { mentions, splitFrontmatter } from '../data/mdx.ts';
import { type StoryHead, storyHead } from '../data/schemas/story.ts';
import { headOf, sharedHead, storySlugs } from '../data/series.ts';
import { type Edition, editions, messagesFor } from '../i18n/index.ts';
import { chartIds, chartView } from './charts.ts';
import { fillTemplate } from './content.ts';
import { contentRoot } from './content-root.ts';
import { editing } from './editing.ts';
import { memo } from './memo.ts';

/** A story's head in one edition, figures filled in. */
export interface StoryHeadView extends Pick<StoryHead, 'lens' | 'role' | 'draft' | 'author'> {
  slug: string;
  /** A few words over the title; empty where the story has none. */
  kicker: string;
  /** Place in the series, from 1. */
  part: number;
  title: string;
  standfirst: string;
  description: string;
  /** Ids of the charts that its text shows, in their order. */
  charts: string[];
}

const known = memo<StoryHeadView[]>();

/** The stories of an edition in reading order, read from their files; drafts only while an editor works. */
export const storyHeads = (edition: Edition): StoryHeadView[] =>
  known(edition, () => read(edition));

function read(edition: Edition): StoryHeadView[] {
  const files = diskFiles(contentRoot());
  const sources = storySlugs(files, editing).flatMap((slug) => {
    const source = files.read(`content/stories/${slug}/${editions[edition].file}.mdx`);
    return source === undefined ? [] : [{ slug, source }];
  });
  return sources.map(({ slug, source }, index) => {
    const { title, standfirst, description, kicker, author } = storyHead.parse(headOf(source));
    const { lens, role, draft } = sharedHead(files, slug);
    return {
      slug,
      ...(lens ? { lens } : {}),
      ...(role ? { role } : {}),
      ...(draft ? { draft } : {}),
      ...(author ? { author } : {}),
      part: index + 1,
      kicker: kicker ?? (lens ? messagesFor(edition).lens[lens] : ''),
      title: fillTemplate(title, edition),
      standfirst: fillTemplate(standfirst, edition),
      description: fillTemplate(description, edition),
      charts: mentions(splitFrontmatter(source).body).flatMap(
        ({ component, attributes: { id } }) => (component === 'Chart' && id ? [id] : []),
      ),
    };
  });
}

/** The stories whose text shows a chart. */
export function chartMentions(chart: string, edition: Edition): StoryHeadView[] {
  return storyHeads(edition).filter(({ charts }) => charts.includes(chart));
}

/** Ids of all charts as a reader meets them: those of the whole report first, then story by story, down each text. */
export function chartsInReadingOrder(edition: Edition): string[] {
  const parts = storyHeads(edition);
  const places = chartIds().map((id) => {
    const { story } = chartView(id, edition).file;
    const part = parts.findIndex(({ slug }) => slug === story);
    const place = parts[part]?.charts.indexOf(id) ?? -1;
    return { id, part, place: place < 0 ? Number.MAX_SAFE_INTEGER : place };
  });
  return places
    .sort((a, b) => a.part - b.part || a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
