import { declaration, element, textElement } from '../../drawing/xml.ts';
import { type Edition, editions, fill, messagesFor, pick } from '../../i18n/index.ts';
import { fillTemplate } from '../content.ts';
import { releases, storyDates } from '../releases.ts';
import type { StoryHeadView } from '../story-heads.ts';
import { absolute, files, href, paths } from '../urls.ts';

export type FeedFormat = 'rss' | 'atom';

/** Address of an edition's feed. */
export function feedHref(edition: Edition, format: FeedFormat): string {
  const { prefix } = editions[edition];
  const name = format === 'rss' ? 'feed.xml' : 'feed.atom.xml';
  return files.asset(`${prefix && `${prefix}/`}${name}`);
}

/** What a reader's program is told of, with ISO dates. */
interface Item {
  title: string;
  link: string;
  text: string;
  /** The site itself unless named. */
  author?: string;
  published: string;
  updated: string;
}

/** A feed of the edition: what each release changed, newest first, then the stories. */
export function feed(format: FeedFormat, edition: Edition, stories: StoryHeadView[]): string {
  const t = messagesFor(edition);
  const ofReleases = releases().map(({ version, date, why, log }): Item => {
    const path = log.previous ? paths.changes(log.previous, version) : paths.dataVersion(version);
    const title = fill(t.releases.versionTitle, { version });
    const link = absolute(href(edition, path));
    return { title, link, text: pick(why, edition), published: date, updated: date };
  });
  const ofStories = stories.map(({ slug, title, standfirst, author }): Item => {
    const { published, modified } = storyDates(slug);
    const link = absolute(href(edition, paths.story(slug)));
    const signed = author ? { author } : {};
    return { title, link, text: standfirst, ...signed, published, updated: modified };
  });
  return declaration + formats[format](edition, [...ofReleases, ...ofStories]);
}

/** A day, or a time of one, as a time everywhere. */
const instant = (date: string) => new Date(date).toISOString().replace('.000', '');
const rfc822 = (date: string) => new Date(date).toUTCString();
const lastOf = (items: readonly Item[]) =>
  items
    .map(({ updated }) => instant(updated))
    .sort()
    .at(-1)!;
const texts = (parts: Record<string, string>) =>
  Object.entries(parts).map(([name, text]) => textElement(name, text));

const formats: Record<FeedFormat, (edition: Edition, items: readonly Item[]) => string> = {
  rss(edition, items) {
    const { site } = messagesFor(edition);
    const list = items.map(({ title, link, text, author, published }) =>
      element(
        'item',
        {},
        [
          ...texts({ title, link }),
          textElement('guid', link, { isPermaLink: 'true' }),
          ...texts({ description: text, pubDate: rfc822(published) }),
          ...texts(author ? { 'dc:creator': author } : {}),
        ].join(''),
      ),
    );
    const self = absolute(feedHref(edition, 'rss'));
    const channel = [
      ...texts({
        title: site.name,
        link: absolute(href(edition, paths.home())),
        description: fillTemplate(site.description, edition),
        language: editions[edition].lang,
        lastBuildDate: rfc822(lastOf(items)),
      }),
      element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
      ...list,
    ];
    const attributes = {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    };
    return element('rss', attributes, element('channel', {}, channel.join('')));
  },
  atom(edition, items) {
    const { site } = messagesFor(edition);
    const home = absolute(href(edition, paths.home()));
    const entries = items.map(({ title, link, text, author, published, updated }) =>
      element(
        'entry',
        {},
        [
          ...texts({ title, id: link }),
          author ? element('author', {}, textElement('name', author)) : '',
          element('link', { href: link }),
          ...texts({ published: instant(published), updated: instant(updated), summary: text }),
        ].join(''),
      ),
    );
    const subtitle = fillTemplate(site.description, edition);
    const inner = [
      ...texts({ title: site.name, subtitle, id: home, updated: lastOf(items) }),
      element('author', {}, textElement('name', site.name)),
      element('link', { href: absolute(feedHref(edition, 'atom')), rel: 'self' }),
      element('link', { href: home }),
      ...entries,
    ];
    const attributes = {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xml:lang': editions[edition].lang,
    };
    return element('feed', attributes, inner.join(''));
  },
};
