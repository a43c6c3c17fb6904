import { type LayoutName, layouts, type PrepareContext } from '../charts/form.ts';
import { chartRows } from '../charts/from-file.ts';
import { layoutSteps, renderStep, sequence } from '../charts/sequence/index.ts';
import type { Step } from '../charts/sequence/series.ts';
import { figure } from '../data/figures.ts';
import type { Content } from '../data/read.ts';
import { type Edition, messagesFor } from '../i18n/index.ts';
import { content } from './content.ts';
import { memo } from './memo.ts';

/** One step of a sequence in one edition: its words and its panel for both columns. */
export interface StepView
  extends Pick<Step, 'number' | 'title' | 'caption' | 'description' | 'identity'> {
  /** Element id and URL fragment: `sixteen-both`. */
  id: string;
  svg: Record<LayoutName, string>;
}

/** A sequence ready for a page. */
export interface SequenceView {
  steps: StepView[];
  /** Media query of the windows in which the panels become one scrolling graphic. */
  when: string;
}

/** What a window has besides the drawing, px: on phones bar and words at its foot (`--foot` in sequence.css), on desks the bar. */
const foot = 220;
const bar = 44;

/** The steps of a chart of the form `sequence` that can be drawn. */
export function sequenceView(id: string, edition: Edition): SequenceView {
  return made(`${edition} ${id}`, () => viewSequence(id, content(), edition));
}

/** Its page, frame, code, slides and lecture ask for the same panels. */
const made = memo<SequenceView>();

/** The same of any checked content. */
export function viewSequence(id: string, source: Source, edition: Edition): SequenceView {
  const { series, contexts } = sequenceSeries(id, edition, source);
  const steps = series.steps.map((step, index): StepView => {
    const { number, title, caption, description, identity } = step;
    const [narrow = '', wide = ''] = contexts.map((context) => renderStep(series, index, context));
    const own = { number, title, caption, description, identity };
    return { id: `${id}-${step.id}`, ...own, svg: { narrow, wide } };
  });
  const [narrow = 0, wide = 0] = contexts.map((context) => layoutSteps(series, context).height);
  return { steps, when: scrollQuery(narrow, wide) };
}

type Source = Pick<Content, 'charts' | 'rows' | 'computed'>;

/** The series of such a chart, and what it is drawn with in the narrow and in the wide column. */
export function sequenceSeries(id: string, edition: Edition, source: Source = content()) {
  const file = source.charts[id]!;
  const context: PrepareContext = {
    edition,
    messages: messagesFor(edition),
    // The content is checked: every figure exists.
    figure: (figureId) => figure(source, figureId)!.value,
  };
  const contexts = (['narrow', 'wide'] as const).map((layout) => ({
    ...context,
    layout,
    width: layouts[layout].width,
    prefix: `${id}-${layout}`,
  }));
  const options = sequence.options.parse(file.options);
  return { series: sequence.prepare(chartRows(file, source.rows), options, context), contexts };
}

/**
 * A window must hold a whole panel with its text at 12 px or more, so that it
 * depends on the drawings' heights (px) which windows are too low.
 */
function scrollQuery(narrow: number, wide: number): string {
  const moving = 'screen and (prefers-reduced-motion: no-preference)';
  return [
    `(width < 44rem) and (min-height: ${narrow + foot}px)`,
    `(min-height: ${wide + foot}px)`,
    `(width >= 64rem) and (min-height: ${wide + bar}px)`,
  ]
    .map((window) => `${moving} and ${window}`)
    .join(', ');
}

/**
 * Stands in the page before the panels, so that the room for scrolling is
 * there at the first paint. Without the module that moves the discs (lost on
 * the way, too old a browser) the panels stand one under the other again.
 */
export const earlyScript = `{
  const root = document.currentScript.parentElement;
  const can = CSS.supports('height', '1svh') && matchMedia(root.dataset.when).matches;
  root.toggleAttribute('data-scroll', can);
  addEventListener('load', () => {
    if (!('live' in root.dataset)) root.removeAttribute('data-scroll');
  });
}`.replace(/\n\s*/g, ' ');
