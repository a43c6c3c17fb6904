import { subject } from '../data/releases/change.ts';
import type { Edition } from '../i18n/index.ts';
import { type ChangeWords, changeWords } from './change-wording.ts';
import { chartIds, chartView } from './charts.ts';
import { changesBetween, type Release, releases } from './releases.ts';
import { storyHeads } from './story-heads.ts';
import { href, paths } from './urls.ts';

/** A change as a reader sees it. */
export interface ChangeView extends ChangeWords {
  /** Releases that made the change, oldest first; none while it is unreleased. */
  versions: string[];
  charts: Link[];
  stories: Link[];
}

export interface ChangeGroup {
  title: string;
  changes: ChangeView[];
}

interface Link {
  label: string;
  /** Absent where the page is no more. */
  href?: string;
}

/** The releases after one version up to another, oldest first. */
export function releasesAfter(from: string, to: string): Release[] {
  const all = releases().toReversed();
  const at = (wanted: string) => all.findIndex(({ version }) => version === wanted);
  return all.slice(at(from) + 1, at(to) + 1);
}

/** Each release with the two before it, the older first: all pairs would be a page for each two releases. */
export function versionPairs(): { from: string; to: string }[] {
  const versions = releases().map(({ version }) => version);
  return versions.flatMap((to, index) =>
    versions.slice(index + 1, index + 3).map((from) => ({ from, to })),
  );
}

/**
 * The differences of two versions in groups, with what they reached.
 * @param to a release; the working copy unless given
 */
export function changeGroups(
  from: string,
  to: string | undefined,
  edition: Edition,
): ChangeGroup[] {
  const log = to ? releasesAfter(from, to) : [];
  const titles = new Map(storyHeads(edition).map(({ slug, title }) => [slug, title]));
  const views = changesBetween(from, to).map((change) => {
    const made = log.flatMap(({ version, log: { changes } }) =>
      changes
        .filter((each) => subject(each) === subject(change))
        .map((each) => ({ ...each, version })),
    );
    const reached = (of: 'charts' | 'stories') => [...new Set(made.flatMap((each) => each[of]))];
    return {
      ...changeWords(change, from, to, edition),
      versions: made.map(({ version }) => version),
      charts: reached('charts').map((id) => chartLink(id, edition)),
      stories: reached('stories').map((slug) => storyLink(slug, titles.get(slug), edition)),
    };
  });
  return [...Map.groupBy(views, ({ group }) => group)].map(([title, changes]) => ({
    title,
    changes,
  }));
}

function chartLink(id: string, edition: Edition): Link {
  if (!chartIds().includes(id)) return { label: id };
  return { label: chartView(id, edition).title, href: href(edition, paths.chart(id)) };
}

function storyLink(slug: string, title: string | undefined, edition: Edition): Link {
  return title ? { label: title, href: href(edition, paths.story(slug)) } : { label: slug };
}
