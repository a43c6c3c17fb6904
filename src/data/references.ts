import { figureIds } from './figures.ts';
import { packageSchema } from './package-fields.ts';
import { nearest, type Problem, problem } from './problem.ts';
import { type Query, select } from './query.ts';
import type { Content } from './read.ts';
import { type DatasetName, datasetNames, foreignKeys } from './schemas/index.ts';
import { paragraphNumbers } from './schemas/row.ts';

/** What no single row can show: unique ids, references that exist, totals that agree. */
export function checkReferences(content: Content): Problem[] {
  return [
    ...datasetNames.flatMap((name) => [
      ...checkIds(content, name),
      ...checkForeignKeys(content, name),
    ]),
    ...checkFigures(content),
    ...checkShown(content),
    ...checkSums(content),
    ...checkSections(content),
    ...checkPackage(content),
  ];
}

function checkIds({ rows, sources }: Content, name: DatasetName): Problem[] {
  const ids = rows[name].map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [problem(sources.data[name].at([index, 'id']), 'duplicate-id', { id })]
      : [],
  );
}

function checkForeignKeys({ rows, sources }: Content, name: DatasetName): Problem[] {
  return Object.entries(foreignKeys[name] ?? {}).flatMap(([column, dataset]) => {
    const among = rows[dataset].map(({ id }) => id);
    return rows[name].flatMap((row, index) => {
      const value = (row as Record<string, unknown>)[column];
      const id = String(value);
      if (value === null || among.includes(id)) return [];
      const near = Boolean(nearest(id, among));
      const place = sources.data[name].at([index, column]);
      return [problem(place, 'dangling', { id, dataset, among, near })];
    });
  });
}

/** What is counted is asked of columns and facts that are there, under a name that nothing else has. */
function checkFigures({ rows, computed, sources: { figures: source } }: Content): Problem[] {
  const facts = rows.facts.map(({ id }) => id);
  const taken = [...facts, ...computed.map(({ id }) => id)];
  return computed.flatMap(
    ({ id, dataset, where, whereNot, alsoIn, sum, distinct, restOf }, index) => {
      const queries: [column: string | undefined, query: Query][] = [
        [undefined, { dataset, where }],
        ['whereNot', { dataset, where: whereNot }],
        ['alsoIn', { dataset, where: alsoIn?.where, sort: alsoIn && [alsoIn.column] }],
        ['sum', { dataset, sort: sum ? [sum] : [] }],
        ['distinct', { dataset, sort: distinct ? [distinct] : [] }],
      ];
      const [first] = queries.flatMap(([column, query]) =>
        select(rows, query).problems.map(({ field, ...said }) => ({
          ...source.at([index, column ?? field.split('.')[0]!]),
          ...said,
        })),
      );
      const twice = taken.indexOf(id) < facts.length + index;
      return [
        ...(first ? [first] : []),
        ...(twice ? [problem(source.at([index, 'id']), 'duplicate-id', { id })] : []),
        ...(restOf && !facts.includes(restOf)
          ? [problem(source.at([index, 'restOf']), 'no-figure', { id: restOf, among: facts })]
          : []),
      ];
    },
  );
}

/** The package describes the columns that the rows have: it is made from the same schemas. */
function checkPackage({ package: pack }: Content): Problem[] {
  const file = 'content/data/datapackage.json';
  return pack.resources.flatMap(({ name, schema }, index) => {
    const known = datasetNames.find((dataset) => dataset === name);
    if (!known)
      return [
        problem({ file, field: `resources ${name}` }, 'no-dataset', { name, among: datasetNames }),
      ];
    return JSON.stringify(schema) === JSON.stringify(packageSchema(known, schema.fields))
      ? []
      : [problem({ file, field: `resources[${index}].schema` }, 'package-columns', { name })];
  });
}

/** The figures that survey.yml shows are there. */
function checkShown(content: Content): Problem[] {
  const { survey, sources } = content;
  const among = figureIds(content);
  return (['discs', 'glance'] as const).flatMap((field) =>
    survey[field].flatMap((id, index) =>
      among.includes(id)
        ? []
        : [problem(sources.survey.at([field, index]), 'no-figure', { id, among })],
    ),
  );
}

/** What survey.yml says must agree does: rows that are counted or summed, and a fact. */
function checkSums({ rows, survey, sources }: Content): Problem[] {
  const facts = rows.facts.map(({ id }) => id);
  const { at } = sources.survey;
  return survey.sums.flatMap(({ sum, equals, atMost, ...query }, index) => {
    const asked = { ...query, ...(sum ? { sort: [sum] } : {}) };
    const { rows: found, problems } = select(rows, asked);
    const [wrong] = problems;
    if (wrong) {
      const { field, ...said } = wrong;
      return [{ ...at(['sums', index, sum ? 'sum' : field.split('.')[0]!]), ...said }];
    }
    const fact = equals ?? atMost ?? '';
    const wanted = rows.facts.find(({ id }) => id === fact)?.value;
    const field = equals === undefined ? 'atMost' : 'equals';
    if (wanted === undefined)
      return [problem(at(['sums', index, field]), 'no-figure', { id: fact, among: facts })];
    const counted = found.reduce((total, row) => total + (sum ? Number(row[sum]) : 1), 0);
    if (equals === undefined ? counted <= wanted : counted === wanted) return [];
    // One row is at fault itself; of several nobody can say which.
    const data = sources.data[query.dataset as DatasetName];
    const only = rows[query.dataset as DatasetName].findIndex(({ id }) => id === found[0]?.id);
    const place = data.at(found.length === 1 && sum ? [only, sum] : []);
    return [problem(place, 'sum-differs', { counted, fact, wanted, field })];
  });
}

/** No paragraph belongs to two sections, and none is left out. */
function checkSections({ rows: { sections }, sources }: Content): Problem[] {
  const { at } = sources.data.sections;
  const owner = new Map<number, string>();
  const problems: Problem[] = [];
  for (const [index, { id, paragraphs }] of sections.entries())
    for (const paragraph of paragraphNumbers(paragraphs)) {
      const other = owner.get(paragraph);
      if (other)
        problems.push(problem(at([index, 'paragraphs']), 'paragraph-twice', { paragraph, other }));
      owner.set(paragraph, id);
    }
  const last = Math.max(0, ...owner.keys());
  // A slip in one number leaves hundreds out: the first tells as much as all.
  for (let paragraph = 1; paragraph <= last && problems.length < 5; paragraph++)
    if (!owner.has(paragraph)) problems.push(problem(at([]), 'paragraph-nowhere', { paragraph }));
  return problems;
}
