import { wrap } from '../../shared/text.ts';
import { discOverName, type Frame, label, labelHeight, namesOf } from '../panel.ts';
import type { Panel } from '../placed.ts';
import type { Group } from '../series.ts';
import { lowerFace, upperFace } from './faces.ts';
import { arrow, faceTitle, type PairsStep } from './pair-parts.ts';

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
    discOverName(panel, group, group.items[0]!, { x, y: centre, r, width: column - 8 });
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
