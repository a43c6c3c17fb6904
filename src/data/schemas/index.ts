import { z } from 'zod';
import { count, id, inBoth, label, lens, paragraphList, provenance, text } from './row.ts';
import { chosen, named } from './words.ts';

/** The schema of a dataset's rows: an id, its own columns, and where in the report the row stands. */
const dataset = <T extends z.ZodRawShape>(name: Parameters<typeof named>[0], columns: T) =>
  named(name, z.strictObject({ id, ...columns, ...provenance }));

/** Every dataset and the schema of its rows; the key is the file's name in content/data. */
export const schemas = {
  /** The two county-level places that the survey went to. */
  districts: dataset('districts', { ...inBoth('label', text), seq: count }),
  /** One row a community that the report names, in its body or in a caption. */
  communities: dataset('communities', {
    ...inBoth('name', text),
    ...inBoth('short', text),
    district: id.nullable(),
    ...inBoth('subdistrict', text.nullable()),
    named_in: chosen('named_in'),
    sampled: chosen('sampled'),
  }),
  /** Where the sampled secretaries were when the surveyors came. */
  visits: dataset('visits', {
    seq: count,
    ...inBoth('label', text),
    ...inBoth('short', text),
    secretaries: count,
  }),
  /** The headings under which the report, its commentary and its essay sort things. */
  themes: dataset('themes', {
    group: chosen('group'),
    lens,
    seq: count,
    parent: id.nullable(),
    list: chosen('list').nullable(),
    ...inBoth('label', text.nullable()),
    short_zh: label(6).nullable(),
    short_en: label(22).nullable(),
    ...inBoth('detail', text.nullable()),
    ...inBoth('reading', text.nullable()),
  }),
  /** One community under one theme: what it does (reported) or wants to do (projected). */
  cases: dataset('cases', {
    community: id,
    theme: id,
    lens,
    seq: count,
    title_zh: label(14),
    title_en: text,
    ...inBoth('summary', text),
  }),
  /** Our reading of each plan: what the report's words say that it depends on. */
  needs: dataset('needs', {
    case: id,
    depends_on: chosen('depends_on'),
    ...inBoth('reading', text),
  }),
  /** Every figure of the report: one number, what it counts and how exact it is. */
  facts: dataset('facts', {
    ...inBoth('measure', text),
    /** In `unit_zh`; the English number is value × factor_en: 20 万元 reads 200,000 yuan. */
    value: z.number(),
    unit_zh: text,
    unit_en: text,
    unit_en_one: text,
    factor_en: z.number().positive(),
    qualifier: chosen('qualifier'),
    community: id.nullable(),
    theme: id.nullable(),
    case: id.nullable(),
  }),
  /** The parts of the report, in the copy's order, and how much of each is legible. */
  sections: dataset('sections', {
    seq: count,
    ...inBoth('label', text),
    paragraphs: paragraphList,
    state: chosen('state'),
    characters: count,
    repeated: count,
    ...inBoth('lost', text.nullable()),
  }),
  /** People whom the page names, or whose name it lost. */
  people: dataset('people', {
    ...inBoth('name', text.nullable()),
    role: chosen('role'),
    ...inBoth('role', text),
    ...inBoth('affiliation', text.nullable()),
    community: id.nullable(),
  }),
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
  needs: { case: 'cases' },
  facts: { community: 'communities', theme: 'themes', case: 'cases' },
  people: { community: 'communities' },
};
