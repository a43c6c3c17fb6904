import { measure } from '../../shared/text.ts';
import { reach, rosette } from '../geometry.ts';
import { emptyPanel, type Frame, label, labelHeight } from '../panel.ts';
import type { Panel } from '../placed.ts';
import type { Step } from '../series.ts';
import { lowerFace, upperFace } from './faces.ts';

/** Every disc an empty outline, beside the last words and the blank lines after them. */
export function arrangeLost(step: Step & { arrangement: 'lost' }, frame: Frame): Panel {
  const panel = emptyPanel();
  const { layout, width } = frame;
  const wide = layout === 'wide';
  const top = upperFace(panel, step.lens, step.lensTitle, frame, 'l-dashed');
  let foot = top;
  const item = step.groups[0]?.items[0];
  const pitch = wide ? 46 : 38;
  const r = pitch * 0.41;
  const places = rosette(item?.discs.length ?? 0, pitch);
  const radius = reach(places) + r;
  const x = wide ? Math.max(radius, 150) : width / 2;
  const y = top + 12 + radius;
  if (item) {
    for (const [index, disc] of item.discs.entries()) {
      const place = places[index]!;
      const position = { x: x + place.x, y: y + place.y, r };
      panel.marks.push({ ...disc, ...position, group: 'all', mark: item.mark.key });
    }
    foot = y + radius;
  }
  const left = wide ? x + radius + 56 : 0;
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
