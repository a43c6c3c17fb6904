import type { z } from 'zod';
import { formNamed } from '../charts/registry.ts';
import { parseJson } from '../data/json.ts';
import { chartFile } from '../data/schemas/chart.ts';
import { type DatasetName, datasetNames, foreignKeys, schemas } from '../data/schemas/index.ts';
import { dataPackage } from '../data/schemas/package.ts';
import { pageHead, shared, storyHead } from '../data/schemas/story.ts';
import { wordsOf } from '../data/schemas/words.ts';
import { componentIds, textButtons } from './components.ts';
import { closeFields, fieldsOf, openFields } from './composites.ts';
import type { Field } from './field.ts';
import { choice } from './scalars.ts';
import { type Context, shapeOf } from './shape.ts';
import type { SiteFacts } from './site-facts.ts';
import { both } from './words.ts';
import { writeJson } from './write-json.ts';
import { readMdx, writeMdx } from './write-mdx.ts';

/** What the CMS holds of a file: its values, and `source`, the text that they came from. */
export type Model = Record<string, unknown>;

/** A file (a story: two, side by side) that can be edited, and the way from its text and back. */
export interface Document {
  collection: 'stories' | 'charts' | 'data' | 'pages';
  /** Unique in its collection; with it, the name of the document's format in the CMS. */
  name: string;
  /** From the project's root; `{{locale}}` stands for the edition's file name. */
  file: string;
  label: string;
  fields: Field[];
  open(text: string): Model;
  close(model: Model): string;
}

/** The text is carried along, so that writing can keep what did not change. */
const hidden = (name: string): Field => ({ name, widget: 'hidden', i18n: true });
const source = hidden('source');
/** A translation's word for it that it is right; the tool writes it when the editor says so. */
export const confirmed = 'translated';

/** Every file that the browser tool edits. */
export function documents(facts: SiteFacts): Document[] {
  return [
    ...facts.stories.map((name) => textDocument('stories', name, facts)),
    ...Object.keys(facts.charts).map((id) => chartDocument(id, facts)),
    ...datasetNames.map(dataDocument),
    packageDocument(),
    ...facts.pages.map((name) => textDocument('pages', name, facts)),
  ];
}

function textDocument(collection: 'stories' | 'pages', name: string, facts: SiteFacts): Document {
  const schema = collection === 'stories' ? storyHead : pageHead;
  const shapes = fieldsOf(schema, { name: '', path: '', sample: {} }, {});
  const head = shapes.map(({ field }) =>
    field.name === confirmed
      ? hidden(confirmed)
      : // What both editions share is asked for once, beside the Chinese text.
        {
          ...field,
          i18n: oneOf(shared, field.name) ? false : field.name === 'order' ? 'duplicate' : true,
        },
  ) as Field[];
  const first = head.filter(({ name }) => name === 'title' || name === 'standfirst');
  const body: Field = {
    name: 'body',
    label: '正文 Body',
    widget: 'richtext',
    modes: ['rich_text', 'raw'],
    buttons: [...textButtons, 'heading-two', 'heading-three', 'quote'],
    editor_components: componentIds,
  };
  return {
    collection,
    name,
    file: `content/${collection}/${name}/{{locale}}.mdx`,
    label: facts.titles[name] ?? name,
    fields: [
      ...first,
      { ...body, i18n: true },
      ...head.filter((field) => !first.includes(field)),
      source,
    ],
    open: (text) => {
      const { head, body } = readMdx(text);
      return { ...openFields(shapes, head), body, source: text };
    },
    close: ({ source, body, ...edited }) => {
      const text = textOf(source);
      const was = text === undefined ? {} : readMdx(text).head;
      return writeMdx(text, { head: closeFields(shapes, edited, was), body: String(body ?? '') });
    },
  };
}

