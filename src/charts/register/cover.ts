import type { RenderContext } from '../form.ts';
import { appendEmpty, appendLabel, appendMark, createSvg, finish, rule } from '../shared/svg.ts';
import { widest } from '../shared/text.ts';
import type { RegisterSeries } from './prepare.ts';
import { sign } from './render.ts';

const size = 13;
const radius = 7;

/** The register where there is no room for words: of each, the signs of the columns that have any. */
export function cover(series: RegisterSeries, context: RenderContext): string {
  const { width, prefix } = context;
  const { columns, marks } = series;
  if (marks.length === 0) return appendEmpty(context);
  const names = marks.map(({ label }) => label);
  const signs = columns.length * (radius * 2 + 5);
  const most = Math.max(signs, widest(names, size)) + 16;
  const fit = Math.max(1, Math.floor((width + 16) / most));
  // As even as can be.
  const across = Math.ceil(marks.length / Math.ceil(marks.length / fit));
  const cell = width / across;
  const svg = createSvg(context, 0);
  const ground = svg.append('g');
  let x = 0;
  let y = 15;
  for (const column of columns) {
    const room = 22 + widest([column.label], size) + 18;
    if (x > 0 && x + room > width) [x, y] = [0, y + 24];
    sign(ground, column, x + radius + 1, y - 5, radius);
    appendLabel(ground, column.label, { x: x + 22, y, width: room, size, className: 't-strong' });
    x += room;
  }
  y += 14;
  for (const [index, mark] of marks.entries()) {
    const place = index % across;
    if (place === 0) {
      y += index ? 62 : 0;
      rule(ground, 'l-rule', y, 0, width);
    }
    const group = appendMark(svg, mark, prefix);
    const left = place * cell;
    const filled = columns.filter(
      ({ lost }, at) => (lost && !mark.unnamed) || mark.cells[at]!.length,
    );
    for (const [at, column] of columns.entries())
      if (filled.includes(column))
        sign(group, column, left + radius + 1 + at * (radius * 2 + 5), y + 20, radius);
    const className = mark.unnamed ? 't-soft' : '';
    appendLabel(group, mark.label, { x: left, y: y + 48, width: cell, size, className });
  }
  return finish(svg, y + 62);
}
