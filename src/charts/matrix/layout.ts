import type { RenderContext } from '../form.ts';
import { measure, widest, wrap } from '../shared/text.ts';
import { discsOf, type Line, levelsOf, lineHeight, lineOf, untitled } from './line.ts';
import type { MatrixSeries } from './prepare.ts';

export const labelSize = 14;
export const headSize = 13;
export const groupLineHeight = 16;
/** Between a line's name and the first column, px. */
export const nameRoom = 16;
/** Names longer than this are wrapped, px. */
const longestName = 180;

export interface GridLayout {
  /** Where the columns begin, px; the lines' names stand left of it. */
  labelWidth: number;
  /** Width of a column. */
  step: number;
  /** `top` is the strong line over a group, `room` the width of its name above that line. */
  groups: { label: string; room: number; top: number; lines: Line[] }[];
  bottom: number;
}

/** Where all of a grid stands; undefined when the columns are too narrow for their heads. */
export function layOut(
  series: MatrixSeries,
  { width, compact = false }: Pick<RenderContext, 'width' | 'compact'>,
): GridLayout | undefined {
  const labelWidth = nameWidth(series) + nameRoom + 8;
  const step = (width - labelWidth) / series.columns.length;
  const heads = series.columns.map(({ label }) => headOf(label, step));
  if (heads.some((lines) => widest(lines, headSize, { strong: true }) > step - 8)) return undefined;
  const columns = { from: labelWidth, step };
  const rows = series.groups.map((group) =>
    group.rows.map((row) => levelsOf(discsOf(series, row.id, columns), labelWidth, width)),
  );
  // Titles stand at every disc or at none.
  const titled = rows.flat().every((levels) => levels !== undefined);
  const headHeight = Math.max(...heads.map(({ length }) => length)) * lineHeight;
  let at = 0;
  const groups = series.groups.map(({ label, rows: own }, index) => {
    const first = index === 0;
    const room = first ? labelWidth - nameRoom : width;
    const name = groupName(label, room).length * groupLineHeight;
    // The first group's name stands beside the column heads.
    at += first ? Math.max(headHeight, name) + 6 : name + (compact ? 12 : 20);
    const top = at;
    const lines = own.map((row, place): Line => {
      const levels = (titled && rows[index]![place]) || untitled(discsOf(series, row.id, columns));
      const line = lineOf(row.label, rowName(row.label, labelWidth).length, levels, {
        top: at,
        air: compact ? 5 : 12,
      });
      at += line.height;
      return line;
    });
    return { label, room, top, lines };
  });
  return { labelWidth, step, groups, bottom: at };
}

export function headOf(label: string, step: number): string[] {
  return wrap(label, { width: step - 12, size: headSize, strong: true });
}

export function groupName(label: string, width: number): string[] {
  return wrap(label, { width, size: 12 });
}

export function rowName(label: string, labelWidth: number): string[] {
  return wrap(label, { width: labelWidth - nameRoom, size: labelSize, strong: true });
}

/** Room for the longest name of a line and for the first group's, which stands over the names. */
function nameWidth({ groups }: MatrixSeries): number {
  const names = groups.flatMap(({ rows }) => rows.map(({ label }) => label));
  const widths = names.map((name) => measure(name, labelSize, { strong: true }));
  return Math.min(longestName, Math.max(64, measure(groups[0]!.label, 12), ...widths));
}
