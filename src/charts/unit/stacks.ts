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
const kind = { size: 13, lineHeight: 18 };
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
    const share = formatOf(marks.length, rows.length, edition);
    return { label: heading, share, highlight: group.highlight, marks, stacks };
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
  const cell = width / columns;
  const room = cell - gutter;
  const beside = marks.every(({ label }) => measure(label, 13, name) <= room - indent);
  const svg = createSvg(context, 0);
  let y = 0;
  for (const band of bands(groups, columns)) {
    const heads = band.map(({ group: { label }, span }) => wrap(label, headIn(span * cell)).length);
    const top = y + 42 + Math.max(...heads) * head.lineHeight;
    const kinds = band.flatMap(({ group }) => group.stacks!);
    const lines = Math.max(
      ...kinds.map(({ label }) => wrap(label, { ...kind, width: room }).length),
    );
    const feet = band.map(({ group, from, span }) => {
      const x = from * cell;
      const parent = svg.append('g');
      const className = `t-number t-big${group.highlight ? ' t-accent' : ''}`;
      appendLabel(parent, group.share!, { x, y: y + 30, width: span * cell, size: 34, className });
      appendLabel(parent, group.label, { x, y: y + 54, ...headIn(span * cell) });
      rule(parent, 'l-strong', top, x, x + span * cell - gutter);
      let foot = top;
      for (let first = 0; first < group.stacks!.length; first += span) {
        const level = group.stacks!.slice(first, first + span);
        const place = { y: foot, room, lines, beside, prefix };
        foot = Math.max(
          ...level.map((stack, i) => drawStack(parent, stack, { ...place, x: x + i * cell })),
        );
      }
      return foot;
    });
    y = Math.max(...feet) + 18;
  }
  return finish(svg, y - 26);
}

const headIn = (width: number) => ({ ...head, width: width - gutter });

/** Groups with their first column and how many they take, in bands of so many columns. */
function bands(groups: readonly UnitGroup[], columns: number) {
  const result: { group: UnitGroup; from: number; span: number }[][] = [];
  for (const group of groups) {
    const span = Math.min(columns, group.stacks!.length);
    const last = result.at(-1)?.at(-1);
    const from = last ? last.from + last.span : columns;
    if (from + span > columns) result.push([{ group, from: 0, span }]);
    else result.at(-1)!.push({ group, from, span });
  }
  return result;
}

/** A category's name, then its units under each other; returns where the next may begin, px. */
function drawStack(
  parent: Group,
  { label, marks }: UnitGroup,
  at: { x: number; y: number; room: number; lines: number; beside: boolean; prefix: string },
): number {
  const { x, room: width, beside } = at;
  appendLabel(parent, label, { x, y: at.y + 20, width, ...kind });
  let y = at.y + 12 + at.lines * kind.lineHeight;
  for (const mark of marks) {
    const group = appendMark(parent, mark, at.prefix);
    const words = wrap(mark.detail!, { width, ...small });
    const second = 32 + (beside ? 0 : wrap(mark.label, { width, ...name }).length * 18);
    const height = second + words.length * small.lineHeight;
    hit(group, { x, y, width, height });
    disc(group, mark.look, { cx: x + radius + 1, cy: y + radius + 3, r: radius });
    const place = beside ? { x: x + indent, y: y + 19 } : { x, y: y + 42 };
    appendLabel(group, mark.label, { ...place, width, ...name });
    appendLabel(group, mark.detail!, { x, y: y + second + 12, width, ...small });
    y += height + 12;
  }
  return y + 8;
}
