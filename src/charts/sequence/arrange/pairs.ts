import { wrap } from '../../shared/text.ts';
import { face } from '../geometry.ts';
import {
  emptyPanel,
  type Frame,
  label,
  labelHeight,
  longestLine,
  longestWord,
  middle,
  namedDisc,
  namesOf,
} from '../panel.ts';
import type { Panel, Step } from '../series.ts';
import { arrangeAside } from './parts.ts';

/**
 * Who stands in two lenses, a row a community: between the face of the one and
 * the face of the other, with what it does on the left and what it wants on the right.
 */
export function arrangePairs(step: Step & { arrangement: 'pairs' }, frame: Frame): Panel {
  const panel = emptyPanel();
  const wide = frame.layout === 'wide';
  const groups = step.groups.filter(({ place }) => place === 'in');
  const [r, size, tip, gap] = wide ? ([18, 13, 18, 3] as const) : ([11, 12, 6, 1] as const);
  const leading = Math.round(size * 1.3);
  const names = Math.max(longestWord(namesOf(groups), 12), 2 * r + 24) + 2;
  const said = longestLine(
    groups.flatMap(({ pair }) => [...pair!.from, ...pair!.to]),
    size,
  );
  const half = Math.min(frame.width / 2, Math.max(names / 2 + 1, 90) + said + tip + 30);
  const room = half - tip - 12;
  // One line or two stand above the name, and may begin over it; short words leave room for longer arrows.
  const few = groups.every(({ pair }) => Math.max(pair!.from.length, pair!.to.length) < 3);
  const least = few && said <= room - r - 16 ? r + 16 : names / 2 + 1;
  const inner = Math.max(least, Math.min(wide ? 90 : 56, room - said));
  const side = room + 2 - inner;
  const x = frame.width / 2;
  const ends = [
    { ...step.from, sign: -1, anchor: 'start', words: 'end', of: 'from' },
    { ...step.to, sign: 1, anchor: 'end', words: 'start', of: 'to' },
  ] as const;
  for (const { title, lens, sign, anchor } of ends) {
    const place = { x: x + sign * half, y: 12, width: half - 6, size: 13 } as const;
    const className = `t-strong t-lens-${lens}`;
    panel.labels.push(label(title, { ...place, anchor, className }));
  }
  const top = Math.max(...panel.labels.map(({ lines }) => labelHeight(lines, 13))) + 10;
  const height = (texts: string[]) =>
    texts.reduce(
      (sum, text) => sum + wrap(text, { width: side, size }).length * leading + gap,
      -gap,
    );
  let y = top + 4;
  for (const group of groups) {
    const item = group.items[0]!;
    const pair = group.pair!;
    const name = wrap(item.discs[0]!.name ?? '', { width: names, size: 12 });
    const texts = Math.max(height(pair.from), height(pair.to)) / 2;
    const centre = y + Math.max(r, texts);
    namedDisc(panel, group, item, { x, y: centre, r, width: names });
    for (const { lens, sign, words: anchor, of } of ends) {
      let line = middle(centre, 1, size) - (height(pair[of]) - leading) / 2;
      const place = {
        x: x + sign * (inner + 5),
        width: side,
        anchor,
        mark: item.mark.key,
      } as const;
      for (const text of pair[of]) {
        const look = { size, className: `t-lens-${lens}` } as const;
        const placed = label(text, { ...place, ...look, y: line });
        panel.labels.push(placed);
        line += placed.lines.length * leading + gap;
      }
      // A stroke to what it does, an arrow to what it wants.
      const [from, to] = [x + sign * (r + 4), x + sign * inner];
      const head =
        sign > 0 ? `M${to - 4},${centre - 4}L${to},${centre}L${to - 4},${centre + 4}` : '';
      const d = `M${from},${centre}L${to},${centre}${head}`;
      panel.lines.push({ d, className: `l-lens-${lens}` });
    }
    y = centre + Math.max(r + 3 + name.length * 16, texts) + (wide ? 11 : 3);
  }
  for (const { lens, sign } of ends) {
    const edge = x + sign * (half - tip);
    const [from, to] = [
      { x: edge, y },
      { x: edge, y: top },
    ];
    const d = sign < 0 ? face(from, to, tip - 1) : face(to, from, tip - 1);
    panel.lines.push({ d, className: `l-lens-${lens}` });
  }
  const outside = step.groups.filter(({ place }) => place === 'aside');
  arrangeAside(panel, outside, y + 10, frame);
  return panel;
}
