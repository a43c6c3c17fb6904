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
    ...checkTotals(content),
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

/** The visits are counted twice in the data, as rows and as facts: they must agree, and sum to the sample. */
function checkTotals({ rows, sources: { data } }: Content): Problem[] {
  const factOf = (fact: string) => rows.facts.find(({ id }) => id === fact)?.value;
  const sampled = factOf('sampled');
  const total = rows.visits.reduce((sum, { secretaries }) => sum + secretaries, 0);
  const named = rows.communities.filter((row) => row.sampled === 'yes').length;
  return [
    ...rows.visits.flatMap(({ id, secretaries: here }, index) => {
      const fact = `visits-${id}`;
      const there = factOf(fact);
      const place = data.visits.at([index, 'secretaries']);
      return here === there ? [] : [problem(place, 'visits-differ', { here, fact, there })];
    }),
    ...(total === sampled ? [] : [problem(data.visits.at([]), 'sample-sum', { total, sampled })]),
    ...(sampled !== undefined && named > sampled
      ? [problem(data.communities.at([]), 'over-sample', { named, sampled })]
      : []),
  ];
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
