import { computations } from './computations/index.ts';
import type { DatasetName, RowOf, Rows } from './schemas/index.ts';
import type { Status } from './schemas/row.ts';

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
 * @param kept of a release: what the computations gave then, instead of what they give now
 */
export function figure(
  data: Rows,
  id: string,
  kept?: Readonly<Record<string, Figure>>,
): Figure | undefined {
  const fact = data.facts.find((row) => row.id === id);
  if (fact) return fromFact(fact);
  if (kept) return Object.hasOwn(kept, id) ? kept[id] : undefined;
  const computation = Object.hasOwn(computations, id) ? computations[id] : undefined;
  if (!computation) return undefined;
  const rows = computation.rows(data);
  return {
    id,
    kind: 'computed',
    value: computation.value ? computation.value(data) : rows.length,
    factorEn: 1,
    qualifier: 'exact',
    status: computation.status ?? 'reported',
    unit: computation.unit,
    label: computation.label,
    evidence: distinct(rows.map((row) => ({ paragraph: row.paragraph, fragment: row.evidence }))),
    basis: { dataset: computation.dataset, rows: rows.map((row) => row.id) },
  };
}

/** Ids of all figures, facts first. */
export function figureIds(data: Rows): string[] {
  return [...data.facts.map((row) => row.id), ...Object.keys(computations)];
}

/** What every named computation gives for these rows: a release keeps it. */
export function computedFigures(data: Rows): Record<string, Figure> {
  return Object.fromEntries(Object.keys(computations).map((id) => [id, figure(data, id)!]));
}

function fromFact(fact: RowOf<'facts'>): Figure {
  return {
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
  };
}

function distinct(evidence: Figure['evidence']): Figure['evidence'] {
  const seen = new Set<string>();
  return evidence.filter(({ paragraph, fragment }) => {
    const key = `${paragraph} ${fragment}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
