import { scaleBand } from 'd3';
import type { RenderContext } from '../form.ts';
import { measure, widest, wrap } from '../shared/text.ts';
import type { MatrixMark, MatrixSeries } from './prepare.ts';

export const radius = 9;
export const lineHeight = 18;
export const headSize = 13;
export const titleSize = 13;
/** Type of a line's name, and of a group's. */
export const nameType = { size: 14, strong: true };
export const groupType = { size: 12, lineHeight: 16 };
/** Between a line's name and the first column, px. */
const nameRoom = 16;
/** Names longer than this are wrapped, px. */
const longestName = 180;
/** From a disc's centre to its title, px. */
const gap = 18;

/** A title beside its disc: where its text begins, or ends when it stands on the left. */
interface Title {
  lines: string[];
  x: number;
  anchor: 'start' | 'end';
  width: number;
}

/** One disc of a line: its middle and what stands beside it, px. */
export interface Spot {
  mark: MatrixMark;
  x: number;
  y: number;
  /** Height of the level that it stands on. */
  height: number;
  title?: Title;
}

/** A line of the grid; its spots from left to right, or from top to bottom where titles need it. */
export interface Line {
  label: string;
  /** The label's lines of text. */
  lines: number;
  foot: number;
  spots: Spot[];
}

export interface GridLayout {
  /** Room for the lines' names, px. */
  nameWidth: number;
  columns: { label: string; count: number; middle: number; width: number }[];
  /** `top` is the strong line over a group, `room` the width of its name above that line. */
  groups: { label: string; room: number; top: number; lines: Line[] }[];
  bottom: number;
}

/** `middle` is its column's: where it stands when it has a level of its own. */
type Disc = Pick<Spot, 'mark' | 'x' | 'title'> & { middle: number; outgrows: boolean };

/** Where all of a grid stands; undefined when the columns are too narrow for their heads. */
export function layOut(
  series: MatrixSeries,
  { width, compact = false }: Pick<RenderContext, 'width' | 'compact'>,
): GridLayout | undefined {
  // Room for the longest name of a line and for the first group's, which stands over the names.
  const names = series.groups.flatMap(({ rows }) => rows.map(({ label }) => label));
  const nameWidth = Math.min(
    longestName,
    Math.max(
      64,
      measure(series.groups[0]!.label, groupType.size),
      ...names.map((name) => measure(name, nameType.size, nameType)),
    ),
  );
  const from = nameWidth + nameRoom + 8;
  const scale = scaleBand(
    series.columns.map(({ id }) => id),
    [from, width],
  );
  const step = scale.bandwidth();
  const heads = series.columns.map(({ label }) =>
    wrap(label, { width: step - 12, size: headSize, strong: true }),
  );
  if (heads.some((lines) => widest(lines, headSize, { strong: true }) > step - 8)) return undefined;
  const middle = (id: string) => scale(id)! + step / 2;
  const rows = series.groups.map((group) =>
    group.rows.map(({ id }) => {
      const discs = discsOf(series, id, middle, step);
      return { discs, titled: levelsOf(discs, from, width) };
    }),
  );
  // Titles stand at every disc or at none.
  const titled = rows.flat().every((row) => row.titled);
  let at = 0;
  const groups = series.groups.map(({ label, rows: own }, index) => {
    const room = index === 0 ? nameWidth + 8 : width;
    const name = wrap(label, { width: room, size: groupType.size }).length * groupType.lineHeight;
    // The first group's name stands beside the column heads.
    const headHeight = Math.max(...heads.map(({ length }) => length)) * lineHeight;
    at += index === 0 ? Math.max(headHeight, name) + 6 : name + (compact ? 12 : 20);
    const top = at;
    const lines = own.map((row, place): Line => {
      const { discs, titled: levels } = rows[index]![place]!;
      const nameLines = wrap(row.label, { width: nameWidth + 8, ...nameType }).length;
      const air = compact ? 5 : 12;
      const spots = spotsOf((titled && levels) || untitled(discs), nameLines, at, air);
      const last = spots.at(-1)!;
      at = last.y + last.height / 2;
      return { label: row.label, lines: nameLines, foot: at, spots };
    });
    return { label, room, top, lines };
  });
  const columns = series.columns.map(({ id, label, count }) => ({
    ...{ label, count, middle: middle(id), width: step },
  }));
  return { nameWidth: nameWidth + 8, columns, groups, bottom: at };
}

