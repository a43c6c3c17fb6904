import { byline, report } from '../../data/provenance.ts';
import { type Edition, editions, messagesFor, pick } from '../../i18n/index.ts';
import { content } from '../content.ts';
import { dataDate, releases, snapshotAt, storyDates } from '../releases.ts';
import type { StoryHeadView } from '../story-heads.ts';
import { absolute, files, href, paths } from '../urls.ts';

type Thing = Record<string, unknown>;
const context = 'https://schema.org';

/** The site as author and publisher. */
function publisher(edition: Edition): Thing {
  return {
    '@type': 'Organization',
    name: messagesFor(edition).site.name,
    url: absolute(href(edition, paths.home())),
  };
}

/** What the stories rest on, as its page names itself. */
function source(edition: Edition): Thing {
  const authors = byline(content().rows)[editions[edition].column];
  return {
    '@type': 'Report',
    name: pick(report.title, edition),
    inLanguage: 'zh-CN',
    author: authors.map((name) => ({ '@type': 'Person', name })),
  };
}

/** A story as a NewsArticle; it is modified when a release changes what it shows. */
export function newsArticle(edition: Edition, story: StoryHeadView, image: string): Thing {
  const { published, modified } = storyDates(story.slug);
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: story.title,
    description: story.standfirst,
    inLanguage: editions[edition].lang,
    url: absolute(href(edition, paths.story(story.slug))),
    image: absolute(image),
    datePublished: published,
    dateModified: modified,
    author: story.author ? { '@type': 'Person', name: story.author } : publisher(edition),
    publisher: publisher(edition),
    isBasedOn: source(edition),
  };
}

/** A release of the data package as a Dataset with every file to download; the newest unless named. */
export function dataset(edition: Edition, version?: string): Thing {
  const { package: pack } = snapshotAt(version ?? releases()[0]?.version);
  const { ending, stop } = editions[edition];
  const { technique } = messagesFor(edition).data;
  return {
    '@context': context,
    '@type': 'Dataset',
    name: pack[`title${ending}`],
    // Search engines want 50 characters, also of releases whose own description has fewer.
    description:
      `${pack[`description${ending}`]}${editions[edition].space}${technique}${stop}`.trim(),
    inLanguage: editions[edition].lang,
    url: absolute(href(edition, version ? paths.dataVersion(version) : paths.data())),
    version: pack.version,
    datePublished: dataDate(releases().at(-1)?.version),
    dateModified: dataDate(version),
    license: pack.licenses.map((licence) => licence.path ?? licence.name),
    creator: publisher(edition),
    isBasedOn: source(edition),
    measurementTechnique: technique,
    variableMeasured: pack.resources.map((resource) => resource[`title${ending}`]),
    distribution: pack.resources.flatMap(({ name }) =>
      [
        ['csv', 'text/csv'],
        ['json', 'application/json'],
      ].map(([extension, encodingFormat]) => ({
        '@type': 'DataDownload',
        encodingFormat,
        contentUrl: absolute(files.data(pack.version, `${name}.${extension}`)),
      })),
    ),
  };
}

/** The way from the home page, as BreadcrumbList. @param trail labels and hrefs without the home page */
export function breadcrumbs(edition: Edition, trail: { label: string; href: string }[]): Thing {
  const home = { label: messagesFor(edition).nav.home, href: href(edition, paths.home()) };
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...trail].map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.label,
      item: absolute(item.href),
    })),
  };
}

/** JSON for a script element: nothing in it can close the element. */
export function scriptJson(thing: Thing): string {
  return JSON.stringify(thing).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
