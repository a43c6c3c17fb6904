import { wrap } from '../../shared/text.ts';
import { face } from '../geometry.ts';
import {
  discOverName,
  type Frame,
  label,
  labelHeight,
  longestLine,
  longestWord,
  middle,
  namesOf,
} from '../panel.ts';
import type { Panel } from '../placed.ts';
import type { Group } from '../series.ts';
import { arrow, faceTitle, type PairsStep } from './pair-parts.ts';

/** A row a community, read from the left face to the right. */
export function across(panel: Panel, step: PairsStep, groups: Group[], { width }: Frame): number {
  const r = 13;
  const tip = 10;
  const nameWidth = Math.max(longestWord(namesOf(groups), 12), 2 * r + 24) + 2;
  const said = longestLine(
    groups.flatMap(({ pair }) => [...pair!.from, ...pair!.to]),
    12,
  );
  // Short words leave room for longer arrows.
  const inner = Math.max(nameWidth / 2 + 1, Math.min(56, width / 2 - tip - 12 - said));
  const side = width / 2 - inner - tip - 10;
  panel.labels.push(
    {
      ...faceTitle(step.from.title, step.from.lens, { x: 0, y: 12, width: width / 2 - 6 }),
      anchor: 'start',
    },
    {
      ...faceTitle(step.to.title, step.to.lens, { x: width, y: 12, width: width / 2 - 6 }),
      anchor: 'end',
    },
  );
  const top = Math.max(...panel.labels.map(({ lines }) => labelHeight(lines, 13))) + 10;
  const height = (texts: string[]) =>
    texts.reduce((sum, text) => sum + wrap(text, { width: side, size: 12 }).length * 16 + 3, -3);
  let y = top + 4;
  for (const group of groups) {
    const { from, to } = group.pair!;
    const name = wrap(group.items[0]!.discs[0]!.name ?? '', { width: nameWidth, size: 12 });
    const texts = Math.max(height(from), height(to)) / 2;
    const centre = y + Math.max(r, texts);
    const foot = centre + Math.max(r + 5 + name.length * 16, texts);
    const x = width / 2;
    const mark = group.items[0]!.mark.key;
    discOverName(panel, group, group.items[0]!, { x, y: centre, r, width: nameWidth });
    for (const [texts, lens, anchor, at] of [
      [from, step.from.lens, 'end', x - inner - 5],
      [to, step.to.lens, 'start', x + inner + 5],
    ] as const) {
      let line = middle(centre, 1) - (height(texts) - 16) / 2;
      for (const text of texts) {
        const place = { x: at, y: line, width: side, anchor, mark, className: `t-lens-${lens}` };
        const placed = label(text, place);
        panel.labels.push(placed);
        line += placed.lines.length * 16 + 3;
      }
    }
    arrow(panel, step.from.lens, { x: x - inner, y: centre }, { x: x - r - 4, y: centre }, false);
    arrow(panel, step.to.lens, { x: x + r + 4, y: centre }, { x: x + inner, y: centre }, true);
    y = foot + 9;
  }
  const [low, high] = [y, top];
  panel.lines.push(
    {
      d: face({ x: tip, y: low }, { x: tip, y: high }, tip - 1),
      className: `l-lens-${step.from.lens}`,
    },
    {
      d: face({ x: width - tip, y: high }, { x: width - tip, y: low }, tip - 1),
      className: `l-lens-${step.to.lens}`,
    },
  );
  return y;
}