/**
 * The discs of a line from left to right; the cases of one cell stand side by
 * side. `outgrows` when they are too many for the width of the column.
 */
function discsOf(
  series: MatrixSeries,
  row: string,
  middleOf: (column: string) => number,
  step: number,
): Disc[] {
  const pitch = radius * 2 + 6;
  return series.columns.flatMap(({ id }) => {
    const here = series.marks.filter((mark) => mark.row === row && mark.column === id);
    const middle = middleOf(id);
    return here.map((mark, place) => ({
      mark,
      middle,
      x: middle + (place - (here.length - 1) / 2) * pitch,
      outgrows: here.length * pitch > step,
    }));
  });
}

/**
 * The discs of a line with their titles: on one level, or each on its own
 * where they need the room; undefined when a title has no room even there.
 */
function levelsOf(discs: Disc[], from: number, to: number): Disc[][] | undefined {
  const together = discs.some(({ outgrows }) => outgrows)
    ? undefined
    : entitled(discs, from, to, 2);
  if (together) return [together];
  const alone = single(discs).map((level) => entitled(level, from, to, 3));
  return alone.every((level) => level !== undefined) ? alone : undefined;
}

/** The same without titles: on one level where every cell holds its discs. */
function untitled(discs: Disc[]): Disc[][] {
  return discs.some(({ outgrows }) => outgrows) ? single(discs) : [discs];
}

const single = (discs: Disc[]) =>
  discs.map((disc) => [{ ...disc, x: disc.middle, outgrows: false }]);

/**
 * Most cells of a matrix are empty: a case's title stands in the empty ones
 * beside its disc. Undefined when a title finds no room in so many lines.
 */
function entitled(discs: Disc[], from: number, to: number, mostLines: number): Disc[] | undefined {
  const placed = discs.map((disc, index) => {
    // Between two discs only the first one's title can stand.
    const left = disc.x - gap - (index === 0 ? from : disc.x);
    const right = (discs[index + 1]?.x ?? to + gap) - gap - disc.x - gap;
    const title = placeTitle(disc.x, disc.mark.detail, left, right);
    const fits = title.lines.length <= mostLines;
    return fits && widest(title.lines, titleSize) <= Math.max(0, title.width)
      ? { ...disc, title }
      : undefined;
  });
  return placed.every((disc) => disc !== undefined) ? placed : undefined;
}

/** Right of its disc where one line fits, else left of it, else wrapped where there is more room. */
function placeTitle(x: number, title: string, left: number, right: number): Title {
  const onOneLine = measure(title, titleSize);
  const toLeft = onOneLine > right && (onOneLine <= left || left > right);
  const width = toLeft ? left : right;
  const lines = wrap(title, { width, size: titleSize });
  return { lines, x: toLeft ? x - gap : x + gap, anchor: toLeft ? 'end' : 'start', width };
}

/** Sets the levels of a line under each other from `top` on; `air` is what a level has over its text, px. */
function spotsOf(levels: Disc[][], labelLines: number, top: number, air: number): Spot[] {
  let at = top;
  return levels.flatMap((level, index) => {
    const high = Math.max(
      index === 0 ? labelLines : 1,
      ...level.map(({ title }) => title?.lines.length ?? 1),
    );
    const height = Math.max(22 + air, high * lineHeight + air);
    const y = at + height / 2;
    at += height;
    return level.map(({ mark, x, title }) => ({ mark, x, y, height, ...(title && { title }) }));
  });
}
