import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { formNamed } from '../charts/registry.ts';
import { problem } from '../data/problem.ts';
import { chartFile } from '../data/schemas/chart.ts';
import { datasetNames, schemas } from '../data/schemas/index.ts';
import { shared, storyHead } from '../data/schemas/story.ts';
import { siteFacts } from '../site/admin/facts.ts';
import { editorComponents } from './components.ts';
import { cmsConfig, locales } from './config.ts';
import { documents } from './documents.ts';
import type { Field } from './field.ts';
import { formPlace } from './problems-dialog.ts';

const facts = siteFacts();
const all = documents(facts);
const named = (collection: string, name: string) =>
  all.find((document) => document.collection === collection && document.name === name)!;
const read = (file: string) => readFileSync(file, 'utf8');
const filesOf = (file: string) => locales.map((locale) => file.replace('{{locale}}', locale));
const names = (fields: Field[] = []) =>
  fields.map(({ name }) => name).filter((name) => name !== 'source');

test.each(all.map((document) => [document.file, document] as const))(
  '%s is written back as it was read, also when the CMS trims it',
  (file, document) => {
    for (const each of new Set(filesOf(file))) {
      const model = document.open(read(each).trim());
      expect(`${document.close(structuredClone(model)).trim()}\n`).toBe(read(each));
    }
  },
);

test('what is absent and may be stays absent in the form, so that nothing asks to fill it', () => {
  const without = all.filter(
    ({ collection, file }) => collection === 'charts' && !('reading' in JSON.parse(read(file))),
  );
  expect(without.length).toBeGreaterThan(3);
  for (const { open, file } of without) expect(open(read(file))).not.toHaveProperty('reading');
});

test('each column of each dataset is a field, once', () => {
  for (const name of datasetNames)
    expect(names(named('data', name).fields[0]!.fields)).toEqual(Object.keys(schemas[name].shape));
});

test('each part of a chart and each option of its form is a field, once', () => {
  const seen = new Set<string>();
  for (const [id, chart] of Object.entries(facts.charts)) {
    const { form } = chart as { form: string };
    const { fields } = named('charts', id);
    expect(names(fields)).toEqual(
      Object.keys(chartFile.shape).filter((name) => name !== '$schema'),
    );
    const options = fields.find(({ name }) => name === 'options');
    const shape = (formNamed(form)!.options as unknown as { shape?: object }).shape;
    if (shape) expect(names(options?.fields)).toEqual(Object.keys(shape));
    else expect(names(options?.fields)).toContain('mode');
    seen.add(form);
  }
  expect(seen.size).toBeGreaterThan(5);
});

test('a story has the fields of its head and its body, in both languages', () => {
  const { fields } = named('stories', 'daily-work');
  expect(names(fields).toSorted()).toEqual([...Object.keys(storyHead.shape), 'body'].toSorted());
  expect(names(fields).slice(0, 3)).toEqual(['title', 'standfirst', 'body']);
  // What both editions share is asked for once.
  const once = fields.filter(({ i18n }) => !i18n);
  expect(names(once)).toEqual([...shared]);
});

test('every field of a dataset says in both languages what it is', () => {
  const bare = datasetNames.flatMap((name) =>
    (named('data', name).fields[0]!.fields ?? [])
      .filter(
        ({ label = '', hint = '' }) =>
          !/\p{Script=Han}.*[A-Za-z]/u.test(label) || !/\p{Script=Han}.*[A-Za-z]/u.test(hint),
      )
      .map((field) => `${name}.${field.name}`),
  );
  expect(bare).toEqual([]);
});

test('a wrong id is told in words', () => {
  const id = named('data', 'facts').fields[0]!.fields!.find(({ name }) => name === 'id');
  expect(id!.pattern![1]).toMatch(/^用小写字母.* use lower-case letters/);
});

test('a problem is placed in the words of the form', () => {
  const place = { file: 'content/data/facts.json', line: 9, field: '[1].evidence' };
  const inRow = problem(place, 'no-head');
  expect(formPlace(inRow, all, '[{"id": "a"}, {"id": "b"}]')).toBe(
    '数字 Facts · facts › b › 原文依据 Evidence · evidence',
  );
  const file = 'content/stories/daily-work/en.mdx';
  expect(formPlace(problem({ file, line: 2 }, 'no-head'), all, 'One\nTwo words\n')).toMatch(
    /daily-work.* \(英文 English\) › “Two words”$/,
  );
  expect(formPlace(problem({ file, line: 2, field: 'title' }, 'no-head'), all, '')).toMatch(
    /› 标题 Title · title$/,
  );
});

test('a column that names another row offers the rows', () => {
  const community = named('data', 'cases').fields[0]!.fields!.find(
    ({ name }) => name === 'community',
  );
  expect(community).toMatchObject({
    widget: 'relation',
    file: 'communities',
    value_field: 'rows.*.id',
  });
});

test('the configuration fits the schema that the CMS ships', () => {
  const schema = JSON.parse(read('node_modules/@sveltia/cms/schema/sveltia-cms.json'));
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    formats: { regex: true, uri: true },
  }).compile(schema);
  const config = JSON.parse(JSON.stringify(cmsConfig(all, facts, 'https://three-lenses.example/')));
  validate(config);
  expect(
    validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`),
  ).toBeUndefined();
  expect(validate({ ...config, backend: { name: 'github' } })).toBe(false);
});

test('components of every story are found whole and written back byte for byte', () => {
  const components = editorComponents(facts);
  for (const document of all.filter(({ file }) => file.endsWith('.mdx')))
    for (const file of filesOf(document.file)) {
      const { body } = document.open(read(file)) as { body: string };
      for (const { pattern, fromBlock, toBlock } of components)
        for (const match of body.matchAll(new RegExp(pattern, `${pattern.flags}g`)))
          expect(toBlock(fromBlock(match))).toBe(match[0]);
    }
});

test('a component with a changed attribute is written anew, others are not lost', () => {
  const figure = editorComponents(facts).find(({ id }) => id === 'Figure')!;
  const match = figure.pattern.exec('a <Figure id="sampled" unit /> b')!;
  expect(figure.toBlock({ ...figure.fromBlock(match), style: 'word' })).toBe(
    '<Figure id="sampled" style="word" unit />',
  );
});
