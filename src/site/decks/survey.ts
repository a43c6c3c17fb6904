import type { ChartFile } from '../../data/schemas/chart.ts';
import { lens } from '../../data/schemas/row.ts';
import { type Deck, type Paragraph, paged, type Slide } from '../../decks/index.ts';
import { bracketed, type Edition, editions, messagesFor } from '../../i18n/index.ts';
import { chartIds, chartView } from '../charts.ts';
import { content, fillTemplate } from '../content.ts';
import { dataDate, dataVersion } from '../releases.ts';
import { sequenceSeries } from '../sequence.ts';
import { type StoryHeadView, storyHeads } from '../story-heads.ts';
import { absolute, href, paths } from '../urls.ts';
import { chartSlides } from './chart-slides.ts';
import { pageLink, sourceLines } from './words.ts';

/**
 * The whole survey in one deck, in the report's order: what was asked, the
 * three lenses with their charts, the commentary, the three precisions, what
 * the copy lost, and the sources.
 */
export function surveyDeck(edition: Edition): Deck {
  const t = messagesFor(edition);
  const steps = stepsByPart(edition);
  const openings = storyHeads(edition);
  const slugs = openings.map(({ slug }) => slug);
  return {
    lang: edition,
    title: t.decks.deckTitle,
    subject: fillTemplate(t.home.title, edition),
    author: t.site.name,
    date: dataDate(dataVersion()),
    version: dataVersion(),
    slides: [
      cover(edition),
      ...survey(edition),
      ...(steps.get('') ?? []),
      ...openings.flatMap((head) => [
        opening(head, edition),
        ...(steps.get(head.lens ?? head.slug) ?? []),
        ...charts(edition, ({ story }) => story === head.slug, head.charts),
      ]),
      // A new chart of no story is not forgotten.
      ...charts(edition, ({ story = '', form }) => !slugs.includes(story) && form !== 'sequence'),
      ...lost(edition),
      ...sources(edition),
    ],
  };
}

/** The story of the method; the home page where there is none. */
function methodPath(edition: Edition): string {
  const method = storyHeads(edition).find(({ role }) => role === 'methodology');
  return method ? paths.story(method.slug) : paths.home();
}

/** A page of the site that a slide belongs to, and the source at its foot. */
const frame = (edition: Edition, path: string) => ({
  footer: sourceLines(edition),
  link: pageLink(path, edition),
});

function cover(edition: Edition): Slide {
  const t = messagesFor(edition);
  const standfirst = fillTemplate(t.home.standfirst, edition);
  return {
    ...frame(edition, paths.home()),
    id: 'cover',
    layout: 'cover',
    kicker: t.site.tagline,
    title: fillTemplate(t.home.title, edition),
    text: standfirst,
    notes: [standfirst, t.decks.editable, t.decks.license, ...sourceLines(edition)],
  };
}

/** A slide of paragraphs, or as many as they need, with what a speaker says. */
function told(
  edition: Edition,
  slide: { id: string; title: string; path: string; paragraphs: Paragraph[]; caveats?: string[] },
): Slide[] {
  const { id, title, path, paragraphs, caveats } = slide;
  const notes = [
    ...paragraphs.map(({ text }) => text),
    ...(caveats ? ['', ...caveats] : []),
    ...(id === 'sources' ? [] : ['', ...sourceLines(edition)]),
  ];
  const body = { kind: 'text' as const, paragraphs };
  return paged({ ...frame(edition, path), id, layout: 'content', title, body, notes });
}

function survey(edition: Edition): Slide[] {
  const { decks } = messagesFor(edition);
  const { surveyWho, surveyAsk, surveyNamed, surveyCount, surveyCopy, sample } = decks;
  const text = (template: string) => fillTemplate(template, edition);
  return told(edition, {
    id: 'survey',
    title: decks.survey,
    path: methodPath(edition),
    paragraphs: [surveyWho, surveyAsk, surveyNamed, surveyCount, surveyCopy].map((each) => ({
      text: text(each),
      look: 'bullet',
    })),
    caveats: [decks.caveats, text(sample), decks.cases],
  });
}

function opening({ slug, kicker, title, standfirst }: StoryHeadView, edition: Edition): Slide {
  return {
    ...frame(edition, paths.story(slug)),
    id: `story-${slug}`,
    layout: 'cover',
    ...(kicker ? { kicker } : {}),
    title,
    text: standfirst,
    notes: [standfirst, '', ...sourceLines(edition)],
  };
}

/** The slides of some charts, in the order of a story's text, then of their names. */
function charts(
  edition: Edition,
  wanted: (file: ChartFile) => boolean,
  order: readonly string[] = [],
): Slide[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return chartIds()
    .filter((id) => wanted(chartView(id, edition).file))
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((id) => chartSlides(id, edition).slides);
}

/**
 * The steps of charts that run through the whole report, each with the part
 * that it is about: those before the first lens under `''`, the others under
 * the story of their lens, or of the last one before them.
 */
function stepsByPart(edition: Edition): Map<string, Slide[]> {
  const parts = new Map<string, Slide[]>();
  for (const id of chartIds()) {
    const { file } = chartView(id, edition);
    if (file.form !== 'sequence' || file.story) continue;
    const { slides } = chartSlides(id, edition);
    let part = '';
    for (const step of sequenceSeries(id, edition).series.steps) {
      if ('lens' in step) part = lens.options[step.lens - 1] ?? part;
      const slide = slides.find((each) => each.id === `${id}-${step.id}`)!;
      parts.set(part, [...(parts.get(part) ?? []), slide]);
    }
    const asked = slides.filter((each) => each.id === `${id}-questions`);
    parts.set(part, [...(parts.get(part) ?? []), ...asked]);
  }
  return parts;
}

/** Every part of the report that did not come down whole. */
function lost(edition: Edition): Slide[] {
  const t = messagesFor(edition);
  const { column } = editions[edition];
  const lines = content().rows.sections.flatMap((section) => {
    if (section.state === 'whole') return [];
    const [label, what, state] = [
      section[`label_${column}`],
      section[`lost_${column}`],
      t.state[section.state],
    ];
    const head = label + bracketed(state, edition);
    return [what ? head + editions[edition].colon + what : head];
  });
  return told(edition, {
    id: 'lost',
    title: t.decks.lostTitle,
    path: methodPath(edition),
    paragraphs: [
      ...lines.map((text) => ({ text, look: 'bullet' as const })),
      { text: t.decks.lostWords },
    ],
  });
}

function sources(edition: Edition): Slide[] {
  const { sources: title, citeAs, license, editable } = messagesFor(edition).decks;
  const urls = [paths.charts(), paths.data(), paths.lecturers()].map((path) =>
    absolute(href(edition, path)),
  );
  return told(edition, {
    id: 'sources',
    title,
    path: paths.data(),
    paragraphs: [
      ...[...sourceLines(edition), citeAs, license, editable].map((text) => ({ text })),
      ...urls.map((url) => ({ text: url, look: 'small' as const, link: url })),
    ],
  });
}
