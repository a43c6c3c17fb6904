import { type Edition, editions, messagesFor } from '../../i18n/index.ts';
import { content, fillTemplate } from '../content.ts';
import type { StoryHeadView } from '../stories.ts';
import { absolute, files, href, paths } from '../urls.ts';
import { declaration, element, textElement } from './xml.ts';

export type FeedFormat = 'rss' | 'atom';

/** Address of an edition's feed. */
export function feedHref(edition: Edition, format: FeedFormat): string {
  return files.asset(
    `${editions[edition].prefix ? `${editions[edition].prefix}/` : ''}feed.${format === 'rss' ? 'xml' : 'atom.xml'}`,
  );
}

/** A feed of the edition's stories; their date is that of the data version. */
export function feed(format: FeedFormat, edition: Edition, stories: StoryHeadView[]): string {
  return declaration + (format === 'rss' ? rss(edition, stories) : atom(edition, stories));
}

const link = (edition: Edition, slug: string) => absolute(href(edition, paths.story(slug)));

function rss(edition: Edition, stories: StoryHeadView[]): string {
  const t = messagesFor(edition);
  const date = new Date(`${content().package.created}T00:00:00Z`).toUTCString();
  const items = stories.map(({ slug, title, standfirst }) =>
    element(
      'item',
      {},
      [
        textElement('title', title),
        textElement('link', link(edition, slug)),
        textElement('guid', link(edition, slug), { isPermaLink: 'true' }),
        textElement('description', standfirst),
        textElement('pubDate', date),
      ].join(''),
    ),
  );
  const channel = [
    textElement('title', t.site.name),
    textElement('link', absolute(href(edition, paths.home()))),
    textElement('description', fillTemplate(t.site.description, edition)),
    textElement('language', editions[edition].lang),
    textElement('lastBuildDate', date),
    element('atom:link', {
      href: absolute(feedHref(edition, 'rss')),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    ...items,
  ].join('');
  return element(
    'rss',
    { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    element('channel', {}, channel),
  );
}

function atom(edition: Edition, stories: StoryHeadView[]): string {
  const t = messagesFor(edition);
  const updated = `${content().package.created}T00:00:00Z`;
  const entries = stories.map(({ slug, title, standfirst }) =>
    element(
      'entry',
      {},
      [
        textElement('title', title),
        textElement('id', link(edition, slug)),
        element('link', { href: link(edition, slug) }),
        textElement('updated', updated),
        textElement('summary', standfirst),
      ].join(''),
    ),
  );
  const inner = [
    textElement('title', t.site.name),
    textElement('subtitle', fillTemplate(t.site.description, edition)),
    textElement('id', absolute(href(edition, paths.home()))),
    textElement('updated', updated),
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
