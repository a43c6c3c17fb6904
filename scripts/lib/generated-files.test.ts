import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/charts/json-schemas.ts';
import { reference } from '../../src/charts/reference.ts';
import { diskFiles } from '../../src/data/load.ts';
import { splitFrontmatter } from '../../src/data/mdx.ts';
import { datasetNames } from '../../src/data/schemas/index.ts';
import { textPairs } from '../../src/data/series.ts';
import { generatedFiles } from './generated-files.ts';

const files = generatedFiles('.');
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const schemas = jsonSchemas();
const accepts = (name: string) =>
  new Ajv({ strict: false, allErrors: true }).compile(schemas[name] as object);

test.each(Object.keys(files))('%s is what the schemas make now (npm run schemas)', (path) => {
  expect(readFileSync(path, 'utf8')).toBe(files[path]);
});

test('the schemas that editors are helped by accept every content file', () => {
  for (const name of [...datasetNames, 'datapackage']) {
    const valid = accepts(`data/${name}.json`);
    valid(json(`content/data/${name}.json`));
    expect([name, valid.errors]).toEqual([name, null]);
  }
  const chart = accepts('chart.json');
  for (const name of diskFiles('.').list('content/charts')) {
    chart(json(`content/charts/${name}`));
    expect([name, chart.errors]).toEqual([name, null]);
  }
  for (const { kind, original } of textPairs(diskFiles('.'))) {
    const valid = accepts(`${kind}.json`);
    valid(parse(splitFrontmatter(readFileSync(original, 'utf8')).frontmatter));
    expect([original, valid.errors]).toEqual([original, null]);
  }
});

test('a chart’s options are held against its own form', () => {
  const valid = accepts('chart.json');
  const chart = json('content/charts/plans.json');
  expect(valid({ ...chart, form: 'bar' })).toBe(false);
  expect(valid({ ...chart, options: { ...chart.options, planed: true } })).toBe(false);
  expect(valid({ ...chart, form: 'matrx' })).toBe(false);
});

test('VS Code finds a schema for every JSON file of the content', () => {
  const { 'json.schemas': wired } = JSON.parse(files['.vscode/settings.json']!) as {
    'json.schemas': { fileMatch: string[]; url: string }[];
  };
  const matches = (file: string) =>
    wired.find(({ fileMatch }) =>
      fileMatch.some((glob) => new RegExp(`^${glob.replace('*', '[^/]+')}$`).test(`/${file}`)),
    )?.url;
  const content = [
    ...diskFiles('.')
      .list('content/data')
      .map((name) => `content/data/${name}`),
    ...diskFiles('.')
      .list('content/charts')
      .map((name) => `content/charts/${name}`),
  ];
  for (const file of content) {
    const url = matches(file);
    expect([file, url && files[url.replace('./', '')] !== undefined]).toEqual([file, true]);
  }
});

test('every field has a name and a meaning in both languages, in help and reference alike', () => {
  for (const { id, fields, name, meaning } of reference()) {
    expect([id, name.zh && name.en && meaning.zh && meaning.en ? 'told' : 'silent']).toEqual([
      id,
      'told',
    ]);
    expect([id, fields.length > 0]).toEqual([id, true]);
    for (const field of fields) {
      const words = [field.name.zh, field.name.en, field.meaning.zh, field.meaning.en];
      expect([id, field.path, words.every(Boolean)]).toEqual([id, field.path, true]);
      expect([id, field.path, /\p{Script=Han}|null/u.test(words[2]!)]).toEqual([
        id,
        field.path,
        true,
      ]);
    }
  }
});
