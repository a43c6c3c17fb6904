import { isolate } from '../../../i18n/index.ts';
import { wrap } from '../../shared/text.ts';
import { boxesOf, overlap } from '../boxes.ts';
import { sag } from '../geometry.ts';
import {
  discBesideName,
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
import { stackGroups } from './stack.ts';

/**
 * Groups as long curved rows that face each other like the two sides of a
 * lens: lying in a wide column, standing in a narrow one.
 */
export function arrangeBands(step: Step, frame: Frame): Panel {
  const panel = emptyPanel();
  const inside = step.groups.filter(({ place }) => place === 'in');
  const outside = step.groups.filter(({ place }) => place === 'aside');
  const { bottom, between } =
    frame.layout === 'wide'
      ? lying(panel, inside, frame)
      : {
          bottom:
            inside.length === 2
              ? standing(panel, inside as [Group, Group], frame)
              : stackGroups(panel, inside, 0, frame),
          between: undefined,
        };
  // Those who belong to neither face stand between the two, where there is room.
  if (between !== undefined) {
    const middle = emptyPanel();
    arrangeAside(middle, outside, between, frame);
    if (!collide(middle, panel)) return join(panel, middle);
  }
  arrangeAside(panel, outside, bottom + 14, frame);
  return panel;
}

const collide = (a: Panel, b: Panel) =>
  boxesOf(a).some((one) => boxesOf(b).some((other) => overlap(one, other, 6)));

const join = (a: Panel, b: Panel): Panel => ({
  marks: [...a.marks, ...b.marks],
  labels: [...a.labels, ...b.labels],
  lines: [...a.lines, ...b.lines],
});

/** Returns the foot, and for two single rows where a line between them would begin. */
function lying(
  panel: Panel,
  groups: Group[],
  { width }: Frame,
): { bottom: number; between: number | undefined } {
  let between: number | undefined;
  const r = 20;
  const needed = Math.max(longestWord(namesOf(groups), 12) + 8, 2 * r + 14);
  const perRow = Math.max(1, Math.floor(width / needed));
  let y = 0;
  for (const [index, group] of groups.entries()) {
    const rows = evenRows(group.items, perRow);
    const bulge = groups.length === 2 && rows.length === 1 ? (index === 0 ? 30 : -30) : 0;
    const pitch = width / Math.max(...rows.map((row) => row.length), 1);
    const cell = Math.min(pitch, 160) - 8;
    const heading = (baseline: number) => {
      const text = head(group, { x: width / 2, y: baseline, width, anchor: 'middle' });
      panel.labels.push(text);
      return labelHeight(text.lines, 13);
    };
    if (bulge >= 0) y += heading(y + 12) + 10;
    for (const row of rows) {
      const step = Math.min(pitch, 160);
      let foot = 0;
      for (const [place, item] of row.entries()) {
        const u = row.length > 1 ? (2 * place) / (row.length - 1) - 1 : 0;
        const x = width / 2 + (place - (row.length - 1) / 2) * step;
        const drop = bulge >= 0 ? sag(u, bulge) : -bulge - sag(u, -bulge);
        discOverName(panel, group, item, { x, y: y + r + drop, r, width: cell });
        const lines = wrap(item.discs[0]!.name ?? '', { width: cell, size: 12 });
        foot = Math.max(foot, y + drop + 2 * r + 6 + labelHeight(lines, 12));
      }
      y = foot + 14;
    }
    if (bulge < 0) y += heading(y + 10) + 4;
    else if (index < groups.length - 1) {
      if (bulge) between = y - 18;
      y += bulge ? 4 : 14;
    }
  }
  return { bottom: y, between };
}

function standing(panel: Panel, [left, right]: [Group, Group], { width }: Frame): number {
  const r = 11;
  const bulge = 12;
  const half = width / 2;
  const nameWidth = half - 2 * r - 2 - bulge - 6 - 6;
  const heads = [left, right].map((group, side) =>
    label(group.label, {
      x: side ? width : 0,
      y: 12,
      width: half - 6,
      size: 13,
      anchor: side ? 'end' : 'start',
      className: 't-strong',
    }),
  );
  const headFoot = Math.max(...heads.map(({ lines }) => labelHeight(lines, 13)));
  for (const [side, group] of [left, right].entries()) {
    const place = { x: heads[side]!.x, y: headFoot + 14, width: 60, anchor: heads[side]!.anchor };
    panel.labels.push(heads[side]!, label(group.of, { ...place, className: 't-soft' }));
  }
  const top = headFoot + 26;
  const lines = Math.max(
    1,
    ...namesOf([left, right]).map((name) => wrap(name, { width: nameWidth, size: 12 }).length),
  );
  const pitch = Math.max(30, lines * 16 + 2);
  const count = Math.max(left.items.length, right.items.length);
  for (const [side, group] of [left, right].entries())
    for (const [place, item] of group.items.entries()) {
      const u = count > 1 ? (2 * place) / (count - 1) - 1 : 0;
      const inset = r + 2 + sag(u, bulge);
      discBesideName(panel, group, item, {
        x: side ? width - inset : inset,
        y: top + pitch * (place + 0.5),
        r,
        width: nameWidth,
        anchor: side ? 'end' : 'start',
      });
    }
  return top + pitch * count;
}

/** A group's name with its share: 市中区 7/16. */
export function head(
  group: Group,
  place: { x: number; y: number; width: number; anchor: 'start' | 'middle' },
) {
  return label(`${isolate(group.label)} ${group.of}`.trim(), {
    ...place,
    size: 13,
    className: 't-strong',
  });
}

/** As few rows as fit, as even as can be. */
function evenRows<T>(items: T[], perRow: number): T[][] {
  const rows = Math.ceil(items.length / perRow) || 1;
  const size = Math.ceil(items.length / rows);
  return Array.from({ length: rows }, (_, row) => items.slice(row * size, (row + 1) * size));
}
