import { layouts } from '../../charts/form.ts';
import { wrap } from '../../charts/shared/text.ts';
import { byline, report } from '../../data/provenance.ts';
import { type Edition, editions, pick } from '../../i18n/index.ts';
import type { ChartView } from '../charts.ts';
import { content } from '../content.ts';
import { sequenceView } from '../sequence.ts';

/** Room for the words of a frame 680 px wide, in px: the sizes of styles/embed.css. */
const column = 640;
const head = { title: 20.4, subtitle: 15, note: 13 };

/**
 * How high a chart's frame will be at 680 px, in px, rounded up to tens: what
 * the code says until the frame itself tells it.
 */
export function frameHeight(view: ChartView, edition: Edition): number {
  const lines = (text: string, size: number, strong = false) =>
    wrap(text, { width: column, size, strong }).length;
  const drawn = (svg: string) => (heightOf(svg) * column) / layouts.wide.width;
  const leading = edition === 'en' ? 1.25 : 1.4;
  const notes = [...view.notes, ...(view.reading ? [view.reading] : []), source(edition)];
  const drawing =
    view.file.form === 'sequence'
      ? // All panels share one cell, under the row that chooses among them.
        38 +
        Math.max(
          ...sequenceView(view.id, edition, view.version).steps.map(
            ({ caption, svg }) => 42 + 24 * lines(caption, 15) + drawn(svg.wide),
          ),
        )
      : drawn(view.svg.wide);
  const height =
    18 +
    leading * head.title * lines(view.title, head.title, true) +
    4 +
    1.6 * head.subtitle * lines(view.subtitle, head.subtitle) +
    40 +
    33 +
    drawing +
    9 +
    notes.reduce((sum, note) => sum + 3 + 1.6 * head.note * lines(note, head.note), 0) +
    32;
  return Math.ceil(height / 10) * 10;
}

const heightOf = (svg: string) => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1] ?? 0);

/** About as long as the line of the source. */
function source(edition: Edition): string {
  const names = byline(content().rows)[editions[edition].column].join(', ');
  return `${pick(report.title, edition)} ${names} ${'x'.repeat(edition === 'en' ? 50 : 25)}`;
}
