import type { PrepareContext } from '../../charts/form.ts';
import { chartRows } from '../../charts/from-file.ts';
import { figure } from '../../data/figures.ts';
import { type ChartSlides, type Slide, specFormat } from '../../decks/index.ts';
import { type Edition, fill } from '../../i18n/index.ts';
import { chartVersion } from '../chart-version.ts';
import { chartView } from '../charts.ts';
import { content, messages } from '../content.ts';
import { memo } from '../memo.ts';
import { sequenceSeries, sequenceView } from '../sequence.ts';
import { nativeChart } from './native/index.ts';
import { drawingOf } from './svg/index.ts';
import { chartLink, kickerOf, releaseDate, sourceLines, speakerNotes } from './words.ts';

/**
 * A chart's slides with all their words: what `/charts/<id>.slides.json` holds
 * and a deck is made from. Forms that PowerPoint has a chart for are native
 * charts; all others are drawn from the form's own wide drawing.
 * @throws ContentError as `chartView` does
 */
export function chartSlides(id: string, edition: Edition, version?: string): ChartSlides {
  return made(`${edition} ${id}`, () => makeSlides(id, edition, version), version);
}

/** A page, a deck and the file for the browser ask for the same slides. */
const made = memo<ChartSlides>();

function makeSlides(id: string, edition: Edition, version?: string): ChartSlides {
  const { title, file } = chartView(id, edition, version);
  const t = messages(edition, version);
  const slides =
    file.form === 'sequence' ? stepSlides(id, edition, version) : plainSlides(id, edition, version);
  return {
    format: specFormat,
    id,
    lang: edition,
    title,
    subject: fill(t.decks.about, { title }),
    author: t.site.name,
    date: releaseDate(chartVersion(id, version)),
    version: chartVersion(id, version),
    slides,
  };
}

/** What a chart's deck holds, for those who think of downloading it. */
export function slidesSummary(id: string, edition: Edition): string {
  const { decks } = messages(edition);
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
function frame(id: string, edition: Edition, version?: string) {
  return {
    layout: 'content' as const,
    kicker: kickerOf(id, edition, version),
    footer: sourceLines(edition, version, chartVersion(id, version)),
    link: chartLink(id, edition),
  };
}

/** One slide with the drawing, and one with the same numbers as a native chart where there is one. */
function plainSlides(id: string, edition: Edition, version?: string): Slide[] {
  const view = chartView(id, edition, version);
  const { title, subtitle, description, marks, file } = view;
  const t = messages(edition, version);
  const notes = speakerNotes({ view, edition, description: [description], marks });
  const shared = { ...frame(id, edition, version), title, notes };
  const words = { name: title, alt: description };
  const chart = nativeChart(sourceOf(id, edition, version), words);
  const native: Slide[] = chart
    ? [{ ...shared, id: `${id}-chart`, subtitle, body: { kind: 'chart', chart } }]
    : [];
  if (file.form === 'bar' && chart) return native.map((slide) => ({ ...slide, id }));
  const drawing = drawingOf(view.svg.wide, { ...words, marks });
  return [
    { ...shared, id, subtitle, body: { kind: 'drawing', drawing } },
    ...native.map((slide) => ({ ...slide, text: t.decks.asBars })),
  ];
}

/** The chart's rows, as its form takes them. */
function sourceOf(id: string, edition: Edition, version?: string) {
  const { file } = chartView(id, edition, version);
  const { rows, kept } = content(version);
  const context: PrepareContext = {
    edition,
    messages: messages(edition, version),
    // chartView has drawn the chart already: every figure exists.
    figure: (figureId) => figure(rows, figureId, kept?.figures)!.value,
  };
  return { file, rows: chartRows(file, rows, kept?.foreignKeys), context };
}

/** An opening slide with the finding, then a slide a step: stepping through them tells the story. */
function stepSlides(id: string, edition: Edition, version?: string): Slide[] {
  const view = chartView(id, edition, version);
  const t = messages(edition, version);
  const { steps } = sequenceView(id, edition, version);
  const { series } = sequenceSeries(id, edition, version);
  const shared = frame(id, edition, version);
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
      const words = { name: step.title, alt: step.description, marks };
      return {
        ...shared,
        id: step.id,
        kicker: fill(t.decks.stepOf, { n: step.number, total: steps.length }),
        title: step.title,
        text: step.caption,
        body: { kind: 'drawing', drawing: drawingOf(step.svg.wide, words) },
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
