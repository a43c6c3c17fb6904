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

/** One case on a level of its own: the middle of its disc and what stands beside it, px. */
export interface Spot {
  mark: MatrixMark;
  x: number;
  y: number;
  height: number;
  title: Title;
}

/** A line of the grid; its spots stand under each other. */
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
  let at = 0;
  const groups = series.groups.map(({ label, rows }, index) => {
    const room = index === 0 ? nameWidth + 8 : width;
    const name = wrap(label, { width: room, size: groupType.size }).length * groupType.lineHeight;
    // The first group's name stands beside the column heads.
    const headHeight = Math.max(...heads.map(({ length }) => length)) * lineHeight;
    at += index === 0 ? Math.max(headHeight, name) + 6 : name + (compact ? 12 : 20);
    const top = at;
    const lines = rows.map(({ id, label: own }): Line => {
      const nameLines = wrap(own, { width: nameWidth + 8, ...nameType }).length;
      const cases = series.marks.filter((mark) => mark.row === id);
      cases.sort((a, b) => middle(a.column) - middle(b.column));
      const spots = cases.map((mark, place): Spot => {
        const x = middle(mark.column);
        const title = placeTitle(x, mark.detail, x - gap - from, width - x - gap);
        const high = Math.max(place === 0 ? nameLines : 1, title.lines.length) * lineHeight;
        const height = Math.max(22, high) + (compact ? 5 : 12);
        at += height;
        return { mark, x, y: at - height / 2, height, title };
      });
      return { label: own, lines: nameLines, foot: at, spots };
    });
    return { label, room, top, lines };
  });
  const columns = series.columns.map(({ id, label, count }) => ({
    ...{ label, count, middle: middle(id), width: step },
  }));
  return { nameWidth: nameWidth + 8, columns, groups, bottom: at };
}

/** Right of its disc where one line fits, else left of it, else wrapped where there is more room. */
function placeTitle(x: number, title: string, left: number, right: number): Title {
  const onOneLine = measure(title, titleSize);
  const toLeft = onOneLine > right && (onOneLine <= left || left > right);
  const width = toLeft ? left : right;
  const lines = wrap(title, { width, size: titleSize });
  return { lines, x: toLeft ? x - gap : x + gap, anchor: toLeft ? 'end' : 'start', width };
}
