import { getCollection } from 'astro:content';
import { diskFiles } from '../data/load.ts';
import type { StoryHead } from '../data/schemas/story.ts';
import { sharedHead, storySlugs } from '../data/series.ts';
import { holdText } from '../data/stories.ts';
import { type Edition, editions, messagesFor } from '../i18n/index.ts';
import { chartIds, chartView } from './charts.ts';
import { fillTemplate } from './content.ts';
import { contentRoot } from './content-root.ts';
import { editing } from './editing.ts';
import { parseMdx } from './mdx-parser.ts';
import { chartsIn } from './story-names.ts';

/** A story's head in one edition, figures filled in. */
export interface StoryHeadView extends Pick<StoryHead, 'lens' | 'role' | 'draft'> {
  slug: string;
  /** A few words over the title; empty where the story has none. */
  kicker: string;
  /** Place in the series, from 1. */
  part: number;
  title: string;
  standfirst: string;
  description: string;
}

/** All stories of an edition in reading order, with their entries for rendering; drafts only while an editor works. */
export function stories(edition: Edition): ReturnType<typeof read> {
  const known = list.get(edition);
  if (known && !editing) return known;
  const made = read(edition);
  list.set(edition, made);
  return made;
}

/** Every story's page asks for its neighbours: reading all texts for each of a thousand would be a million readings. */
const list = new Map<Edition, ReturnType<typeof read>>();

async function read(edition: Edition) {
  const { file } = editions[edition];
  const files = diskFiles(contentRoot());
  const entries = new Map((await getCollection('stories')).map((entry) => [entry.id, entry]));
  return storySlugs(files, editing)
    .flatMap((slug) => {
      const entry = entries.get(`${slug}/${file}`);
      return entry ? [{ slug, entry }] : [];
    })
    .map(({ entry, slug }, index) => {
      holdText(parseMdx(entry.body ?? ''), entry.filePath ?? entry.id);
      const { title, standfirst, description, kicker } = entry.data;
      const { lens, role, draft } = sharedHead(files, slug);
      const head: StoryHeadView = {
        slug,
        ...(lens ? { lens } : {}),
        ...(role ? { role } : {}),
        ...(draft ? { draft } : {}),
        part: index + 1,
        kicker: kicker ?? (lens ? messagesFor(edition).lens[lens] : ''),
        title: fillTemplate(title, edition),
        standfirst: fillTemplate(standfirst, edition),
        description: fillTemplate(description, edition),
      };
      return { ...head, entry };
    });
}

/** The stories whose text shows a chart. */
export async function chartMentions(chart: string, edition: Edition): Promise<StoryHeadView[]> {
  return (await stories(edition)).filter(({ entry }) => chartsIn(entry.body ?? '').includes(chart));
}

/** Ids of all charts as a reader meets them: those of the whole report first, then story by story, down each text. */
export async function chartsInReadingOrder(edition: Edition): Promise<string[]> {
  const parts = (await stories(edition)).map(({ slug, entry }) => ({
    slug,
    shown: chartsIn(entry.body ?? ''),
  }));
  const places = chartIds().map((id) => {
    const { story } = chartView(id, edition).file;
    const part = parts.findIndex(({ slug }) => slug === story);
    const place = parts[part]?.shown.indexOf(id) ?? -1;
    return { id, part, place: place < 0 ? Number.MAX_SAFE_INTEGER : place };
  });
  return places
    .sort((a, b) => a.part - b.part || a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
