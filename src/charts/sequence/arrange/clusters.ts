import { reach, rosette } from '../geometry.ts';
import { emptyPanel, type Frame, label, labelHeight } from '../panel.ts';
import type { Panel } from '../placed.ts';
import type { Group, Step } from '../series.ts';

/** Anonymous heaps beside each other, the number and the words under each. */
export function arrangeClusters(step: Step, { layout, width }: Frame): Panel {
  const panel = emptyPanel();
  const alone = step.groups.length === 1;
  const textWidth = Math.min(width, layout === 'wide' ? 190 : alone ? 240 : 132);
  const gap = 24;
  const rowsAt = (pitch: number) => {
    const r = pitch * 0.41;
    const boxes = step.groups.map((group) => {
      const places = rosette(count(group), pitch);
      const radius = reach(places) + r;
      return { group, places, r, radius, width: Math.max(2 * radius, textWidth) };
    });
    const rows: (typeof boxes)[] = [[]];
    for (const box of boxes) {
      const row = rows.at(-1)!;
      const taken = row.reduce((sum, other) => sum + other.width + gap, 0);
      if (row.length && taken + box.width > width) rows.push([box]);
      else row.push(box);
    }
    return rows;
  };
  let pitch = layout === 'wide' ? (alone ? 64 : 54) : alone ? 50 : 38;
  // Larger samples get smaller discs, but the hit area stays a finger wide.
  while (
    pitch > 14 &&
    rowsAt(pitch)
      .flat()
      .some((box) => 2 * box.radius > width)
  )
    pitch -= 2;
  let top = 0;
  for (const row of rowsAt(pitch)) {
    const radius = Math.max(...row.map((box) => box.radius));
    const total = row.reduce((sum, box) => sum + box.width, gap * (row.length - 1));
    let left = (width - total) / 2;
    let bottom = top;
    for (const { group, places, r, width: room } of row) {
      const x = left + room / 2;
      const y = top + radius;
      const [item] = group.items;
      const mark = item!.mark.key;
      for (const [index, disc] of item!.discs.entries()) {
        const place = places[index]!;
        panel.marks.push({ ...disc, x: x + place.x, y: y + place.y, r, group: group.id, mark });
      }
      const under = { x, anchor: 'middle', mark } as const;
      const number = label(group.of, {
        ...under,
        y: top + 2 * radius + 32,
        width: room,
        size: 22,
      });
      const words = label(group.label, {
        ...under,
        y: number.y + 20,
        width: textWidth,
        size: layout === 'wide' ? 13 : 12,
        className: 't-soft',
      });
      panel.labels.push(number, words);
      bottom = Math.max(bottom, words.y + labelHeight(words.lines, words.size) - words.size);
      left += room + gap;
    }
    top = bottom + 20;
  }
  return panel;
}

const count = (group: Group) => group.items[0]!.discs.length;
