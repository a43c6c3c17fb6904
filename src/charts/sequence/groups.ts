import { group as groupBy } from 'd3';
import { complaint } from '../../data/problem.ts';
import {
  type Bilingual,
  editions,
  fill,
  formatNumber,
  formatOf,
  isolate,
  pick,
} from '../../i18n/index.ts';
import {
  ChartInputError,
  type Mark,
  type PrepareContext,
  type Row,
  type RowSets,
} from '../form.ts';
import { cell, provenance, text } from '../shared/rows.ts';
import type { PairEnd, StepOptions } from './options.ts';
import { type Person, personOf, type Roster, rowsNamed } from './roster.ts';
import type { Group, Item, LensNumber, Look, PlainLook } from './series.ts';

/** What every kind of step is read from. */
export interface Source {
  rows: RowSets;
  roster: Roster;
  context: PrepareContext;
  /** Place of the step in the chart file, for errors. */
  field: string;
}

/** The options of one kind of step. */
type Of<A extends StepOptions['arrangement']> = Extract<StepOptions, { arrangement: A }>;

export const lensNumbers = {
  'daily-work': 1,
  'better-governance': 2,
  'hard-problems': 3,
} as const satisfies Record<string, LensNumber>;

/** `4/16`; the whole sample is just `16`. */
function share(count: number, { roster, context: { edition } }: Source): string {
  return count === roster.total
    ? formatNumber(count, edition)
    : formatOf(count, roster.total, edition);
}

/** What is done is solid, what is planned is light, whichever the lens. */
function lensLook(lens: LensNumber, status: Mark['status']): PlainLook {
  return status === 'projected' ? `wish-${lens}` : `lens-${lens}`;
}

/** One named community as a mark with its disc; `rows` are what vouches for it. */
function namedItem(
  step: string,
  person: Person,
  look: Look,
  said: { group: string; detail?: string; rows: Row[] },
  { context: { edition } }: Source,
): Item {
  const given = said.rows.map(provenance);
  const colon = editions[edition].colon;
  const mark: Mark = {
    key: `${step}-${person.key}`,
    label: person.name,
    value: said.detail ? said.group + colon + said.detail : said.group,
    // Half done, half planned counts as planned: the weaker claim.
    status: given.find(({ status }) => status !== 'reported')?.status ?? 'reported',
    evidence: given.flatMap(({ evidence }) => evidence),
    community: person.community,
  };
  if (person.district) mark.district = person.district;
  return {
    mark,
    detail: said.detail ?? '',
    discs: [{ key: person.key, look, name: person.short }],
  };
}

/** Who is not in a step (`within` holds the keys that are): the named one by one, the unnamed together. */
function aside(
  step: string,
  within: Set<string>,
  rest: Bilingual | undefined,
  source: Source,
): Group[] {
  const { roster, context } = source;
  const groups: Group[] = [];
  const others = roster.named.filter(({ key }) => !within.has(key));
  if (others.length) {
    const label = rest ? pick(rest, context.edition) : '';
    const items = others.map((person) =>
      namedItem(step, person, 'aside', { group: label, rows: [person.row] }, source),
    );
    groups.push({
      id: 'rest',
      label,
      count: others.length,
      of: share(others.length, source),
      place: 'aside',
      items,
    });
  }
  if (roster.unnamed.length)
    groups.push(
      heap(step, 'unnamed', roster.unnamed, 'unnamed', {
        label: context.messages.chart.unnamed,
        value: share(roster.unnamed.length, source),
        status: 'partial',
        evidence: provenance(roster.totalRow).evidence,
        place: 'aside',
      }),
    );
  return groups;
}

/**
 * Anonymous heaps, one a row. Discs that the rows do not account for are
 * drawn as missing: under the row whose count is null, or by themselves.
 */
export function clusters({ id, members }: Of<'clusters'>, source: Source): Group[] {
  const { roster, context } = source;
  const { missing } = context.messages.chart;
  const rows = rowsNamed(source.rows, members.rows, `${source.field}.members.rows`);
  const counts = rows.map((row) => cell(row, members.count, context.edition));
  const counted = counts.reduce<number>((sum, count) => sum + Number(count ?? 0), 0);
  const left = roster.total - counted;
  if (left < 0)
    throw new ChartInputError(
      `${source.field}.members`,
      complaint('chart-miscount', { counted, total: roster.total }),
    );
  let from = 0;
  const group = (row: Row, groupId: string, label: string, count: number | null): Group => {
    const keys = roster.keys.slice(from, from + (count ?? left));
    from += keys.length;
    const value = count === null ? missing : share(count, source);
    const { status, evidence } = provenance(row);
    const look = members.highlight?.includes(groupId) ? 'accent' : 'anonymous';
    return count === null
      ? heap(id, groupId, keys, 'lost', { label, value, status: 'illegible', evidence, count })
      : heap(id, groupId, keys, look, { label, value, status, evidence });
  };
  const groups = rows.map((row, index) => {
    const label = text(row, members.label, context.edition, missing);
    const count = counts[index] ?? null;
    return group(row, String(row.id ?? index), label, count === null ? null : Number(count));
  });
  if (from < roster.total) groups.push(group(roster.totalRow, 'rest', missing, null));
  return groups;
}

