import type { LayoutName } from '../../charts/form.ts';
import { renderStep } from '../../charts/sequence/index.ts';
import {
  type ChartSlides,
  drawingScale,
  least,
  type Slide,
  type SlideDrawing,
  specFormat,
} from '../../decks/index.ts';
import { readDrawing } from '../../drawing/read.ts';
import { crowding } from '../../drawing/room.ts';
import { type Bilingual, type Edition, editions, fill, messagesFor } from '../../i18n/index.ts';
import { chartVersion } from '../chart-version.ts';
import { type ChartView, chartView } from '../charts.ts';
import { localize } from '../content.ts';
import { memo } from '../memo.ts';
import { dataDate } from '../releases.ts';
import { sequenceSeries, sequenceView } from '../sequence.ts';
import { paths } from '../urls.ts';
import { nativeChart } from './native.ts';
import { kickerOf, pageLink, sourceLines, speakerNotes } from './words.ts';

/**
 * A chart's slides with all their words: what `/charts/<id>.slides.json` holds
 * and a deck is made from. Forms that PowerPoint has a chart for are native
 * charts; all others are drawn from the form's own wide drawing.
 * @throws ContentError as `chartView` does
 */
export function chartSlides(id: string, edition: Edition): ChartSlides {
  return made(`${edition} ${id}`, () => makeSlides(id, edition));
}

/** A page, a deck and the file for the browser ask for the same slides. */
const made = memo<ChartSlides>();

function makeSlides(id: string, edition: Edition): ChartSlides {
  const { title, file } = chartView(id, edition);
  const t = messagesFor(edition);
  const slides = file.form === 'sequence' ? stepSlides(id, edition) : plainSlides(id, edition);
  return {
    format: specFormat,
    id,
    lang: edition,
    title,
    subject: fill(t.decks.about, { title }),
    author: t.site.name,
    date: dataDate(chartVersion(id)),
    version: chartVersion(id),
    slides: [...slides, ...questions(id, edition)],
  };
}

/** What a chart's deck holds, for those who think of downloading it. */
export function slidesSummary(id: string, edition: Edition): string {
  const { decks } = messagesFor(edition);
  const { slides } = chartSlides(id, edition);
  const kinds = new Set(slides.map(({ body }) => body?.kind));
  const words = kinds.has('chart')
    ? kinds.has('drawing')
      ? 'holdsBoth'
      : 'holdsChart'
    : 'holdsDrawing';
  return fill(decks[words], { n: slides.length });
}

/** What all slides of a chart have in common. */
function frame(id: string, edition: Edition) {
  return {
    layout: 'content' as const,
    kicker: kickerOf(id, edition),
    footer: sourceLines(edition, chartVersion(id)),
    link: pageLink(paths.chart(id), edition),
  };
}

/** Slides with the drawing, and one with the same numbers as a native chart where there is one. */
function plainSlides(id: string, edition: Edition): Slide[] {
  const view = chartView(id, edition);
  const { title, subtitle, description, marks, file, groups } = view;
  const notes = speakerNotes({ view, edition, description: [description], marks });
  const shared = { ...frame(id, edition), title, subtitle, notes };
  const chart = nativeChart(view, edition);
  const native: Slide[] = chart
    ? [{ ...shared, id: `${id}-chart`, body: { kind: 'chart', chart } }]
    : [];
  if (file.form === 'bar' && chart) return native.map((slide) => ({ ...slide, id }));
  const pages = drawnPages(view);
  const kicker = (page: readonly number[]) =>
    [shared.kicker, ...(pages.length > 1 ? new Set(page.map((group) => groups[group])) : [])].join(
      ' · ',
    );
  return [
    ...pages.map(
      ({ groups: page, svg }, index): Slide => ({
        ...shared,
        kicker: kicker(page),
        id: index === 0 ? id : `${id}-${index + 1}`,
        body: { kind: 'drawing', drawing: slideDrawing(svg, title, description, marks) },
      }),
    ),
    ...native.map((slide) => ({ ...slide, text: messagesFor(edition).decks.asBars })),
  ];
}

function slideDrawing(
  svg: string,
  name: string,
  alt: string,
  marks: readonly { key: string; label: string }[],
): SlideDrawing {
  const labels = Object.fromEntries(marks.map(({ key, label }) => [key, label]));
  // Glints tell classes of discs apart from near; on a wall nobody sees them.
  return { name, alt, ...readDrawing(svg, ['l-glint']), marks: labels };
}

