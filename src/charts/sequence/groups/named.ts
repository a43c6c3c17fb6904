import { fill, isolate } from '../../../i18n/index.ts';
import { provenance, text } from '../../shared/rows.ts';
import { personOf, rowsNamed } from '../roster.ts';
import type { Group, Item, LensNumber } from '../series.ts';
import { aside } from './aside.ts';
import { lensLook, namedItem, type Of, type Source, share } from './source.ts';

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
