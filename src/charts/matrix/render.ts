import { formatOf } from '../../i18n/index.ts';
import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  type Group,
  hit,
  type LabelOptions,
  rule,
  type Svg,
  serialize,
} from '../shared/svg.ts';
import { wrap } from '../shared/text.ts';
import { byColumn, disc } from './by-column.ts';
import {
  type GridLayout,
  groupType,
  headSize,
  type Line,
  layOut,
  lineHeight,
  nameType,
  radius,
  titleSize,
} from './layout.ts';
import type { MatrixSeries } from './prepare.ts';

/** A grid where there is room for one; on a phone, or with many columns, the same cases column by column. */
export function render(series: MatrixSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const layout = context.layout === 'wide' ? layOut(series, context) : undefined;
  return layout ? grid(series, layout, context) : byColumn(series, context);
}

/** Lines by columns, on hairlines, with the names of lines and groups beside them. */
function grid(series: MatrixSeries, layout: GridLayout, context: RenderContext): string {
  const { width } = context;
  const svg = createSvg(context, layout.bottom + 32);
  const ground = svg.append('g');
  heads(ground, series, layout, context);
  for (const { label, room, top, lines } of layout.groups) {
    const className = 't-small t-soft';
    footed(ground, label, top - 10, { x: 0, width: room, ...groupType, className });
    rule(ground, 'l-strong', top, 0, width);
    for (const { foot } of lines) rule(ground, 'l-rule', foot, 0, width);
  }
  for (const line of layout.groups.flatMap((group) => group.lines))
    drawLine(svg, series, line, layout.nameWidth, context);
  return serialize(svg);
}

/** Themes over their columns; under them, how many of the cases each has. */
function heads(
  parent: Group,
  series: MatrixSeries,
  { columns, groups, bottom }: GridLayout,
  { edition }: RenderContext,
): void {
  for (const { label, count, middle: x, width } of columns) {
    const place = { x, size: headSize, anchor: 'middle' } as const;
    const head = { ...place, width: width - 12, strong: true, className: 't-strong', lineHeight };
    footed(parent, label, groups[0]!.top - 10, head);
    const of = formatOf(count, series.marks.length, edition);
    appendLabel(parent, of, { ...place, y: bottom + 22, width, className: 't-soft' });
  }
}

function drawLine(
  svg: Svg,
  series: MatrixSeries,
  { label, lines, spots }: Line,
  nameWidth: number,
  { width, prefix }: RenderContext,
): void {
  for (const spot of spots) {
    const { mark, x, y, height, title } = spot;
    const group = appendMark(svg, mark, prefix);
    hit(group, { x: 0, y: y - height / 2, width, height });
    disc(group, series, mark, { cx: x, cy: y, r: radius });
    if (mark.detail) {
      const type = { ...title, size: titleSize, className: 't-soft' };
      middled(group, mark.detail, title.lines.length, y, type);
    }
    if (spot === spots[0]) middled(group, label, lines, y, { x: 0, width: nameWidth, ...nameType });
  }
}

/** Words whose last line stands at `foot`: those of fewer lines end where the others do. */
function footed(
  parent: Group,
  words: string,
  foot: number,
  options: Omit<LabelOptions, 'y'> & { lineHeight: number },
): void {
  const y = foot - (wrap(words, options).length - 1) * options.lineHeight;
  appendLabel(parent, words, { ...options, y });
}

/** Words of so many lines about the middle of the grid's line. */
function middled(
  group: Group,
  words: string,
  lines: number,
  middle: number,
  options: Omit<LabelOptions, 'y'>,
): void {
  const y = middle + 5 - ((lines - 1) * lineHeight) / 2;
  appendLabel(group, words, { ...options, y, lineHeight });
}
