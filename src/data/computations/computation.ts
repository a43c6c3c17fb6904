import type { DatasetName, Rows } from '../schemas/index.ts';
import type { Status } from '../schemas/row.ts';

/** A number that we count from rows; the report does not write it. */
export interface Computation {
  label: { zh: string; en: string };
  unit: { zh: string; en: string; enOne: string };
  dataset: DatasetName;
  /** The rows that the number rests on; their evidence is its evidence. */
  rows(data: Rows): readonly { id: string; paragraph: number; evidence: string }[];
  /** Set where the number stands for something planned. */
  status?: Status;
  /** The number; the count of `rows` unless given. */
  value?(data: Rows): number;
}

export type Computations = Record<string, Computation>;

const units = {
  communities: { zh: '个', en: 'communities', enOne: 'community' },
  cases: { zh: '个', en: 'cases', enOne: 'case' },
  mentions: { zh: '处', en: 'mentions', enOne: 'mention' },
  parts: { zh: '个', en: 'parts', enOne: 'part' },
  characters: { zh: '字', en: 'characters', enOne: 'character' },
  paragraphs: { zh: '段', en: 'paragraphs', enOne: 'paragraph' },
  secretaries: { zh: '位', en: 'secretaries', enOne: 'secretary' },
  figures: { zh: '个', en: 'figures', enOne: 'figure' },
  units: { zh: '个', en: 'units', enOne: 'unit' },
  items: { zh: '个', en: 'items', enOne: 'item' },
};

/** A computation in one line: what it counts, in which unit, over which rows. */
export function counting<D extends DatasetName>(
  dataset: D,
  unit: keyof typeof units,
  zh: string,
  en: string,
  rows: (data: Rows) => Rows[D] = (data) => data[dataset],
  more: Pick<Computation, 'value' | 'status'> = {},
): Computation {
  return { label: { zh, en }, unit: units[unit], dataset, rows, ...more };
}

/** The value of a fact; 0 where there is none, which the check of references reports. */
export function factValue(data: Rows, id: string): number {
  return data.facts.find((row) => row.id === id)?.value ?? 0;
}

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
