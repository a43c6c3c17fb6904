import computed from './computed.json' with { type: 'json' };
import { type FlatRow, type Query, select } from './query.ts';
import type { DatasetName, RowOf, Rows } from './schemas/index.ts';
import { paragraphNumbers, type Status } from './schemas/row.ts';

/** One number with all that a reader may ask of it: the only way a number reaches a page. */
export interface Figure {
  id: string;
  /** reported: a row of `facts`. computed: counted by us from other rows. */
  kind: 'reported' | 'computed';
  /** In the Chinese unit; the English number is value × factorEn. */
  value: number;
  factorEn: number;
  qualifier: RowOf<'facts'>['qualifier'];
  status: Status;
  unit: { zh: string; en: string; enOne: string };
  label: { zh: string; en: string };
  evidence: { paragraph: number; fragment: string }[];
  community?: string;
  /** What a computed figure rests on. */
  basis?: { dataset: DatasetName; rows: string[] };
}

/**
 * The figure of that id, a fact or a named computation; undefined when there is neither.
 * @param counts what the computations give, where that is not what they give for these rows
 */
export function figure(
  data: Rows,
  id: string,
  counts?: Readonly<Record<string, Figure>>,
): Figure | undefined {
  const fact = data.facts.find((row) => row.id === id);
  if (fact) return fromFact(fact);
  if (counts) return Object.hasOwn(counts, id) ? counts[id] : undefined;
  return Object.hasOwn(computations, id) ? fromRows(data, id, computations[id]!) : undefined;
}

/** A number that we count from rows; the report does not write it. */
interface Computation extends Omit<Query, 'sort'> {
  label: string[];
  unit: string;
  dataset: DatasetName;
  /** Column and values that a row must not have. */
  whereNot?: Query['where'];
  /** The column whose value must stand in another row as well, and in which rows. */
  alsoIn?: { column: string; where: NonNullable<Query['where']> };
  /** The column to add up, numbers or lists of paragraphs, instead of counting rows. */
  sum?: string;
  /** The column whose different values are counted. */
  distinct?: string;
  /** The fact of which the count is taken away: those that have no rows. */
  restOf?: string;
  /** Set where the number stands for something planned. */
  status?: Status;
}

/** Every number that a text or chart may use besides the facts, by name: computed.json holds them. */
const computations = computed.figures as unknown as Record<string, Computation>;

function fromRows(data: Rows, id: string, computation: Computation): Figure {
  const { dataset, status = 'reported', label, unit } = computation;
  const rows = counted(data, computation);
  const [zh, en, enOne] = computed.units[unit as keyof typeof computed.units];
  const evidence = rows.map((row): [string, Figure['evidence'][number]] => [
    `${row.paragraph} ${row.evidence}`,
    { paragraph: Number(row.paragraph), fragment: String(row.evidence) },
  ]);
  return {
    id,
    kind: 'computed',
    value: amountOf(data, rows, computation),
    factorEn: 1,
    qualifier: 'exact',
    status,
    unit: { zh: zh!, en: en!, enOne: enOne! },
    label: { zh: label[0]!, en: label[1]! },
    // Rows of one sentence have one evidence.
    evidence: [...new Map(evidence).values()],
    basis: { dataset, rows: rows.map((row) => String(row.id)) },
  };
}

/** The rows that the number rests on; their evidence is its evidence. */
function counted(data: Rows, { dataset, where, whereNot, alsoIn }: Computation): FlatRow[] {
  const others = whereNot ? select(data, { dataset, where: whereNot }).rows : [];
  const also = alsoIn && select(data, { dataset, where: alsoIn.where }).rows;
  return select(data, { dataset, where }).rows.filter(
    (row) =>
      !others.includes(row) &&
      (!alsoIn || also!.some((other) => other[alsoIn.column] === row[alsoIn.column])),
  );
}

function amountOf(data: Rows, rows: FlatRow[], { sum, distinct, restOf }: Computation): number {
  if (distinct) return new Set(rows.map((row) => row[distinct])).size;
  if (restOf) return (data.facts.find(({ id }) => id === restOf)?.value ?? 0) - rows.length;
  if (!sum) return rows.length;
  const amount = (value: unknown) =>
    typeof value === 'number' ? value : paragraphNumbers(String(value)).length;
  return rows.reduce((total, row) => total + amount(row[sum]), 0);
}

/** Ids of all figures, facts first. */
export function figureIds(data: Rows): string[] {
  return [...data.facts.map((row) => row.id), ...Object.keys(computations)];
}

/** What every named computation gives for these rows: a release keeps it. */
export function computedFigures(data: Rows): Record<string, Figure> {
  return Object.fromEntries(Object.keys(computations).map((id) => [id, figure(data, id)!]));
}

const fromFact = (fact: RowOf<'facts'>): Figure => ({
  id: fact.id,
  kind: 'reported',
  value: fact.value,
  factorEn: fact.factor_en,
  qualifier: fact.qualifier,
  status: fact.status,
  unit: { zh: fact.unit_zh, en: fact.unit_en, enOne: fact.unit_en_one },
  label: { zh: fact.measure_zh, en: fact.measure_en },
  evidence: [{ paragraph: fact.paragraph, fragment: fact.evidence }],
  ...(fact.community ? { community: fact.community } : {}),
});
