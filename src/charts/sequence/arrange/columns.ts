import { wrap } from '../../shared/text.ts';
import {
  discOverName,
  emptyPanel,
  type Frame,
  label,
  labelHeight,
  longestWord,
  namesOf,
} from '../panel.ts';
import type { Panel } from '../placed.ts';
import type { Group, Step } from '../series.ts';
import { arrangeAside } from './aside.ts';
import { lowerFace, upperFace } from './faces.ts';
import { stackGroups } from './stack.ts';

/** Groups side by side between the two faces of one lens; the rest outside it. */
export function arrangeColumns(step: Step & { arrangement: 'columns' }, frame: Frame): Panel {
  const panel = emptyPanel();
  const inside = step.groups.filter(({ place }) => place === 'in');
  const outside = step.groups.filter(({ place }) => place === 'aside');
  const top = upperFace(panel, step.lens, step.lensTitle, frame);
  const foot =
    frame.layout === 'wide'
      ? sideBySide(panel, inside, top, frame)
      : stackGroups(panel, inside, top, frame);
  const bottom = lowerFace(panel, step.lens, foot, frame);
  arrangeAside(panel, outside, bottom + 10, frame);
  return panel;
}

function sideBySide(panel: Panel, groups: Group[], top: number, { width }: Frame): number {
  const r = 20;
  const needed = Math.max(longestWord(namesOf(groups), 12) + 8, 2 * r + 14);
  let rows = 2;
  const cellsOf = (group: Group) => Math.ceil(group.items.length / rows);
  const cells = () => groups.reduce((sum, group) => sum + cellsOf(group), 0);
  const cellWidth = () => Math.min(136, width / Math.max(1, cells()));
  // Deeper columns are wider ones: go down until names and heads have room.
  const cramped = () =>
    cells() * needed > width ||
    groups.some(
      (group) => cellsOf(group) * cellWidth() - 10 < longestWord([group.label], 13) * 1.06,
    );
  const most = Math.max(0, ...groups.map(({ items }) => items.length));
  while (cramped() && rows < most) rows++;
  const cell = cellWidth();
  const heads = groups.map((group) => {
    const room = { width: cell * cellsOf(group) - 10, anchor: 'middle' as const, x: 0, y: 0 };
    return {
      name: label(group.label, { ...room, size: 13, className: 't-strong' }),
      of: label(group.of, { ...room, className: 't-soft' }),
    };
  });
  const headFoot = top + Math.max(0, ...heads.map(({ name }) => labelHeight(name.lines, 13))) + 4;
  const lines = Math.max(
    1,
    ...namesOf(groups).map((name) => wrap(name, { width: cell - 8, size: 12 }).length),
  );
  const pitch = 2 * r + 6 + lines * 16 + 10;
  const first = headFoot + 16 + 10 + r;
  let left = (width - cell * cells()) / 2;
  for (const [index, group] of groups.entries()) {
    const wide = cellsOf(group);
    const { name, of } = heads[index]!;
    name.x = of.x = left + (wide * cell) / 2;
    name.y = headFoot - 4 - (name.lines.length - 1) * name.leading;
    of.y = headFoot + 12;
    panel.labels.push(name, of);
    for (const [place, item] of group.items.entries())
      discOverName(panel, group, item, {
        x: left + cell * ((place % wide) + 0.5),
        y: first + pitch * Math.floor(place / wide),
        r,
        width: cell - 8,
      });
    left += wide * cell;
  }
  return first + pitch * (rows - 1) + r + 6 + lines * 16;
}
