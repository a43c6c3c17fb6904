import { complaint } from '../../data/problem.ts';
import { editions, formatOf, pick } from '../../i18n/index.ts';
import { ChartInputError, type PrepareContext, type RenderContext, type Row } from '../form.ts';
import { cell, provenance, text } from '../shared/rows.ts';
import {
  appendLabel,
  appendMark,
  createSvg,
  finish,
  type Group,
  hit,
  rule,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { StackedOptions } from './options.ts';
import type { UnitGroup, UnitMark, UnitSeries } from './prepare.ts';
import { disc } from './shapes.ts';

const radius = 11;
/** From a disc's left edge to a name beside it, px. */
const indent = radius * 2 + 6;
/** Free space right of a stack, px. */
const gutter = 14;
/** Narrower stacks break the words of a unit too often, px. */
const leastCell = 100;
const name = { size: 13, strong: true, lineHeight: 18, className: 't-strong' };
const small = { size: 12, lineHeight: 16, className: 't-small t-soft' };
const head = { size: 14, strong: true, lineHeight: 20, className: 't-strong' };

/** Rows to stacks of units by category, in groups; each group with its share of all rows. */
export function stackRows(
  rows: readonly Row[],
  options: StackedOptions,
  { edition }: PrepareContext,
): UnitSeries {
  const { label, detail, note, category } = options;
  const among = options.groups.flatMap(({ categories }) => categories.map(({ value }) => value));
  for (const row of rows) {
    const value = text(row, category.column, edition);
    const said = { row: String(row.id), value, among };
    if (!among.includes(value))
      throw new ChartInputError('options', complaint('chart-value', said));
  }
  const groups = options.groups.map((group): UnitGroup => {
    const heading = pick(group.label, edition);
    const stacks = group.categories.map(({ value, look, label: own }): UnitGroup => {
      const like = rows.filter((row) => cell(row, category.column, edition) === value);
      const words = pick(own, edition);
      const marks = like.map((row): UnitMark => {
        const district = row[`${options.who}.district`];
        return {
          key: String(row.id),
          label: text(row, label.column, edition),
          value: heading + editions[edition].colon + words,
          ...provenance(row),
          ...(row[options.who] ? { community: String(row[options.who]) } : {}),
          ...(typeof district === 'string' ? { district } : {}),
          detail: text(row, detail.column, edition),
          note: text(row, note.column, edition),
          ...{ look, units: 1, highlight: false, lost: false },
        };
      });
      return { label: words, marks };
    });
    const marks = stacks.flatMap((stack) => stack.marks);
    return { label: heading, share: formatOf(marks.length, rows.length, edition), marks, stacks };
  });
  return {
    ...{ mode: 'stacks', groups, key: [], marks: groups.flatMap(({ marks }) => marks) },
    columns: {
      label: pick(label.title, edition),
      value: pick(category.title, edition),
      detail: pick(detail.title, edition),
      note: pick(note.title, edition),
    },
  };
}

/** Groups side by side where there is room; under each number its stacks, one for each category. */
export function stacks({ groups, marks }: UnitSeries, context: RenderContext): string {
  const { width, prefix } = context;
  const all = groups.reduce((sum, group) => sum + group.stacks!.length, 0);
  const columns = Math.min(all, Math.max(1, Math.floor(width / leastCell)));
  const wide = width / columns;
  const room = wide - gutter;
  const beside = marks.every(({ label }) => measure(label, 13, name) <= room - indent);
  const svg = createSvg(context, 0);
  let [y, from, bottom] = [0, 0, 0];
  for (const group of groups) {
    const span = Math.min(columns, group.stacks!.length);
    if (from + span > columns) [y, from] = [bottom + 22, 0];
    const [x, parent] = [from * wide, svg.append('g')];
    from += span;
    const className = 't-number t-big';
    appendLabel(parent, group.share!, { x, y: y + 30, width: span * wide, size: 34, className });
    const place = { x, y: y + 54, width: span * wide - gutter };
    let at = y + 42 + appendLabel(parent, group.label, { ...place, ...head }).height;
    rule(parent, 'l-strong', at, x, x + span * wide - gutter);
    for (let index = 0; index < group.stacks!.length; index += span) {
      const level = group.stacks!.slice(index, index + span);
      const feet = level.map((stack, place) =>
        drawStack(parent, stack, { x: x + place * wide, y: at, room, beside, prefix }),
      );
      at = Math.max(...feet) + 8;
    }
    bottom = Math.max(bottom, at);
  }
  return finish(svg, bottom);
}

/** A category's name and how many it holds, then its units under each other; returns the foot in px. */
function drawStack(
  parent: Group,
  { label, marks }: UnitGroup,
  at: { x: number; y: number; room: number; beside: boolean; prefix: string },
): number {
  const { x, room, beside } = at;
  const type = { x, width: room, size: 13, lineHeight: 18 };
  let y = at.y + 8 + appendLabel(parent, label, { ...type, y: at.y + 20 }).height;
  for (const mark of marks) {
    const group = appendMark(parent, mark, at.prefix);
    const words = wrap(mark.detail!, { width: room, ...small });
    const titleY = y + (beside ? 34 : 52);
    const height = titleY - y + words.length * small.lineHeight - 2;
    hit(group, { x, y, width: room, height });
    disc(group, mark.look, { cx: x + radius + 1, cy: y + radius + 3, r: radius });
    const place = beside ? { x: x + indent, y: y + 19 } : { x, y: y + 42 };
    appendLabel(group, mark.label, { ...place, width: room, ...name });
    appendLabel(group, mark.detail!, { x, y: titleY + 10, width: room, ...small });
    y += height + 12;
  }
  return y;
}
