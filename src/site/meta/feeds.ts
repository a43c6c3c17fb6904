import { declaration, element, textElement } from '../../drawing/xml.ts';
import { type Edition, editions, fill, messagesFor, pick } from '../../i18n/index.ts';
import { fillTemplate } from '../content.ts';
import { releases, storyDates } from '../releases.ts';
import type { StoryHeadView } from '../stories.ts';
import { absolute, files, href, paths } from '../urls.ts';

export type FeedFormat = 'rss' | 'atom';

/** Address of an edition's feed. */
export function feedHref(edition: Edition, format: FeedFormat): string {
  return files.asset(
    `${editions[edition].prefix ? `${editions[edition].prefix}/` : ''}feed.${format === 'rss' ? 'xml' : 'atom.xml'}`,
  );
}

/** A feed of the edition: what each release changed, newest first, then the stories. */
export function feed(format: FeedFormat, edition: Edition, stories: StoryHeadView[]): string {
  return declaration + (format === 'rss' ? rss(edition, stories) : atom(edition, stories));
}

/** What a reader's program is told of. */
interface Item {
  title: string;
  link: string;
  text: string;
  /** ISO dates. */
  published: string;
  updated: string;
}

function items(edition: Edition, stories: StoryHeadView[]): Item[] {
  const t = messagesFor(edition);
  const ofReleases = releases().map(({ version, date, why, log }): Item => {
    const text = pick(why, edition);
    const path = log.previous ? paths.changes(log.previous, version) : paths.dataVersion(version);
    return {
      title: fill(t.releases.versionTitle, { version }),
      link: absolute(href(edition, path)),
      text,
      published: date,
      updated: date,
    };
  });
  const ofStories = stories.map(({ slug, title, standfirst }): Item => {
    const { published, modified } = storyDates(slug);
    const link = absolute(href(edition, paths.story(slug)));
    return { title, link, text: standfirst, published, updated: modified };
  });
  return [...ofReleases, ...ofStories];
}

/** A day, or a time of one, as a time everywhere. */
const instant = (date: string) => new Date(date).toISOString().replace('.000', '');
const rfc822 = (date: string) => new Date(date).toUTCString();
const lastOf = (list: readonly Item[]) =>
  list.reduce((last, { updated }) => (instant(updated) > last ? instant(updated) : last), '');

function rss(edition: Edition, stories: StoryHeadView[]): string {
  const t = messagesFor(edition);
  const all = items(edition, stories);
  const list = all.map(({ title, link, text, published }) =>
    element(
      'item',
      {},
      [
        textElement('title', title),
        textElement('link', link),
        textElement('guid', link, { isPermaLink: 'true' }),
        textElement('description', text),
        textElement('pubDate', rfc822(published)),
      ].join(''),
    ),
  );
  const channel = [
    textElement('title', t.site.name),
    textElement('link', absolute(href(edition, paths.home()))),
    textElement('description', fillTemplate(t.site.description, edition)),
    textElement('language', editions[edition].lang),
    textElement('lastBuildDate', rfc822(lastOf(all))),
    element('atom:link', {
      href: absolute(feedHref(edition, 'rss')),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    ...list,
  ].join('');
  return element(
    'rss',
    { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    element('channel', {}, channel),
  );
}

function atom(edition: Edition, stories: StoryHeadView[]): string {
  const t = messagesFor(edition);
  const all = items(edition, stories);
  const entries = all.map(({ title, link, text, published, updated }) =>
    element(
      'entry',
      {},
      [
        textElement('title', title),
        textElement('id', link),
        element('link', { href: link }),
        textElement('published', instant(published)),
        textElement('updated', instant(updated)),
        textElement('summary', text),
      ].join(''),
    ),
  );
  const inner = [
    textElement('title', t.site.name),
    textElement('subtitle', fillTemplate(t.site.description, edition)),
    textElement('id', absolute(href(edition, paths.home()))),
    textElement('updated', lastOf(all)),
    element('author', {}, textElement('name', t.site.name)),
    element('link', { href: absolute(feedHref(edition, 'atom')), rel: 'self' }),
    element('link', { href: absolute(href(edition, paths.home())) }),
    ...entries,
  ].join('');
  return element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': editions[edition].lang },
    inner,
  );
}
