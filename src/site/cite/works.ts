import { byline, report } from '../../data/provenance.ts';
import { type Edition, editions, messagesFor, pick, stemOf } from '../../i18n/index.ts';
import { chartVersion, storyVersion } from '../chart-version.ts';
import { chartIds, chartView } from '../charts.ts';
import { content } from '../content.ts';
import { dataDate, dataVersion, storyDates } from '../releases.ts';
import type { SiteFile } from '../site-file.ts';
import type { StoryHeadView } from '../story-heads.ts';
import { absolute, files, href, paths } from '../urls.ts';
import { citeFormats } from './formats.ts';
import type { Work } from './work.ts';

/** A work and the stem of its files: `chart-plans`, `chart-plans.en`. */
export interface Citable {
  stem: string;
  work: Work;
}

/** The site as author, the data's version and its day: what all works of ours share. */
function ours(
  edition: Edition,
  version: string,
): Pick<Work, 'lang' | 'authors' | 'publisher' | 'version' | 'issued'> {
  const { name } = messagesFor(edition).site;
  return {
    lang: edition,
    authors: [{ name }],
    publisher: name,
    version,
    issued: dataDate(version),
  };
}

function citable(
  name: string,
  edition: Edition,
  rest: Partial<Work> & Pick<Work, 'kind' | 'title'>,
  version = dataVersion(),
): Citable {
  const common = ours(edition, version);
  return {
    stem: stemOf(name, edition),
    work: {
      ...common,
      ...rest,
      key: `three-lenses-${name}-${common.version}${edition === 'en' ? '-en' : ''}`,
    },
  };
}

/** A chart on its page. */
export function chartWork(id: string, edition: Edition): Citable {
  const url = absolute(href(edition, paths.chart(id)));
  const { title } = chartView(id, edition);
  return citable(`chart-${id}`, edition, { kind: 'chart', title, url }, chartVersion(id));
}

/** A story. */
export function storyWork(
  story: Pick<StoryHeadView, 'slug' | 'title' | 'author'>,
  edition: Edition,
): Citable {
  const url = absolute(href(edition, paths.story(story.slug)));
  const { slug, title, author } = story;
  const { published, modified } = storyDates(slug);
  const [issued, updated] = [published.slice(0, 10), modified.slice(0, 10)];
  const rest = {
    ...{ kind: 'story' as const, title, url, issued },
    ...(updated > issued ? { updated } : {}),
    ...(author ? { authors: [{ name: author, person: true }] } : {}),
  };
  return citable(`story-${slug}`, edition, rest, storyVersion(slug));
}

/** All the data. */
export function dataWork(edition: Edition): Citable {
  const title = content().package[`title${editions[edition].ending}`];
  const url = absolute(href(edition, paths.data()));
  return citable('data', edition, { kind: 'dataset', title, url });
}

/** The report itself: the copy lost the newspaper's name and day, and the note says so. */
export function reportWork(edition: Edition): Citable {
  const names = byline(content().rows)[editions[edition].column];
  return {
    stem: stemOf('report', edition),
    work: {
      key: `leshan-report${edition === 'en' ? '-en' : ''}`,
      kind: 'report',
      lang: edition,
      authors: names.map((name) => ({ name, person: true })),
      title: pick(report.title, edition),
      note: messagesFor(edition).cite.reportLost,
    },
  };
}

/** The citations of an edition to download. A file cannot know the day of access. */
export function citeFiles(edition: Edition, heads: readonly StoryHeadView[]): SiteFile[] {
  const works = [
    ...chartIds().map((id) => chartWork(id, edition)),
    ...heads.map((story) => storyWork(story, edition)),
    dataWork(edition),
    reportWork(edition),
  ];
  return works.flatMap(({ stem, work }) =>
    citeFormats.flatMap(({ extension, write }) => {
      if (!extension) return [];
      const href = files.citation(stem, extension);
      return [{ href, make: () => write(work, messagesFor(edition)) }];
    }),
  );
}
