import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseJson } from '../json.ts';
import { loadContent } from '../load.ts';
import { proseRules, typedFigures } from '../prose.ts';
import { parseRows } from '../read.ts';
import { chartFile } from './chart.ts';
import { type DatasetName, datasetNames, foreignKeys, type Rows, schemas } from './index.ts';
import { dataPackage } from './package.ts';
import { longestEvidence, paragraphNumbers } from './row.ts';
import { storyHead } from './story.ts';

const file = (name: string) => `content/data/${name}.json`;
const source = (name: string) =>
  parseJson(readFileSync(file(name), 'utf8'), file(name)).source ?? expect.fail(file(name));
const rows = Object.fromEntries(
  datasetNames.map((name) => [name, parseRows(name, source(name)).value]),
) as unknown as Rows;

/** A field of the Frictionless schema, as far as it is held here. */
interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: unknown[]; maxLength?: number };
}
interface Resource {
  name: DatasetName;
  path: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
const { resources } = source('datapackage').value as { resources: Resource[] };
const resource = (name: DatasetName) => resources.find((entry) => entry.name === name)!;

test('every row of the working copy fits its schema', () => {
  for (const name of datasetNames) expect(parseRows(name, source(name)).problems).toEqual([]);
});

test('the package describes every dataset once, under its file’s name', () => {
  expect(dataPackage.safeParse(source('datapackage').value).error).toBeUndefined();
  expect(resources.map(({ name }) => name)).toEqual(datasetNames);
  expect(resources.map(({ path }) => path)).toEqual(datasetNames.map((name) => `${name}.json`));
});

test.each(datasetNames)(
  '%s: package, schema and rows have the same columns in the same order',
  (name) => {
    const columns = Object.keys(schemas[name].shape);
    expect(resource(name).schema.fields.map((field) => field.name)).toEqual(columns);
    const written = source(name).value as object[];
    for (const row of written) expect(Object.keys(row)).toEqual(columns);
  },
);

test.each(datasetNames)(
  '%s: the package tells type, values, ids and gaps as the schema does',
  (name) => {
    const { properties } = z.toJSONSchema(schemas[name], { io: 'input' });
    const described = Object.entries(properties ?? {}).map(([column, property]) => {
      const plain = property as z.core.JSONSchema.BaseSchema;
      const options = (plain.anyOf ?? [plain]) as z.core.JSONSchema.BaseSchema[];
      const given = options.find(({ type }) => type !== 'null')!;
      return {
        name: column,
        type: given.type,
        required: options.length === 1,
        unique: column === 'id',
        enum: given.enum ?? [],
        maxLength: column === 'evidence' ? longestEvidence : 0,
      };
    });
    expect(
      resource(name).schema.fields.map(({ name, type, constraints: c = {} }) => ({
        name,
        type,
        required: c.required ?? false,
        unique: c.unique ?? false,
        enum: c.enum ?? [],
        maxLength: c.maxLength ?? 0,
      })),
    ).toEqual(described);
  },
);

test.each(datasetNames)('%s: the package names the same keys as the checks follow', (name) => {
  const { primaryKey, foreignKeys: told = [] } = resource(name).schema;
  expect(primaryKey).toEqual(['id']);
  const followed = told.map(({ fields, reference }) => {
    expect(reference.fields).toEqual(['id']);
    // Frictionless says "" for a reference to the same resource.
    return [fields[0], reference.resource || name];
  });
  expect(Object.fromEntries(followed)).toEqual(foreignKeys[name] ?? {});
});

test('a case’s words hold no figures, and its headline is short', () => {
  for (const row of rows.cases) {
    for (const words of [row.title_zh, row.title_en, row.summary_zh, row.summary_en])
      expect(typedFigures(words, proseRules(loadContent('.').content!))).toEqual([]);
    expect([...row.title_zh].length).toBeLessThanOrEqual(14);
  }
});

test('a theme’s short label fits a chart', () => {
  for (const { short_zh, short_en } of rows.themes) {
    expect([...(short_zh ?? '').replace(/[“”]/g, '')].length).toBeLessThanOrEqual(6);
    expect((short_en ?? '').length).toBeLessThanOrEqual(22);
  }
});

test('a case stands under a theme of its lens; plans are projected, work is reported', () => {
  for (const row of rows.cases) {
    expect(rows.themes.find(({ id }) => id === row.theme)?.lens).toBe(row.lens);
    expect(row.status).toBe(row.lens === 'daily-work' ? 'reported' : 'projected');
  }
});

test('what is lost has no words of ours, and what has no words is told as lost', () => {
  for (const { label_zh, label_en, status } of rows.themes) {
    expect(label_zh === null).toBe(status === 'illegible');
    expect(label_en === null).toBe(label_zh === null);
  }
  for (const { state, status, lost_zh, lost_en } of rows.sections) {
    expect(status).toBe({ whole: 'reported', partial: 'partial', lost: 'illegible' }[state]);
    expect([lost_zh === null, lost_en === null]).toEqual([state === 'whole', state === 'whole']);
  }
});

test('an expectation is projected, and only expectations are hedged so', () => {
  for (const { qualifier, status } of rows.facts)
    if (qualifier === 'expected') expect(status).toBe('projected');
});

const range = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 }));

test('paragraph lists are written and read alike', () => {
  fc.assert(
    fc.property(fc.array(range, { minLength: 1 }), (ranges) => {
      const text = ranges.map(([from, more]) => (more ? `${from}–${from + more}` : from)).join(',');
      expect(schemas.sections.shape.paragraphs.safeParse(text).success).toBe(true);
      const numbers = ranges.flatMap(([from, more]) =>
        Array.from({ length: more + 1 }, (_, step) => from + step),
      );
      expect(paragraphNumbers(text)).toEqual(numbers);
    }),
  );
  for (const wrong of ['', '1–', '1, 2', '3—5', 'x'])
    expect(schemas.sections.shape.paragraphs.safeParse(wrong).success).toBe(false);
});

const both = { zh: '一', en: 'a' };
const chart = {
  form: 'bar',
  data: { dataset: 'facts' },
  title: both,
  subtitle: both,
  description: both,
  teaching: { questions: [both, both], misreading: both },
};

test('a chart file takes one query or several, and nothing unknown', () => {
  const accepts = (value: object) => chartFile.safeParse({ ...chart, ...value }).success;
  expect(accepts({})).toBe(true);
  expect(accepts({ $schema: 'x.json', notes: [both], reading: both, lens: 'daily-work' })).toBe(
    true,
  );
  expect(accepts({ data: { steps: chart.data, marks: chart.data } })).toBe(true);
  for (const wrong of [
    { colour: 'red' },
    { title: { zh: '一' } },
    { lens: 'none' },
    { data: [] },
    { teaching: undefined },
    { teaching: { questions: [both], misreading: both } },
  ])
    expect([wrong, accepts(wrong)]).toEqual([wrong, false]);
});

test('a story’s head needs its three texts and takes no more', () => {
  const head = { title: 'a', standfirst: 'b', description: 'c', order: 1 };
  expect(storyHead.safeParse(head).success).toBe(true);
  for (const wrong of [
    { title: ' ' },
    { description: undefined },
    { editor: '某某' },
    { author: ' ' },
    { order: 0 },
  ])
    expect(storyHead.safeParse({ ...head, ...wrong }).success).toBe(false);
});
