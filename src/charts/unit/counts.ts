import type { RenderContext } from '../form.ts';
import {
  appendLabel,
  appendMark,
  createSvg,
  finish,
  type Group,
  hit,
  rule,
  shape,
} from '../shared/svg.ts';
import { measure } from '../shared/text.ts';
import { discTile, field } from './field.ts';
import type { UnitMark, UnitSeries } from './prepare.ts';

const label = { size: 13, className: 't-soft' };
/** Labels under a stretch of units need this much room, in px. */
const shortestStretch = 110;

/** A number, what it counts, and its units: all on one line where there is room, else a row a mark. */
export function counts(series: UnitSeries, context: RenderContext): string {
  return oneLine(series, context) ?? rows(series, context);
}

/**
 * Few units stand in a single line, a stretch for each mark, so that the parts
 * are seen to make up the whole. Undefined when they do not fit.
 */
function oneLine({ marks }: UnitSeries, context: RenderContext): string | undefined {
  const { width, layout, prefix } = context;
  const gap = 30;
  if (layout === 'narrow' || marks.length < 2) return undefined;
  const lost = marks.filter((mark) => mark.lost).length;
  const total = marks.reduce((sum, { units }) => sum + units, 0);
  if (total === 0) return undefined;
  const room = width - gap * (marks.length - 1) - lost * shortestStretch;
  const step = Math.min(42, Math.floor(room / total));
  const stretch = (mark: UnitMark) => (mark.lost ? shortestStretch : mark.units * step);
  if (step < 14 || marks.some((mark) => stretch(mark) < shortestStretch)) return undefined;
  const tile = { size: step - 6, gap: 6, aisle: 0 };
  const foot = tile.size + 14;
  const svg = createSvg(context, 0);
  let x = 0;
  const stretches = marks.map((mark) => {
    const group = appendMark(svg, mark, prefix);
    const place = { x, width: stretch(mark) };
    field(group, mark, { ...place, y: 2, tile });
    const end = x + place.width - tile.gap;
    rule(group, mark.lost ? 'l-strong l-dashed' : 'l-strong', foot, x, end);
    appendNumber(group, mark, x, foot + 40, context);
    const { height } = appendLabel(group, mark.label, { ...label, ...place, y: foot + 64 });
    x += place.width + gap;
    return { group, place, height: foot + 58 + height };
  });
  const height = Math.max(...stretches.map((each) => each.height));
  for (const { group, place } of stretches) hit(group, { ...place, y: 0, height });
  return finish(svg, height);
}

/** A row a mark: the number and its label beside the field (wide) or above it (narrow). */
function rows({ marks }: UnitSeries, context: RenderContext): string {
  const { width, layout, prefix } = context;
  const wide = layout === 'wide';
  const textWidth = wide ? 150 : width;
  const fieldX = wide ? textWidth + 26 : 0;
  const tile = discTile(marks, width - fieldX);
  const svg = createSvg(context, 0);
  let y = 0;
  for (const mark of marks) {
    const group = appendMark(svg, mark, prefix);
    const numberWidth = appendNumber(group, mark, 0, y + 30, context) + 12;
    // Beside the number as long as a label still has a line worth the name.
    const beside = !wide && width - numberWidth >= shortestStretch;
    const place = beside
      ? { x: numberWidth, y: y + 28, width: width - numberWidth }
      : { x: 0, y: y + 52, width: textWidth };
    const words = appendLabel(group, mark.label, { ...label, ...place }).height;
    const textHeight = (beside ? 18 : 40) + words;
    const fieldY = wide ? y + 6 : y + Math.max(40, textHeight) + 8;
    const drawn = field(group, mark, { x: fieldX, y: fieldY, width: width - fieldX, tile });
    const height = Math.max(textHeight, fieldY + drawn - y + 4);
    hit(group, { x: 0, y, width, height });
    y += height + 22;
  }
  return finish(svg, y - 18);
}

/** Sets the value in big figures; returns its width in px. */
function appendNumber(
  group: Group,
  mark: UnitMark,
  x: number,
  y: number,
  { messages }: Pick<RenderContext, 'messages'>,
): number {
  const value = mark.value ?? messages.chart.missing;
  const small = mark.lost || /\p{L}/u.test(value);
  const className = `t-number${small ? '' : ' t-big'}${mark.look === 'accent' ? ' t-accent' : ''}`;
  shape(group, 'text', { class: className, x, y }).text(value);
  return Math.ceil(measure(value, small ? 22 : 34, { strong: true }));
}
