import { editions, formatNumber, formatOf } from '../../../i18n/index.ts';
import type { Mark, PrepareContext, Row, RowSets } from '../../form.ts';
import { provenance } from '../../shared/rows.ts';
import type { StepOptions } from '../options.ts';
import type { Person, Roster } from '../roster.ts';
import type { Item, LensNumber, Look, PlainLook } from '../series.ts';

/** What every kind of step is read from. */
export interface Source {
  rows: RowSets;
  roster: Roster;
  context: PrepareContext;
  /** Place of the step in the chart file, for errors. */
  field: string;
}

/** The options of one kind of step. */
export type Of<A extends StepOptions['arrangement']> = Extract<StepOptions, { arrangement: A }>;

export const lensNumbers = {
  'daily-work': 1,
  'better-governance': 2,
  'hard-problems': 3,
} as const satisfies Record<string, LensNumber>;

/** `4/16`; the whole sample is just `16`. */
export function share(count: number, { roster, context: { edition } }: Source): string {
  return count === roster.total
    ? formatNumber(count, edition)
    : formatOf(count, roster.total, edition);
}

/** What is done is solid, what is planned is light, whichever the lens. */
export function lensLook(lens: LensNumber, status: Mark['status']): PlainLook {
  return status === 'projected' ? `wish-${lens}` : `lens-${lens}`;
}

/** One named community as a mark with its disc; `rows` are what vouches for it. */
export function namedItem(
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
