import { isolate } from '../../../i18n/index.ts';
import { widest, wrap } from '../../shared/text.ts';
import { face } from '../geometry.ts';
import { type Frame, label, labelHeight, middle } from '../panel.ts';
import type { Group, Item, Panel } from '../series.ts';

const bulge = ({ layout }: Frame) => (layout === 'wide' ? 18 : 10);

/** The upper face of a lens with its name over the apex; returns where its inside begins. */
export function upperFace(
  panel: Panel,
  lens: number,
  title: string,
  frame: Frame,
  className = '',
): number {
  const text = label(title, {
    x: frame.width / 2,
    y: 12,
    width: frame.width,
    anchor: 'middle',
    className: `t-strong t-lens-${lens}`,
    size: 13,
  });
  panel.labels.push(text);
  const apex = 12 + labelHeight(text.lines, 13) - 13 + 10;
  const tip = apex + bulge(frame);
  const d = face({ x: 0, y: tip }, { x: frame.width, y: tip }, bulge(frame));
  panel.lines.push({ d, className: `l-lens-${lens} ${className}`.trim() });
  return tip + (frame.layout === 'wide' ? 6 : 10);
}

/** The lower face of a lens round what ends at `foot`; returns its apex. */
export function lowerFace(
  panel: Panel,
  lens: number,
  foot: number,
  frame: Frame,
  className = '',
): number {
  const tip = foot + 6;
  const d = face({ x: frame.width, y: tip }, { x: 0, y: tip }, bulge(frame));
  panel.lines.push({ d, className: `l-lens-${lens} ${className}`.trim() });
  return tip + bulge(frame);
}

/** One thing of the flow: an item's discs and the words after them. */
interface Unit {
  group: Group;
  item: Item;
  words: string;
  /** Room that the discs take before the words, px. */
  discs: number;
  lines: number;
  width: number;
}

/**
 * Those that a step leaves aside: small discs with names, set in lines like
 * words, in the middle of the column. Begins under `top` and returns its foot.
 */
export function arrangeAside(panel: Panel, groups: Group[], top: number, frame: Frame): number {
  const { width, layout } = frame;
  const r = layout === 'wide' ? 8 : 7;
  const gap = layout === 'wide' ? 20 : 12;
  const pitch = 2 * r + 5;
  let y = top;
  const rest = groups.find((group) => group.id === 'rest');
  if (rest?.label) {
    const text = label(`${isolate(rest.label)} ${rest.of}`, {
      x: width / 2,
      y: y + 12,
      width,
      anchor: 'middle',
      className: 't-soft',
    });
    panel.labels.push(text);
    y = text.y + labelHeight(text.lines, 12) - 4;
  }
  const room = width - (layout === 'wide' ? 32 : 8);
  const units = groups.flatMap((group) =>
    group.items.map((item): Unit => {
      const words = item.discs[0]!.name ?? `${isolate(group.label)} ${group.of}`;
      const discs = 2 * r + (item.discs.length - 1) * pitch + 5;
      const lines = wrap(words, { width: room - discs, size: 12 });
      return { group, item, words, discs, lines: lines.length, width: discs + widest(lines, 12) };
    }),
  );
  for (const row of rowsOf(units, room, gap)) {
    const height = Math.max(24, ...row.map(({ lines }) => lines * 16 + 6));
    const centre = y + height / 2;
    let x = (width - row.reduce((sum, unit) => sum + unit.width, gap * (row.length - 1))) / 2;
    for (const { group, item, words, discs, lines, ...unit } of row) {
      const mark = item.mark.key;
      for (const [index, { name, ...disc }] of item.discs.entries())
        panel.marks.push({
          ...disc,
          x: x + r + index * pitch,
          y: centre,
          r,
          group: group.id,
          mark,
        });
      const owner = item.discs.length === 1 ? { mark, disc: item.discs[0]!.key } : { mark };
      const place = { x: x + discs, y: middle(centre, lines), width: room - discs };
      panel.labels.push(label(words, { ...place, className: 't-soft', ...owner }));
      x += unit.width + gap;
    }
    y += height;
  }
  return y;
}

/** Fills lines as text does, but evenly: no last line of one if it can be helped. */
function rowsOf(units: Unit[], width: number, gap: number): Unit[][] {
  const fill = (limit: number) => {
    const rows: Unit[][] = [];
    let taken = 0;
    for (const unit of units) {
      if (rows.length && taken + gap + unit.width <= limit) {
        rows.at(-1)!.push(unit);
        taken += gap + unit.width;
      } else {
        rows.push([unit]);
        taken = unit.width;
      }
    }
    return rows;
  };
  const needed = fill(width).length;
  let limit = width;
  while (limit > 40 && fill(limit - 8).length === needed) limit -= 8;
  return fill(limit);
}
