import { scaleLinear } from 'd3';
import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  type Group,
  serialize,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { StripMark, StripSeries } from './prepare.ts';

const thickness = 20;
/** How far a torn edge reaches beyond the last legible character, in px. */
const tear = 9;

/** Each part a strip of paper: a clean end, a torn end, or an empty slot. */
export function render(series: StripSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const { width, layout } = context;
  const wide = layout === 'wide';
  const labelWidth = wide ? 190 : width;
  const left = wide ? labelWidth + 12 : 0;
  const noteSize = 12;
  const longest = Math.max(...series.marks.map(({ length }) => length), 1);
  const stateWidth =
    Math.max(...series.marks.map((mark) => measure(tail(mark), noteSize))) + 18 + tear;
  const x = scaleLinear([0, longest], [left, width - stateWidth]);
  const svg = createSvg(context, 0);
  let y = 2;
  for (const mark of series.marks) {
    const group = appendMark(svg, mark, context.prefix);
    const hit = group.append('rect').attr('class', 'hit');
    const label = { width: labelWidth, size: 13, className: mark.state === 'lost' ? 't-soft' : '' };
    const lines = wrap(mark.label, label).length;
    const labelHeight = lines * 18;
    appendLabel(group, mark.label, { ...label, x: 0, y: y + 15, lineHeight: 18 });
    const top = wide ? y : y + labelHeight + 3;
    strip(group, mark, left, x(mark.length), top);
    appendLabel(group, tail(mark), {
      x: (mark.state === 'lost' ? Math.max(x(mark.length), left + 46) : x(mark.length)) + tear + 7,
      y: top + 15,
      width: stateWidth + 40,
      size: noteSize,
      className: mark.state === 'whole' ? 't-small t-soft' : 't-small t-accent',
    });
    const height = wide ? Math.max(thickness, labelHeight) : labelHeight + 3 + thickness;
    hit
      .attr('x', 0)
      .attr('y', y - 2)
      .attr('width', width)
      .attr('height', height + 6);
    y += height + (wide ? 12 : 14);
  }
  return serialize(svg.attr('height', y).attr('viewBox', `0 0 ${width} ${y}`));
}

/** After the strip: how many characters, and what state. */
function tail(mark: StripMark): string {
  return mark.state === 'whole' ? (mark.value ?? '') : `${mark.value} ${mark.stateLabel}`;
}

function strip(group: Group, mark: StripMark, left: number, right: number, top: number): void {
  if (mark.state === 'lost') {
    group
      .append('rect')
      .attr('class', 's-lost')
      .attr('x', left + 0.5)
      .attr('y', top)
      .attr('width', 46)
      .attr('height', thickness);
    return;
  }
  const share = mark.length === 0 ? 0 : mark.repeated / mark.length;
  const split = right - (right - left) * share;
  const edge =
    mark.state === 'partial'
      ? tornEdge(mark.key, right, top)
      : `L${right},${top}L${right},${top + thickness}`;
  group
    .append('path')
    .attr('class', 's-strip')
    .attr('d', `M${left},${top}${edge}L${left},${top + thickness}Z`);
  if (share === 0) return;
  // Repeated text is the same text again: ruled, not filled.
  for (let at = split + 3; at < right - 1; at += 4)
    group
      .append('line')
      .attr('class', 'l-paper')
      .attr('x1', at)
      .attr('x2', at)
      .attr('y1', top + 2)
      .attr('y2', top + thickness - 2);
}

/** A jagged edge that is the same in every build: its teeth come from the part's name. */
function tornEdge(seed: string, right: number, top: number): string {
  let state = [...seed].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7);
  const teeth = 7;
  const points = Array.from({ length: teeth + 1 }, (_, index) => {
    state = (state * 137 + 71) % 9973;
    const reach = (index % 2 === 0 ? 0.25 : 0.95) * tear - (state / 9973) * 3;
    return `L${right + reach},${top + (thickness * index) / teeth}`;
  });
  return points.join('');
}
