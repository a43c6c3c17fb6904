import type { RenderContext } from '../form.ts';
import {
  appendLabel,
  appendMark,
  circle,
  createSvg,
  finish,
  type Group,
  hit,
  rule,
} from '../shared/svg.ts';
import { measure, widest, wrap } from '../shared/text.ts';
import type { UnitGroup, UnitSeries } from './prepare.ts';
import { disc } from './shapes.ts';

/** Sizes of a name: the smaller one where it lets more units stand in a row. */
const sizes = [13, 12];
const headSize = 13;
const lineHeight = 18;
const radius = 15;
/** Free space after a name, in px; twice as much between groups that share a band. */
const gutter = 8;

/** A grid that all groups share: units stand under each other. */
interface Grid {
  columns: number;
  cell: number;
  /** Size of the names. */
  size: number;
}

/** Groups of units, each a lens with its name below; short groups share a band. */
export function names(series: UnitSeries, context: RenderContext): string {
  const { width, layout } = context;
  const svg = createSvg(context, 0);
  const grid = gridFor(series, width, layout === 'wide' ? 7 : 4);
  let y = key(svg.append('g'), series, width);
  for (const band of bands(series.groups, grid)) {
    const heights = band.map(({ group, from, span }) =>
      drawGroup(svg.append('g'), group, { from, span, y, grid }, context),
    );
    y += Math.max(...heights) + 16;
  }
  return finish(svg, y - 14);
}

/** As many columns as let every name stand on at most two lines without a broken word. */
function gridFor({ marks }: UnitSeries, width: number, most: number): Grid {
  for (let columns = most; columns > 2; columns--) {
    const cell = width / columns;
    for (const size of sizes) {
      const fits = marks.every(({ label }) => {
        const lines = wrap(label, { width: cell - gutter, size });
        return lines.length <= 2 && widest(lines, size) <= cell - gutter;
      });
      if (fits) return { columns, cell, size };
    }
  }
  return { columns: 2, cell: width / 2, size: sizes[0]! };
}

interface Placed {
  group: UnitGroup;
  /** First column and how many it takes. */
  from: number;
  span: number;
}

/** Puts groups into bands; one that is shorter than a band makes room for the next. */
function bands(groups: UnitGroup[], { columns, cell }: Grid): Placed[][] {
  const result: Placed[][] = [];
  for (const group of groups) {
    const heading = Math.ceil(
      (measure(group.label, headSize, { strong: true }) / 2 + gutter) / cell,
    );
    const span = Math.min(columns, Math.max(group.marks.length, heading, Math.min(columns, 3)));
    const band = result.at(-1);
    const last = band?.at(-1);
    const from = last ? last.from + last.span : 0;
    if (band && from + span <= columns) band.push({ group, from, span });
    else result.push([{ group, from: 0, span }]);
  }
  // The last group of a band takes what is left, so that its rule closes the line.
  for (const last of result.map((band) => band.at(-1)!)) last.span = columns - last.from;
  return result;
}

function drawGroup(
  parent: Group,
  group: UnitGroup,
  { from, span, y, grid }: { from: number; span: number; y: number; grid: Grid },
  context: RenderContext,
): number {
  const x = from * grid.cell;
  const right = x + span * grid.cell - (from + span < grid.columns ? gutter * 2 : 0);
  rule(parent, 'l-strong', y, x, right);
  const share = group.share ?? '';
  const place = { y: y + 20, size: headSize };
  const width = right - x - (share ? measure(share, headSize) + gutter : 0);
  const type = { ...place, lineHeight, strong: true, className: 't-strong' };
  const head = appendLabel(parent, group.label, { ...type, x, width });
  const end = { ...place, x: right, width: right - x, anchor: 'end', className: 't-soft' } as const;
  if (share) appendLabel(parent, share, end);
  let rowY = y + 10 + head.height;
  for (let index = 0; index < group.marks.length; index += span) {
    const row = group.marks.slice(index, index + span);
    const name = { width: grid.cell - gutter, size: grid.size, lineHeight };
    const lines = row.map(({ label }) => wrap(label, name).length * lineHeight);
    const height = radius * 2 + 14 + Math.max(...lines);
    for (const [column, mark] of row.entries()) {
      const cellX = x + column * grid.cell;
      const item = appendMark(parent, mark, context.prefix);
      hit(item, { x: cellX, y: rowY, width: grid.cell, height });
      const place = { cx: cellX + radius + 1, cy: rowY + radius + 6, r: radius };
      if (mark.lost) circle(item, 's-lost', place);
      else disc(item, mark.look, place);
      const className = mark.lost ? 't-soft' : '';
      appendLabel(item, mark.label, { ...name, x: cellX, y: rowY + radius * 2 + 24, className });
    }
    rowY += height + 4;
  }
  return rowY - y;
}

/** The key explains the shapes once, with how many there are of each; returns its height in px. */
function key(parent: Group, series: UnitSeries, width: number): number {
  const r = 9;
  let x = 0;
  let y = 15;
  for (const { look, label, share } of series.key) {
    const shareX = r * 2 + 8 + measure(label, 12) + (share ? 5 : 0);
    const entryWidth = shareX + (share ? measure(share, 12, { strong: true }) : 0);
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += 26;
    }
    disc(parent, look, { cx: x + r + 1, cy: y - 4, r });
    const text = { y, width, size: 12 };
    appendLabel(parent, label, { ...text, x: x + r * 2 + 8, className: 't-small t-soft' });
    if (share)
      appendLabel(parent, share, { ...text, x: x + shareX, className: 't-small t-strong' });
    x += entryWidth + 22;
  }
  return series.key.length ? y + 22 : 1;
}