function jsonDocument(
  document: Pick<Document, 'collection' | 'name' | 'file' | 'label'>,
  schema: z.ZodObject,
  sample: unknown,
  context: Context,
): Document {
  const shapes = fieldsOf(schema, { name: '', path: '', sample }, context);
  return {
    ...document,
    fields: [...shapes.map(({ field }) => field), source],
    open: (text) => ({ ...openFields(shapes, parsed(text, document.file)), source: text }),
    close: ({ source, ...edited }) => {
      const text = textOf(source);
      const was = text === undefined ? undefined : parsed(text, document.file);
      return writeJson(text, closeFields(shapes, edited, was));
    },
  };
}

/** A chart's options are those of its form. */
function chartDocument(id: string, facts: SiteFacts): Document {
  const sample = facts.charts[id] as { form?: string; title?: { zh?: string } } | undefined;
  const form = formNamed(String(sample?.form));
  const options = form?.options.optional().meta({ ...chartFile.shape.options.meta() });
  const schema = options ? chartFile.extend({ options }) : chartFile.omit({ options: true });
  const place = { collection: 'charts' as const, name: id, file: `content/charts/${id}.json` };
  const label = `${id} · ${sample?.title?.zh ?? ''}`;
  return jsonDocument({ ...place, label }, schema, sample, {
    choice(path) {
      if (path === 'form') return { ...choice(form ? [form.name] : []), readonly: true };
      if (path === 'story') return choice(facts.stories);
      if (/(^|\.)dataset$/.test(path)) return choice(datasetNames);
      return undefined;
    },
  });
}

function packageDocument(): Document {
  const place = {
    collection: 'data' as const,
    name: 'datapackage',
    file: 'content/data/datapackage.json',
  };
  // Columns belong to the schemas: what describes them is changed with the code.
  const schema = dataPackage.omit({
    $schema: true,
    name: true,
    // The release command's, and nobody's to write.
    created: true,
    resources: true,
    licenses: true,
    sources: true,
  });
  return jsonDocument({ ...place, label: '版本与说明 Version' }, schema, {}, {});
}

function dataDocument(name: DatasetName): Document {
  const keys: Record<string, DatasetName> = foreignKeys[name] ?? {};
  const file = `content/data/${name}.json`;
  const { name: title } = wordsOf(schemas[name]);
  const label = title ? `${both(title)} · ${name}` : name;
  const rows = shapeOf(
    schemas[name].array(),
    { name: 'rows', path: 'rows', sample: [] },
    {
      choice: (path) => {
        const target = keys[path.replace('rows.*.', '')];
        return target && path.startsWith('rows.*.') ? rowOf(target) : undefined;
      },
    },
  );
  return {
    collection: 'data',
    name,
    file,
    label,
    fields: [{ ...rows.field, label, label_singular: '一行 a row' }, source],
    open: (text) => ({ rows: rows.open(parsed(text, file)), source: text }),
    close: ({ source, rows: edited }) => {
      const text = textOf(source);
      return writeJson(text, rows.close(edited, text === undefined ? [] : parsed(text, file)));
    },
  };
}

/** Any row of another dataset, as it stands now. */
function rowOf(dataset: DatasetName): Pick<Field, 'widget'> & Partial<Field> {
  const shape = schemas[dataset].shape as Record<string, unknown>;
  const words = ['name_zh', 'label_zh', 'title_zh', 'measure_zh'].find((column) => column in shape);
  const shown = ['rows.*.id', ...(words ? [`rows.*.${words}`] : [])];
  return {
    widget: 'relation',
    collection: 'data',
    file: dataset,
    value_field: 'rows.*.id',
    display_fields: shown,
    search_fields: shown,
  };
}

/** @throws Error in an editor's words, which the CMS shows instead of the file */
function parsed(text: string, file: string): unknown {
  const { source, problems } = parseJson(text, file);
  const first = problems[0];
  if (!source || first)
    throw new Error(`${file}:${first?.line ?? 1} ${first?.message} → ${first?.cure}`);
  return source.value;
}

const oneOf = (names: readonly string[], name: string) => names.includes(name);

const textOf = (source: unknown) => (typeof source === 'string' ? source : undefined);
