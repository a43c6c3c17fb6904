import { parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { formNamed } from '../charts/registry.ts';
import { parseJson } from '../data/json.ts';
import { chartFile } from '../data/schemas/chart.ts';
import { computation } from '../data/schemas/figures.ts';
import { type DatasetName, datasetNames, foreignKeys, schemas } from '../data/schemas/index.ts';
import { dataPackage } from '../data/schemas/package.ts';
import { pageHead, shared, storyHead } from '../data/schemas/story.ts';
import { surveyFile } from '../data/schemas/survey.ts';
import { wordsOf } from '../data/schemas/words.ts';
import { componentIds, textButtons } from './components.ts';
import { both, choice, type Field, type Widget } from './field.ts';
import { type ChoiceAt, objectForm } from './shape.ts';
import type { SiteFacts } from './site-facts.ts';
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
    figuresDocument(),
    packageDocument(),
    surveyDocument(),
    ...facts.pages.map((name) => textDocument('pages', name, facts)),
  ];
}

function textDocument(collection: 'stories' | 'pages', name: string, facts: SiteFacts): Document {
  const form = objectForm(collection === 'stories' ? storyHead : pageHead, {
    path: '',
    sample: {},
  });
  // What both editions share is asked for once, beside the Chinese text.
  const i18nOf = (field: string) =>
    !(shared as readonly string[]).includes(field) && (field === 'order' ? 'duplicate' : true);
  const head = form.fields.map(
    (field): Field =>
      field.name === confirmed ? hidden(confirmed) : { ...field, i18n: i18nOf(field.name) },
  );
  const first = head.filter((field) => field.name === 'title' || field.name === 'standfirst');
  const body: Field = {
    name: 'body',
    label: '正文 Body',
    widget: 'richtext',
    i18n: true,
    modes: ['rich_text', 'raw'],
    buttons: [...textButtons, 'heading-two', 'heading-three', 'quote'],
    editor_components: componentIds,
  };
  return {
    collection,
    name,
    file: `content/${collection}/${name}/{{locale}}.mdx`,
    label: facts.titles[name] ?? name,
    fields: [...first, body, ...head.filter((field) => !first.includes(field)), source],
    open: (text) => {
      const { head, body } = readMdx(text);
      return { ...form.open(head), body, source: text };
    },
    close: ({ source = '---\n\n---\n', body, ...edited }) => {
      const text = String(source);
      const head = form.close(edited, readMdx(text).head);
      return writeMdx(text, { head, body: String(body ?? '') });
    },
  };
}

/** @param rows how the rows are called, where the file is a list of what the schema describes */
function jsonDocument(
  document: Pick<Document, 'collection' | 'name' | 'label'>,
  schema: z.ZodObject,
  { sample, choiceAt, rows }: { sample?: unknown; choiceAt?: ChoiceAt; rows?: string } = {},
): Document {
  const file = `content/${document.collection}/${document.name}.json`;
  const whole = rows ? z.object({ rows: schema.array() }) : schema;
  const form = objectForm(whole, { path: '', sample }, choiceAt);
  const contentOf = (text: string) => (rows ? { rows: parsed(text, file) } : parsed(text, file));
  return {
    ...document,
    file,
    fields: [
      ...form.fields.map((field) =>
        rows ? { ...field, label: rows, label_singular: '一行 a row' } : field,
      ),
      source,
    ],
    open: (text) => ({ ...form.open(contentOf(text)), source: text }),
    close: ({ source = 'null', ...edited }) => {
      const text = String(source);
      const closed = form.close(edited, contentOf(text));
      return writeJson(text, rows ? closed.rows : closed);
    },
  };
}

/** A chart's options are those of its form. */
function chartDocument(id: string, facts: SiteFacts): Document {
  const sample = facts.charts[id] as { form?: string; title?: { zh?: string } } | undefined;
  const form = formNamed(String(sample?.form));
  const options = form?.options.optional().meta({ ...chartFile.shape.options.meta() });
  const schema = options ? chartFile.extend({ options }) : chartFile.omit({ options: true });
  const label = `${id} · ${sample?.title?.zh ?? ''}`;
  const choiceAt: ChoiceAt = (path) => {
    if (path === 'form') return { ...choice(form ? [form.name] : []), readonly: true };
    if (path === 'story') return choice(facts.stories);
    return /(^|\.)dataset$/.test(path) ? choice(datasetNames) : undefined;
  };
  return jsonDocument({ collection: 'charts', name: id, label }, schema, { sample, choiceAt });
}

/** What describes columns belongs to the schemas and is changed with the code; `created` is the release command's. */
function packageDocument(): Document {
  const schema = dataPackage.omit({
    $schema: true,
    name: true,
    created: true,
    resources: true,
    licenses: true,
    sources: true,
  });
  const label = '版本与说明 Version';
  return jsonDocument({ collection: 'data', name: 'datapackage', label }, schema);
}

function figuresDocument(): Document {
  const label = `${both(wordsOf(computation).name!)} · figures`;
  const choiceAt: ChoiceAt = (path) =>
    path === 'rows.*.dataset' ? choice(datasetNames) : undefined;
  return jsonDocument({ collection: 'data', name: 'figures', label }, computation, {
    choiceAt,
    rows: label,
  });
}

function dataDocument(name: DatasetName): Document {
  const keys: Record<string, DatasetName> = foreignKeys[name] ?? {};
  const { name: title } = wordsOf(schemas[name]);
  const label = title ? `${both(title)} · ${name}` : name;
  const choiceAt: ChoiceAt = (path) => {
    const target = path.startsWith('rows.*.') && keys[path.slice('rows.*.'.length)];
    return target ? rowOf(target) : undefined;
  };
  return jsonDocument({ collection: 'data', name, label }, schemas[name], {
    choiceAt,
    rows: label,
  });
}

function surveyDocument(): Document {
  const form = objectForm(surveyFile, { path: '', sample: undefined }, (path) =>
    /(^|\.)dataset$/.test(path) ? choice(datasetNames) : undefined,
  );
  return {
    collection: 'data',
    name: 'survey',
    file: 'content/survey.yml',
    label: both(wordsOf(surveyFile).name!),
    fields: [...form.fields, source],
    open: (text) => ({ ...form.open(parse(text)), source: text }),
    close: ({ source = '', ...edited }) =>
      writeYaml(String(source), form.close(edited, parse(String(source)))),
  };
}

/** A YAML file with other values; comments and what did not change stay as they are. */
function writeYaml(text: string, values: Model): string {
  const document = parseDocument(text);
  const was = document.toJS() as Model;
  const changed = Object.keys({ ...was, ...values }).filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(values[name]),
  );
  for (const name of changed)
    if (values[name] === undefined) document.delete(name);
    else document.set(name, document.createNode(values[name]));
  return changed.length ? document.toString({ lineWidth: 0 }) : text;
}

/** Any row of another dataset, as it stands now. */
function rowOf(dataset: DatasetName): Widget {
  const words = ['name_zh', 'label_zh', 'title_zh', 'measure_zh'].find(
    (column) => column in schemas[dataset].shape,
  );
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
  const [first] = problems;
  if (!source || first)
    throw new Error(`${file}:${first?.line ?? 1} ${first?.message} → ${first?.cure}`);
  return source.value;
}
