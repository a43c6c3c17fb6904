import type { z } from 'zod';
import { communityCase } from './cases.ts';
import { community } from './communities.ts';
import { district } from './districts.ts';
import { fact } from './facts.ts';
import { person } from './people.ts';
import { section } from './sections.ts';
import { theme } from './themes.ts';
import { visit } from './visits.ts';

/** Every dataset and the schema of its rows; the key is the file's name in content/data. */
export const schemas = {
  districts: district,
  communities: community,
  visits: visit,
  themes: theme,
  cases: communityCase,
  facts: fact,
  sections: section,
  people: person,
} as const;

export type DatasetName = keyof typeof schemas;
export type RowOf<D extends DatasetName> = z.infer<(typeof schemas)[D]>;
/** All datasets, checked. */
export type Rows = { readonly [D in DatasetName]: readonly RowOf<D>[] };

export const datasetNames = Object.keys(schemas) as DatasetName[];

/** Columns that name a row of another dataset. */
export const foreignKeys: Partial<Record<DatasetName, Record<string, DatasetName>>> = {
  communities: { district: 'districts' },
  themes: { parent: 'themes' },
  cases: { community: 'communities', theme: 'themes' },
  facts: { community: 'communities', theme: 'themes', case: 'cases' },
  people: { community: 'communities' },
};