/** Named discs in the groups of their rows, then those that stand aside. */
export function named(
  { id, members, rest }: Of<'bands'> | Of<'columns'>,
  lens: LensNumber | undefined,
  source: Source,
): Group[] {
  const { roster, context } = source;
  const { missing } = context.messages.chart;
  const field = `${source.field}.members`;
  const groups = new Map<string, Group>();
  const mentions = new Map<string, number>();
  for (const row of rowsNamed(source.rows, members.rows, `${field}.rows`)) {
    const person = personOf(roster, row, members.community, `${field}.community`);
    const groupId = text(row, members.group, context.edition, 'missing');
    const label = text(row, members.label, context.edition, missing);
    const group: Group = groups.get(groupId) ?? {
      id: groupId,
      label,
      count: 0,
      of: '',
      place: 'in',
      items: [],
    };
    groups.set(groupId, group);
    const mention = (mentions.get(person.key) ?? 0) + 1;
    mentions.set(person.key, mention);
    const detail = members.detail ? text(row, members.detail, context.edition) : '';
    const look = lens ? lensLook(lens, provenance(row).status) : 'named';
    const item = namedItem(id, person, look, { group: label, detail, rows: [row] }, source);
    group.items.push(mention === 1 ? item : twin(item, mention, source));
  }
  for (const group of groups.values()) {
    group.count = new Set(group.items.map(({ mark }) => mark.community)).size;
    group.of = share(group.count, source);
  }
  return [...groups.values(), ...aside(id, new Set(mentions.keys()), rest, source)];
}

/** A second mention of a community: a disc of its own that splits off from the first. */
function twin({ mark, detail, discs }: Item, mention: number, source: Source): Item {
  const { key, look, name = '' } = discs[0]!;
  const again = fill(source.context.messages.sequence.again, { name: isolate(name) });
  return {
    mark: { ...mark, key: `${mark.key}-${mention}` },
    detail,
    discs: [{ key: `${key}-${mention}`, twinOf: key, look, name: again }],
  };
}

/** The communities that stand in both row sets, a group each, then the others. */
export function pairs({ id, members: { from, to }, rest }: Of<'pairs'>, source: Source): Group[] {
  const wanting = byPerson(to, 'to', source);
  const groups: Group[] = [];
  for (const [person, doing] of byPerson(from, 'from', source)) {
    const wanted = wanting.get(person);
    if (!wanted) continue;
    const ends = [read(from, doing, source), read(to, wanted, source)] as const;
    const pair = { from: ends[0].labels, to: ends[1].labels };
    const side = (labels: string[]) => labels.map(isolate).join(' / ');
    const label = `${side(pair.from)} → ${side(pair.to)}`;
    const details = ends.map(({ detail }) => detail).filter(Boolean);
    const said = {
      group: label,
      detail: details.map(isolate).join(' → '),
      rows: [...doing, ...wanted],
    };
    const item = namedItem(id, person, `${ends[0].look}/${ends[1].look}`, said, source);
    groups.push({
      id: person.community,
      label,
      count: 0,
      of: '',
      place: 'in',
      items: [item],
      pair,
    });
  }
  // A pair is one community's own; the step counts how many there are.
  for (const one of groups) one.count = groups.length;
  const within = new Set(groups.map(({ items }) => items[0]!.discs[0]!.key));
  return [...groups, ...aside(id, within, rest, source)];
}

function byPerson(end: PairEnd, name: 'from' | 'to', source: Source): Map<Person, Row[]> {
  const field = `${source.field}.members.${name}`;
  return groupBy(rowsNamed(source.rows, end.rows, `${field}.rows`), (row) =>
    personOf(source.roster, row, end.community, `${field}.community`),
  );
}

/** What one end of a pair shows; a community may have several rows there. */
function read(
  end: PairEnd,
  rows: Row[],
  { context: { edition, messages } }: Source,
): { labels: string[]; detail: string; look: PlainLook } {
  return {
    labels: rows.map((row) => text(row, end.label, edition, messages.chart.missing)),
    detail: end.detail
      ? rows
          .map((row) => text(row, end.detail!, edition, messages.chart.missing))
          .map(isolate)
          .join(' / ')
      : '',
    look: lensLook(lensNumbers[end.lens], provenance(rows[0]!).status),
  };
}

/** All discs, empty: the part is lost, and no disc can be told from another. */
export function lost({ id, members, words }: Of<'lost'>, source: Source): Group[] {
  const { roster, context } = source;
  const [row] = rowsNamed(source.rows, members.rows, `${source.field}.members.rows`);
  if (!row) return [];
  const value = context.messages.chart.lost;
  const label = text(row, members.label, context.edition);
  const evidence = [...provenance(row).evidence, words];
  const said = { label, value, status: 'illegible', evidence, of: '', detail: value } as const;
  return [heap(id, 'all', roster.keys, 'lost', said)];
}

/** Discs that nothing tells apart, as one mark and group. */
function heap(
  step: string,
  id: string,
  keys: readonly string[],
  look: PlainLook,
  said: Pick<Mark, 'label' | 'status' | 'evidence'> & { value: string; detail?: string } & Partial<
      Pick<Group, 'count' | 'of' | 'place'>
    >,
): Group {
  const { label, value, status, evidence, detail = '' } = said;
  const { count = keys.length, of = value, place = 'in' } = said;
  const mark = { key: `${step}-${id}`, label, value, status, evidence };
  const discs = keys.map((key) => ({ key, look }));
  return { id, label, count, of, place, items: [{ mark, discs, detail }] };
}
