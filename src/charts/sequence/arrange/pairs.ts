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
import type { Group, Panel, Step } from '../series.ts';
import { arrangeAside, lowerFace, upperFace } from './parts.ts';

/**
 * Who stands in two lenses: between the face of the one and the face of the
 * other, with what it does on the one side and what it wants on the other.
 */
export function arrangePairs(step: PairsStep, frame: Frame): Panel {
  const panel = emptyPanel();
  const inside = step.groups.filter(({ place }) => place === 'in');
  const outside = step.groups.filter(({ place }) => place === 'aside');
  const needed =
    longestWord(
      inside.flatMap(({ pair }) => [...pair!.from, ...pair!.to]),
      13,
    ) + 10;
  const bottom =
    frame.layout === 'wide' && needed * inside.length <= frame.width
      ? downwards(panel, step, inside, frame)
      : across(panel, step, inside, frame);
  arrangeAside(panel, outside, bottom + 10, frame);
  return panel;
}

export type PairsStep = Step & { arrangement: 'pairs' };

/** What a face of the lens stands for, in its colour. */
export const faceTitle = (
  title: string,
  lens: number,
  place: { x: number; y: number; width: number },
) => label(title, { ...place, size: 13, anchor: 'middle', className: `t-strong t-lens-${lens}` });

/** A short stroke, with a head where it leads to a wish. */
export function arrow(
  panel: Panel,
  lens: number,
  from: { x: number; y: number },
  to: { x: number; y: number },
  head: boolean,
): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [((to.x - from.x) / length) * 4, ((to.y - from.y) / length) * 4];
  const tip = head
    ? `M${to.x - dx - dy},${to.y - dy + dx}L${to.x},${to.y}L${to.x - dx + dy},${to.y - dy - dx}`
    : '';
  panel.lines.push({
    d: `M${from.x},${from.y}L${to.x},${to.y}${tip}`,
    className: `l-lens-${lens}`,
  });
}

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
    namedDisc(panel, group, group.items[0]!, { x, y: centre, r, width: nameWidth });
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

/** A column a community, read from the upper face down to the lower. */
export function downwards(panel: Panel, step: PairsStep, groups: Group[], frame: Frame): number {
  const { width } = frame;
  const r = 22;
  const cell = width / Math.max(groups.length, 1);
  const column = Math.min(cell, 160);
  const top = upperFace(panel, step.from.lens, step.from.title, frame);
  const blocks = groups.map(({ pair }) => ({ from: pair!.from, to: pair!.to }));
  const height = (texts: string[]) =>
    texts.reduce(
      (sum, text) => sum + labelHeight(wrap(text, { width: column - 10, size: 13 }), 13) + 5,
      0,
    );
  const doneFoot = top + Math.max(0, ...blocks.map(({ from }) => height(from)));
  const centre = doneFoot + 22 + r;
  const lines = Math.max(
    1,
    ...namesOf(groups).map((name) => wrap(name, { width: column - 8, size: 12 }).length),
  );
  const wishTop = centre + r + 6 + lines * 16 + 22;
  let foot = wishTop;
  for (const [index, group] of groups.entries()) {
    const x = width / 2 + (index - (groups.length - 1) / 2) * column;
    const mark = group.items[0]!.mark.key;
    const { from, to } = blocks[index]!;
    column13(panel, from, {
      x,
      y: doneFoot - height(from),
      width: column - 10,
      mark,
      lens: step.from.lens,
    });
    arrow(panel, step.from.lens, { x, y: doneFoot + 2 }, { x, y: centre - r - 4 }, false);
    namedDisc(panel, group, group.items[0]!, { x, y: centre, r, width: column - 8 });
    for (const disc of panel.marks) if (disc.mark === mark) disc.down = true;
    arrow(panel, step.to.lens, { x, y: wishTop - 17 }, { x, y: wishTop - 3 }, true);
    column13(panel, to, { x, y: wishTop, width: column - 10, mark, lens: step.to.lens });
    foot = Math.max(foot, wishTop + height(to));
  }
  const bottom = lowerFace(panel, step.to.lens, foot, frame);
  panel.labels.push(
    faceTitle(step.to.title, step.to.lens, { x: width / 2, y: bottom + 18, width }),
  );
  return bottom + 24;
}

/** Texts under each other, from `y` down. */
function column13(
  panel: Panel,
  texts: string[],
  { y, lens, ...place }: { x: number; y: number; width: number; mark: string; lens: number },
): void {
  let top = y;
  for (const text of texts) {
    const className = `t-lens-${lens}`;
    const placed = label(text, { ...place, y: top + 12, size: 13, anchor: 'middle', className });
    panel.labels.push(placed);
    top += labelHeight(placed.lines, 13) + 5;
  }
}
