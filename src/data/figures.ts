import { type FlatRow, select } from './query.ts';
import type { Computation } from './schemas/figures.ts';
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

/** What figures are taken from. */
export interface FigureSource {
  rows: Rows;
  /** How we count, as content/data/figures.json says. */
  computed: readonly Computation[];
  /** What the computations give, where that is not what they give for these rows. */
  figures?: Readonly<Record<string, Figure>>;
}

/** The figure of that id, a fact or a named computation; undefined when there is neither. */
export function figure(
  { rows, computed, figures }: Partial<FigureSource> & Pick<FigureSource, 'rows'>,
  id: string,
): Figure | undefined {
  const fact = rows.facts.find((row) => row.id === id);
  if (fact) return fromFact(fact);
  if (figures) return Object.hasOwn(figures, id) ? figures[id] : undefined;
  const computation = computed?.find((one) => one.id === id);
  return computation && fromRows(rows, computation);
}

function fromRows(data: Rows, computation: Computation): Figure {
  const { id, status = 'reported' } = computation;
  const dataset = computation.dataset as DatasetName;
  const rows = counted(data, computation);
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
    unit: { zh: computation.unit_zh, en: computation.unit_en, enOne: computation.unit_en_one },
    label: { zh: computation.label_zh, en: computation.label_en },
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
export function figureIds({ rows, computed }: FigureSource): string[] {
  return [...rows.facts.map((row) => row.id), ...computed.map(({ id }) => id)];
}

/** What every named computation gives for these rows: a release keeps it. */
export function computedFigures({ rows, computed }: FigureSource): Record<string, Figure> {
  return Object.fromEntries(computed.map((one) => [one.id, fromRows(rows, one)]));
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
