import { type JsonSource, problemAt } from './json.ts';
import { packageSchema } from './package-fields.ts';
import { complaint, nearest, type Problem, problem } from './problem.ts';
import type { Content } from './read.ts';
import { type DatasetName, datasetNames, foreignKeys, type Rows } from './schemas/index.ts';
import { paragraphNumbers } from './schemas/row.ts';

/** What no single row can show: unique ids, references that exist, totals that agree. */
export function checkReferences({ rows, sources, package: pack }: Content): Problem[] {
  return [
    ...datasetNames.flatMap((name) => [
      ...checkIds(rows, name, sources.data[name]),
      ...checkForeignKeys(rows, name, sources.data[name]),
    ]),
    ...checkTotals(rows, sources.data),
    ...checkSections(rows, sources.data.sections),
    ...checkPackage(pack),
    ...pack.resources
      .filter(({ name }) => !(datasetNames as string[]).includes(name))
      .map(({ name }) => ({
        file: 'content/data/datapackage.json',
        field: `resources ${name}`,
        ...complaint('no-dataset', { name, among: datasetNames }),
      })),
  ];
}

function checkIds(rows: Rows, name: DatasetName, source: JsonSource): Problem[] {
  const seen = new Set<string>();
  return rows[name].flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problemAt(source, [index, 'id'], complaint('duplicate-id', { id }))];
  });
}

function checkForeignKeys(rows: Rows, name: DatasetName, source: JsonSource): Problem[] {
  return Object.entries(foreignKeys[name] ?? {}).flatMap(([column, target]) => {
    const ids = rows[target].map(({ id }) => id);
    return rows[name].flatMap((row, index) => {
      const value = (row as Record<string, unknown>)[column];
      if (value === null || ids.includes(String(value))) return [];
      return [
        problemAt(
          source,
          [index, column],
          complaint('dangling', {
            id: String(value),
            dataset: target,
            among: ids,
            near: Boolean(nearest(String(value), ids)),
          }),
        ),
      ];
    });
  });
}

/** The package describes the columns that the rows have: it is made from the same schemas. */
function checkPackage(pack: Content['package']): Problem[] {
  const file = 'content/data/datapackage.json';
  return pack.resources.flatMap(({ name, schema }, index) => {
    if (!(datasetNames as string[]).includes(name)) return [];
    const wanted = packageSchema(name as DatasetName, schema.fields);
    return JSON.stringify(schema) === JSON.stringify(wanted)
      ? []
      : [problem({ file, field: `resources[${index}].schema` }, 'package-columns', { name })];
  });
}

/** The visits are counted twice in the data, as rows and as facts: they must agree, and sum to the sample. */
function checkTotals(rows: Rows, sources: Record<DatasetName, JsonSource>): Problem[] {
  const problems = rows.visits.flatMap((visit, index) => {
    const fact = rows.facts.find(({ id }) => id === `visits-${visit.id}`);
    if (fact?.value === visit.secretaries) return [];
    return [
      problemAt(
        sources.visits,
        [index, 'secretaries'],
        complaint('visits-differ', {
          here: visit.secretaries,
          fact: `visits-${visit.id}`,
          there: fact?.value,
        }),
      ),
    ];
  });
  const sampled = rows.facts.find(({ id }) => id === 'sampled')?.value;
  const total = rows.visits.reduce((sum, { secretaries }) => sum + secretaries, 0);
  if (sampled !== total)
    problems.push(problemAt(sources.visits, [], complaint('sample-sum', { total, sampled })));
  const inSample = rows.communities.filter((row) => row.sampled === 'yes').length;
  if (sampled !== undefined && inSample > sampled)
    problems.push(
      problemAt(sources.communities, [], complaint('over-sample', { named: inSample, sampled })),
    );
  return problems;
}

/** No paragraph belongs to two sections, and none is left out. */
function checkSections(rows: Rows, source: JsonSource): Problem[] {
  const owner = new Map<number, string>();
  const problems: Problem[] = [];
  for (const [index, section] of rows.sections.entries())
    for (const paragraph of paragraphNumbers(section.paragraphs)) {
      const other = owner.get(paragraph);
      if (other)
        problems.push(
          problemAt(
            source,
            [index, 'paragraphs'],
            complaint('paragraph-twice', { paragraph, other }),
          ),
        );
      owner.set(paragraph, section.id);
    }
  const last = Math.max(0, ...owner.keys());
  // A slip in one number leaves hundreds out: the first tells as much as all.
  for (let paragraph = 1; paragraph <= last && problems.length < 5; paragraph++)
    if (!owner.has(paragraph))
      problems.push(problemAt(source, [], complaint('paragraph-nowhere', { paragraph })));
  return problems;
}
