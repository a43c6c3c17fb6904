import { measure } from '../../shared/text.ts';
import { heap } from '../geometry.ts';
import { emptyPanel, type Frame, label, labelHeight } from '../panel.ts';
import type { Panel, Step } from '../series.ts';
import { lowerFace, upperFace } from './parts.ts';

/** Anonymous heaps beside each other, the number and the words under each. */
export function arrangeClusters(step: Step, { layout, width }: Frame): Panel {
  const panel = emptyPanel();
  const alone = step.groups.length === 1;
  const textWidth = Math.min(width, layout === 'wide' ? 190 : alone ? 240 : 132);
  const gap = 24;
  const rowsAt = (pitch: number) => {
    const r = pitch * 0.41;
    const boxes = step.groups.map((group) => {
      const { places, x, y } = heap(group.items[0]!.discs.length, pitch);
      const across = 2 * (x + r);
      return { group, places, r, across, height: 2 * (y + r), width: Math.max(across, textWidth) };
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
      .some((box) => box.across > width)
  )
    pitch -= 2;
  let top = 0;
  for (const row of rowsAt(pitch)) {
    const height = Math.max(...row.map((box) => box.height));
    const total = row.reduce((sum, box) => sum + box.width, gap * (row.length - 1));
    let left = (width - total) / 2;
    let bottom = top;
    for (const { group, places, r, width: room } of row) {
      const x = left + room / 2;
      const y = top + height / 2;
      const [item] = group.items;
      const mark = item!.mark.key;
      for (const [index, disc] of item!.discs.entries()) {
        const place = places[index]!;
        panel.marks.push({ ...disc, x: x + place.x, y: y + place.y, r, group: group.id, mark });
      }
      const under = { x, anchor: 'middle', mark } as const;
      const number = label(group.of, {
        ...under,
        y: top + height + 32,
        width: room,
        size: 22,
        className: item!.discs[0]?.look === 'accent' ? 't-accent' : '',
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

/** Every disc an empty outline, beside the last words and the blank lines after them. */
export function arrangeLost(step: Step & { arrangement: 'lost' }, frame: Frame): Panel {
  const panel = emptyPanel();
  const { layout, width } = frame;
  const wide = layout === 'wide';
  const top = upperFace(panel, step.lens, step.lensTitle, frame, 'l-dashed');
  let foot = top;
  const item = step.groups[0]?.items[0];
  const pitch = wide ? 46 : 34;
  const r = pitch * 0.41;
  const { places, ...reach } = heap(item?.discs.length ?? 0, pitch);
  const x = wide ? Math.max(reach.x + r, 150) : width / 2;
  const left = wide ? x + reach.x + r + 56 : 0;
  const room = width - left - (wide ? 12 : 0);
  const mark = item ? { mark: item.mark.key } : {};
  const size = wide ? 20 : 16;
  const place = label(step.place, { x: left, y: 0, width: room, className: 't-soft', ...mark });
  const words = label(step.words, {
    x: left,
    y: 0,
    width: room,
    size,
    // The report's own words stay in its language.
    lang: 'zh-CN',
    ...mark,
  });
  const after = label(step.after, { x: left, y: 0, width: room, className: 't-soft', ...mark });
  const blanks = 3;
  const { leading } = words;
  const height = (words.lines.length + blanks) * leading + labelHeight(after.lines, 12) + 34;
  const y = top + 12 + Math.max(reach.y + r, wide ? height / 2 : 0);
  if (item) {
    for (const [index, disc] of item.discs.entries()) {
      const to = places[index]!;
      const position = { x: x + to.x, y: y + to.y, r };
      panel.marks.push({ ...disc, ...position, group: 'all', mark: item.mark.key });
    }
    foot = y + reach.y + r;
  }
  place.y = wide ? y - height / 2 + 12 : foot + 28;
  words.y = place.y + leading + 6;
  let line = words.y + (words.lines.length - 1) * leading;
  const last = measure(words.lines.at(-1) ?? '', size);
  // The sentence goes on, but not for us: blank lines, each shorter than the one before.
  for (let blank = 0; blank <= blanks; blank++, line += leading) {
    const from = blank ? left : left + last + 6;
    const to = left + room * (1 - Math.max(0, blank - 1) * 0.2);
    if (to - from < 12) continue;
    panel.lines.push({ d: `M${from},${line}L${to},${line}`, className: 'l-strong l-dashed' });
  }
  after.y = line + 2;
  panel.labels.push(place, words, after);
  foot = Math.max(foot, after.y + labelHeight(after.lines, 12) - 12);
  lowerFace(panel, step.lens, foot + 10, frame, 'l-dashed');
  return panel;
}
