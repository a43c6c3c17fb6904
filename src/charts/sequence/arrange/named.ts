import { isolate } from '../../../i18n/index.ts';
import { wrap } from '../../shared/text.ts';
import { sag } from '../geometry.ts';
import {
  emptyPanel,
  type Frame,
  label,
  labelHeight,
  longestLine,
  longestWord,
  namedDisc,
  namesOf,
} from '../panel.ts';
import type { Group, Panel, Step } from '../series.ts';
import { arrangeAside, lowerFace, upperFace } from './parts.ts';

/**
 * Groups as long curved rows that face each other like the two sides of a
 * lens in a wide column; under each other in a narrow one.
 */
export function arrangeBands(step: Step, frame: Frame): Panel {
  const panel = emptyPanel();
  const inside = step.groups.filter(({ place }) => place === 'in');
  const outside = step.groups.filter(({ place }) => place === 'aside');
  const bottom =
    frame.layout === 'wide' ? lying(panel, inside, frame) : stackGroups(panel, inside, 0, frame);
  arrangeAside(panel, outside, bottom + 14, frame);
  return panel;
}

/** Returns the foot. */
function lying(panel: Panel, groups: Group[], { width }: Frame): number {
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
        namedDisc(panel, group, item, { x, y: y + r + drop, r, width: cell });
        const lines = wrap(item.discs[0]!.name ?? '', { width: cell, size: 12 });
        foot = Math.max(foot, y + drop + 2 * r + 6 + labelHeight(lines, 12));
      }
      y = foot + 14;
    }
    if (bulge < 0) y += heading(y + 10) + 4;
    else if (index < groups.length - 1) y += bulge ? 4 : 14;
  }
  return y;
}

/** A group's name with its share: 市中区 7/16. */
function head(
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
      namedDisc(panel, group, item, {
        x: left + cell * ((place % wide) + 0.5),
        y: first + pitch * Math.floor(place / wide),
        r,
        width: cell - 8,
      });
    left += wide * cell;
  }
  return first + pitch * (rows - 1) + r + 6 + lines * 16;
}

/** Groups one under the other, two discs or so in a line; returns the foot. */
function stackGroups(panel: Panel, groups: Group[], top: number, { width }: Frame): number {
  const r = 10;
  const full = 2 * r + 6 + longestLine(namesOf(groups), 12) + 8;
  const perRow = full * 2 <= width + 40 ? 2 : 1;
  const cell = width / perRow;
  const nameWidth = cell - 2 * r - 6 - 6;
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
    y += labelHeight(name.lines, 12) + 4;
    for (let from = 0; from < group.items.length; from += perRow) {
      const row = group.items.slice(from, from + perRow);
      const lines = row.map(
        (item) => wrap(item.discs[0]!.name ?? '', { width: nameWidth, size: 12 }).length,
      );
      const height = Math.max(2 * r + 4, Math.max(...lines) * 16 + 2);
      for (const [place, item] of row.entries())
        namedDisc(panel, group, item, {
          x: place * cell + r + 2,
          y: y + height / 2,
          r,
          width: nameWidth,
          side: 'start',
        });
      y += height;
    }
    y += 5;
  }
  return y;
}
