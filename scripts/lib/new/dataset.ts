import { type Answers, type Kind, pretty, questions } from './plan.ts';

/** A column as the editor gives it: `households:int:户数:Households`. */
interface Column {
  name: string;
  kind: keyof typeof zods;
  zh: string;
  en: string;
}

/** What a column may hold; a trailing `?` lets null stand there. */
const zods = {
  text: 'text',
  int: 'count',
  number: 'z.number()',
  'text?': 'text.nullable()',
  'int?': 'count.nullable()',
  'number?': 'z.number().nullable()',
} as const;

const schemas = 'src/data/schemas/index.ts';
const words = 'src/data/schemas/datasets.json';
const pack = 'content/data/datapackage.json';

/**
 * A dataset: an empty list of rows, its entry in the data package, its schema
 * and its words. The schema is TypeScript, so that code can rely on the columns;
 * the command writes it, nobody has to.
 */
export const dataset: Kind = {
  questions: questions('dataset'),
  plan(answers, files) {
    const id = answers.id!;
    if (!/^[a-z]+$/.test(id)) throw new Error(`“${id}”只能用小写字母 use lower-case letters only`);
    const columns = answers.columns!.split(',').map(column);
    const titles = {
      title: answers['title-zh'],
      title_en: answers['title-en'],
      description: answers['description-zh'],
      description_en: answers['description-en'],
    };
    return {
      [`content/data/${id}.json`]: { text: '[]\n', isNew: true },
      [schemas]: { text: schemaText(files.read(schemas) ?? '', id, columns), isNew: false },
      [words]: { text: wordsText(files.read(words) ?? '', answers, columns), isNew: false },
      [pack]: { text: packageText(files.read(pack) ?? '', id, titles), isNew: false },
    };
  },
};

function column(text: string): Column {
  const [name = '', kind = 'text', zh = name, en = name] = text
    .split(':')
    .map((part) => part.trim());
  if (!/^[a-z][a-z0-9_]*$/.test(name) || ['id', 'paragraph', 'evidence', 'status'].includes(name))
    throw new Error(`“${name}”不能做列名 "${name}" cannot be a column’s name`);
  if (!Object.hasOwn(zods, kind))
    throw new Error(
      `“${kind}”不是列的类型 "${kind}" is no kind of column: ${Object.keys(zods).join(', ')}`,
    );
  return { name, kind: kind as Column['kind'], zh, en };
}

/** The list of datasets with one more at its end. */
function schemaText(text: string, id: string, columns: Column[]): string {
  if (new RegExp(`^  ${id}: `, 'm').test(text))
    throw new Error(`已经有“${id}”这个数据表 There is a dataset "${id}" already`);
  const fields = columns.map(({ name, kind }) => `${name}: ${zods[kind]}`).join(', ');
  const schema = `dataset('${id}', { ${fields} })`;
  return text.replace('\n} as const;', `\n  ${id}: ${schema},\n} as const;`);
}

/** What editors call the dataset and its columns. */
function wordsText(text: string, answers: Answers, columns: Column[]): string {
  const told = (name: string) => [answers[`${name}-zh`], answers[`${name}-en`]];
  const fields = columns.map(({ name, zh, en }) => [
    name,
    [
      [zh, en],
      [zh, en],
    ],
  ]);
  const own = { $: [told('title'), told('description')], ...Object.fromEntries(fields) };
  return pretty({ ...JSON.parse(text), [answers.id!]: own });
}

/** The package with the dataset's entry; its columns are written by `npm run schemas` right after. */
function packageText(text: string, id: string, titles: object): string {
  const value = JSON.parse(text) as { resources: object[] };
  const resource = {
    name: id,
    type: 'table',
    path: `${id}.json`,
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    ...titles,
    schema: { fields: [] },
  };
  return pretty({ ...value, resources: [...value.resources, resource] });
}
