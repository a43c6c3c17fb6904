import type { Evidence, Mark, Status } from '../../charts/form.ts';
import {
  bracketed,
  type Edition,
  editions,
  fill,
  formatDate,
  innerQuotes,
  messagesFor,
} from '../../i18n/index.ts';
import { chartVersion } from '../chart-version.ts';
import { type ChartView, chartView } from '../charts.ts';
import { content, fillTemplate } from '../content.ts';
import { dataDate, dataVersion } from '../releases.ts';
import { sourceText } from '../source-line.ts';
import { storyHeads } from '../story-heads.ts';
import { absolute, href, paths } from '../urls.ts';

/**
 * Source and data version, a line each, as they stand at the foot of every slide.
 * @param shown version as readers see it; the site's unless given
 */
export function sourceLines(edition: Edition, shown = dataVersion()): string[] {
  const t = messagesFor(edition);
  const date = formatDate(dataDate(shown), edition);
  return [sourceText(edition, content().rows), fill(t.decks.version, { version: shown, date })];
}

/** A page of the site, as a link and a QR code. */
export function pageLink(path: string, edition: Edition) {
  const url = absolute(href(edition, path));
  return { url, label: fill(messagesFor(edition).decks.qr, { url }) };
}

/** What a chart needs a speaker to know, a paragraph each. */
export interface NotesInput {
  view: Pick<ChartView, 'id' | 'notes' | 'reading'>;
  edition: Edition;
  /** What the slide shows. */
  description: string[];
  marks: readonly Mark[];
}

/** Speaker notes: what is shown, what to be careful about, source, and the evidence of every mark. */
export function speakerNotes({ view, edition, description, marks }: NotesInput): string[] {
  const { id } = view;
  const t = messagesFor(edition);
  const colon = editions[edition].colon;
  const reading = view.reading ? [`${t.story.reading}${colon}${view.reading}`] : [];
  return [
    t.decks.shows,
    ...description,
    '',
    t.decks.caveats,
    fillTemplate(t.decks.sample, edition),
    t.decks.cases,
    ...view.notes,
    ...reading,
    ...statuses(marks, edition),
    '',
    ...sourceLines(edition, chartVersion(id)),
    pageLink(paths.chart(id), edition).url,
    t.decks.license,
    '',
    t.decks.evidence,
    ...evidence(marks, edition),
  ];
}

/** Which marks are planned, incomplete or illegible. */
function statuses(marks: readonly Mark[], edition: Edition): string[] {
  const t = messagesFor(edition);
  return (['projected', 'partial', 'illegible'] as const satisfies Status[]).flatMap((status) => {
    const labels = [
      ...new Set(marks.filter((mark) => mark.status === status).map(({ label }) => label)),
    ];
    return labels.length > 0 ? [fill(t.decks[status], { list: joined(labels, edition) })] : [];
  });
}

const joined = (labels: readonly string[], edition: Edition) =>
  labels.join(editions[edition].listComma);

/** `桂花楼（2/16）：第7段：“推动建立商圈党群服务站”`, a line a mark, like lines once. */
function evidence(marks: readonly Mark[], edition: Edition): string[] {
  const t = messagesFor(edition);
  const place = ({ paragraph, fragment }: Evidence) =>
    fill(t.decks.place, { n: paragraph, fragment: innerQuotes(fragment) });
  const lines = marks.map(({ label, value, evidence: places }) => {
    const shown = value ? label + bracketed(value, edition) : label;
    return fill(t.decks.evidenceOf, {
      label: shown,
      places: places.map(place).join(editions[edition].semicolon),
    });
  });
  return [...new Set(lines)];
}

/** The lens or story that a chart belongs to, as the small line over its title. */
export function kickerOf(id: string, edition: Edition): string {
  const t = messagesFor(edition);
  const { file } = chartView(id, edition);
  const story = storyHeads(edition).find(({ slug }) => slug === file.story);
  return (file.lens ? t.lens[file.lens] : story?.kicker) || t.site.tagline;
}
