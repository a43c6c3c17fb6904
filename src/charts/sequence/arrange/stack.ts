import { wrap } from '../../shared/text.ts';
import { discBesideName, type Frame, label, labelHeight, longestLine, namesOf } from '../panel.ts';
import type { Panel } from '../placed.ts';
import type { Group } from '../series.ts';

/** Groups one under the other, two discs or so in a line; returns the foot. */
export function stackGroups(panel: Panel, groups: Group[], top: number, { width }: Frame): number {
  const r = 11;
  const full = 2 * r + 6 + longestLine(namesOf(groups), 12) + 8;
  const perRow = full * 2 <= width + 40 ? 2 : 1;
  const cell = width / perRow;
  const nameWidth = cell - 2 * r - 6 - 14;
  let y = top;
  for (const group of groups) {
    const of = label(group.of, {
      x: width,
      y: y + 12,
      width: 48,
      anchor: 'end',
      className: 't-soft',
    });
    const name = label(group.label, {
      x: 0,
      y: y + 12,
      width: width - 56,
      className: 't-strong',
    });
    panel.labels.push(name, of);
    y += labelHeight(name.lines, 12) + 5;
    for (let from = 0; from < group.items.length; from += perRow) {
      const row = group.items.slice(from, from + perRow);
      const lines = row.map(
        (item) => wrap(item.discs[0]!.name ?? '', { width: nameWidth, size: 12 }).length,
      );
      const height = Math.max(2 * r + 6, Math.max(...lines) * 16 + 2);
      for (const [place, item] of row.entries())
        discBesideName(panel, group, item, {
          x: place * cell + r + 2,
          y: y + height / 2,
          r,
          width: nameWidth,
        });
      y += height;
    }
    y += 7;
  }
  return y;
}
