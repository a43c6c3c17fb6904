import type { LayoutName } from '../../charts/form.ts';
import { type Edition, editions } from '../../i18n/index.ts';
import { type ChartView, chartView } from '../charts.ts';
import { content, messages } from '../content.ts';
import { sourceText, versionText } from '../source-line.ts';
import { absolute, href, paths } from '../urls.ts';

/** Everything that a picture of a chart says, in view and in its metadata. */
export interface Sheet {
  id: string;
  edition: Edition;
  lang: string;
  title: string;
  subtitle: string;
  /** The text alternative. */
  description: string;
  notes: string[];
  /** Our own reading, labelled as such. */
  reading?: string;
  source: string;
  version: string;
  /** Name of the site. */
  site: string;
  licence: { name: string; url: string };
  /** Where the QR code leads. */
  link: string;
  /** The same address as one would say it: without scheme. */
  address: string;
  /** The day of the data version, which is the day of the picture. */
  date: string;
  /** The chart as on its page, in the wide column. */
  drawing: string;
  /** What the chart is drawn from at any width. */
  series: unknown;
  /** The chart for a column of another width. */
  draw(layout: LayoutName, width: number): string;
}

/** The sheet of a chart. @param version a release; the working copy unless given */
export function chartSheet(id: string, edition: Edition, version?: string): Sheet {
  const view = chartView(id, edition, version);
  const { package: pack } = content(version);
  const licence = pack.licenses[0]!;
  // A frozen picture leads to the frozen chart: the figures it was made from.
  const path = version === undefined ? paths.chart(id) : paths.embed(id);
  const link = absolute(href(edition, path, version));
  const t = messages(edition, version);
  return {
    id,
    edition,
    lang: editions[edition].lang,
    title: view.title,
    subtitle: view.subtitle,
    description: view.description,
    notes: view.notes,
    ...(view.reading ? { reading: `${t.story.reading}${colon(edition)}${view.reading}` } : {}),
    source: sourceText(edition, version),
    version: versionText(id, edition, version),
    site: t.site.name,
    licence: {
      name: licence.name.replace(/^CC-/, 'CC ').replace(/-(\d)/, ' $1'),
      url: String(licence.path ?? ''),
    },
    link,
    address: link.replace(/^https?:\/\//, ''),
    date: pack.created,
    drawing: view.cover.wide,
    series: view.series,
    draw: remembered(view),
  };
}

const colon = (edition: Edition) => (edition === 'en' ? ': ' : '：');

const drawn = new Map<string, Map<string, string>>();

/** Formats try the same widths, and most charts are the same in every version: each is drawn once. */
function remembered({ series, cover, coverAt }: ChartView): Sheet['draw'] {
  const same = JSON.stringify([series, cover.wide]);
  const known = drawn.get(same) ?? new Map<string, string>();
  drawn.set(same, known);
  return (layout, width) => {
    const key = `${layout} ${width}`;
    const svg = known.get(key) ?? coverAt(layout, width);
    known.set(key, svg);
    return svg;
  };
}