/** A chart on as few slides as its groups can be read on. */
function drawnPages({ coverAt, groups }: ChartView): { groups: number[]; svg: string }[] {
  const drawn = (page: number[]) => ({
    groups: page,
    ...largest((layout, width) => coverAt(layout, width, groups.length ? page : undefined), false),
  });
  // From the last: what is left over in a chart stands there.
  let pages = [drawn([Math.max(0, groups.length - 1)])];
  for (let group = groups.length - 2; group >= 0; group -= 1) {
    const [first, ...rest] = pages as [(typeof pages)[number], ...typeof pages];
    const joined = drawn([group, ...first.groups]);
    pages = joined.size >= readable ? [joined, ...rest] : [drawn([group]), ...pages];
  }
  return pages;
}

/** Widths that a drawing is tried at; its form lays it out anew for each. */
const widths: [LayoutName, number][] = [
  ...[864, 800, 760, 720, 680, 640, 600, 560, 520, 480, 440].map((width): [LayoutName, number] => [
    'wide',
    width,
  ]),
  ...[400, 340, 288].map((width): [LayoutName, number] => ['narrow', width]),
];

/** Smallest labels that can still be set at the deck's least size, pt. */
const readable = least.text * 0.93;

/** The drawing whose labels come out largest on a slide, and how large the smallest are, pt. */
function largest(draw: (layout: LayoutName, width: number) => string, hasText: boolean) {
  const ways = widths.map((way) => {
    const svg = draw(...way);
    const [, w, h] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
    const { scale } = drawingScale({ width: Number(w), height: Number(h) }, hasText);
    return { way, svg, size: scale * 12 * 72, width: Number(w) / Number(h) };
  });
  // Larger than this they need not be: a narrow drawing leaves its words more room.
  const worth = ({ size }: { size: number }) => Math.min(size, least.text * 1.05);
  ways.sort((a, b) => worth(b) - worth(a) || a.width - b.width);
  return ways.find(({ svg }) => crowding(readDrawing(svg)).length === 0) ?? ways[0]!;
}

/** Two questions for the class after a chart, with what is easily misread in the notes. */
function questions(id: string, edition: Edition): Slide[] {
  const { file, title } = chartView(id, edition);
  if (!file.teaching) return [];
  const t = messagesFor(edition);
  const text = (words: Bilingual) => localize(words, edition);
  const list = file.teaching.questions.map(text);
  return [
    {
      ...frame(id, edition),
      id: `${id}-questions`,
      kicker: title,
      title: t.teaching.questions,
      body: {
        kind: 'text',
        paragraphs: list.map((question) => ({ text: question, look: 'lead' })),
      },
      notes: [
        ...list,
        '',
        `${t.teaching.misreading}${editions[edition].colon}${text(file.teaching.misreading)}`,
        t.teaching.ours,
      ],
    },
  ];
}

/** An opening slide with the finding, then a slide a step: stepping through them tells the story. */
function stepSlides(id: string, edition: Edition): Slide[] {
  const view = chartView(id, edition);
  const t = messagesFor(edition);
  const { steps } = sequenceView(id, edition);
  const { series, contexts } = sequenceSeries(id, edition);
  // All steps at one size, so that a disc stays where it is.
  const { way } = largest(
    (layout, width) => renderStep(series, series.cover, { ...contexts[0]!, layout, width }),
    true,
  );
  const drawn = (index: number) =>
    renderStep(series, index, { ...contexts[0]!, layout: way[0], width: way[1] });
  const shared = frame(id, edition);
  const opening: Slide = {
    ...shared,
    id,
    layout: 'cover',
    title: view.title,
    subtitle: view.subtitle,
    notes: speakerNotes({ view, edition, description: [view.description], marks: [] }),
  };
  return [
    opening,
    ...steps.map((step, index): Slide => {
      const items = series.steps[index]!.groups.flatMap((group) => group.items);
      const marks = items.map(({ mark }) => mark);
      const drawing = slideDrawing(drawn(index), step.title, step.description, marks);
      return {
        ...shared,
        id: step.id,
        kicker: fill(t.decks.stepOf, { n: step.number, total: steps.length }),
        title: step.title,
        text: step.caption,
        body: { kind: 'drawing', drawing },
        notes: speakerNotes({
          view,
          edition,
          description: [step.caption, step.description],
          marks,
        }),
      };
    }),
  ];
}
