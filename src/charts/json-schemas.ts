import { z } from 'zod';
import { chartFile } from '../data/schemas/chart.ts';
import { computation } from '../data/schemas/figures.ts';
import { datasetNames, schemas } from '../data/schemas/index.ts';
import { dataPackage } from '../data/schemas/package.ts';
import { pageHead, storyHead } from '../data/schemas/story.ts';
import { surveyFile } from '../data/schemas/survey.ts';
import { wordsOf } from '../data/schemas/words.ts';
import { forms } from './registry.ts';

type Json = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schemas that an editor's program completes and explains fields
 * with, by their path in the folder `schemas/`. They are made from the Zod
 * schemas, so that what is completed is what is checked.
 */
export function jsonSchemas(): Record<string, Json> {
  return {
    ...Object.fromEntries(
      datasetNames.map((name) => [
        `data/${name}.json`,
        withHead({ type: 'array', items: plain(schemas[name]) }, schemas[name]),
      ]),
    ),
    'data/datapackage.json': withHead(plain(dataPackage), dataPackage),
    'data/figures.json': withHead({ type: 'array', items: plain(computation) }, computation),
    'survey.json': withHead(plain(surveyFile), surveyFile),
    'chart.json': withHead(chartSchema(), chartFile),
    'story.json': withHead(plain(storyHead), storyHead),
    'page.json': withHead(plain(pageHead), pageHead),
  };
}

/** A chart file: which `form` it has decides what its `options` may say. */
function chartSchema(): Json {
  const chart = plain(chartFile);
  const form = chart.properties!.form as Json;
  return {
    ...chart,
    properties: {
      ...chart.properties,
      form: {
        title: form.title!,
        description: form.description!,
        enum: forms.map(({ name }) => name),
        enumDescriptions: forms.map(({ purpose }) => both(purpose)),
      } as Json,
    },
    allOf: forms.map(({ name, options }) => ({
      if: { properties: { form: { const: name } }, required: ['form'] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      then: { properties: { options: plain(options) } },
    })) as Json[],
  };
}

/** A Zod schema as draft 7, which editors know best, with names and meanings in both languages. */
function plain(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const { name, meaning, values } = wordsOf(zodSchema);
      const target = jsonSchema as Json & Record<string, unknown>;
      for (const own of ['name', 'meaning', 'values']) delete target[own];
      if (name) target.title = `${name.zh} ${name.en}`;
      if (meaning) target.description = both(meaning);
      const given = target.enum?.map((value) => values?.[String(value)]);
      if (given?.every((words) => words !== undefined))
        target.enumDescriptions = given.map((words) => both(words));
    },
  });
  return json as Json;
}

const both = ({ zh, en }: { zh: string; en: string }) => `${zh}\n\n${en}`;

function withHead(json: Json, schema: z.ZodType): Json {
  const { name, meaning } = wordsOf(schema);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(name ? { title: `${name.zh} ${name.en}` } : {}),
    ...(meaning ? { description: both(meaning) } : {}),
    ...json,
  };
}
