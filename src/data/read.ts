import { type JsonSource, parseJson, validate } from './json.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import type { Kept } from './releases/frozen.ts';
import { type ChartFile, chartFile } from './schemas/chart.ts';
import { type DatasetName, datasetNames, type Rows, schemas } from './schemas/index.ts';
import { type DataPackage, dataPackage } from './schemas/package.ts';

/** Where content files are: on disk for the build, in memory for the editors' browser tool. */
export interface ContentFiles {
  /** The text at a path from the project's root; undefined where there is none. */
  read(file: string): string | undefined;
  /** Names in a folder, in any order; none where there is no such folder. */
  list(folder: string): string[];
}

/** All that content/ holds besides the stories' text. */
export interface Content {
  package: DataPackage;
  rows: Rows;
  /** Chart files by id, in alphabetical order. */
  charts: Record<string, ChartFile>;
  /** The files as read, for complaints that need a line. */
  sources: { data: Record<DatasetName, JsonSource>; charts: Record<string, JsonSource> };
  /** Of a release only; the working copy has today's labels and countings. */
  kept?: Kept;
}

/**
 * Reads and checks content/data and content/charts. Bad content is told in
 * `problems`; `content` is there only when there are none.
 * @param base folder that holds `data/` and `charts/`
 */
export function readContent(
  files: ContentFiles,
  base = 'content',
): { content?: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const data = {} as Record<DatasetName, JsonSource>;
  const rows: Record<string, unknown[]> = {};
  for (const name of datasetNames) {
    const read = readJson(files, `${base}/data/${name}.json`);
    problems.push(...read.problems);
    if (!read.source) continue;
    data[name] = read.source;
    const parsed = parseRows(name, read.source);
    problems.push(...parsed.problems);
    rows[name] = parsed.rows;
  }
  const pack = readPackage(files, base);
  problems.push(...pack.problems);
  const charts = readCharts(files, base);
  problems.push(...charts.problems);
  if (problems.length || !pack.value) return { problems };
  const content: Content = {
    package: pack.value,
    rows: rows as unknown as Rows,
    charts: charts.charts,
    sources: { data, charts: charts.sources },
  };
  const references = checkReferences(content);
  return references.length ? { problems: references } : { content, problems: [] };
}

/** The rows of one dataset; every bad row is a problem with its line. */
export function parseRows(
  name: DatasetName,
  source: JsonSource,
): { rows: unknown[]; problems: Problem[] } {
  if (!Array.isArray(source.value))
    return {
      rows: [],
      problems: [
        {
          file: source.file,
          line: 1,
          message: 'a dataset is a list of rows',
          cure: 'begin the file with [ and end it with ]',
        },
      ],
    };
  const results = source.value.map((row, index) =>
    validate<unknown>(source, schemas[name], row, [index]),
  );
  return {
    rows: results.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: results.flatMap((result) => result.problems),
  };
}

function readPackage(
  files: ContentFiles,
  base: string,
): { value?: DataPackage; problems: Problem[] } {
  const read = readJson(files, `${base}/data/datapackage.json`);
  if (!read.source || read.problems.length) return { problems: read.problems };
  return validate(read.source, dataPackage);
}

function readCharts(files: ContentFiles, base: string) {
  const charts: Record<string, ChartFile> = {};
  const sources: Record<string, JsonSource> = {};
  const problems: Problem[] = [];
  const names = files.list(`${base}/charts`).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) {
    const id = name.slice(0, -'.json'.length);
    const file = `${base}/charts/${name}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      problems.push({
        file,
        message: 'the file name is the chart’s id and URL',
        cure: 'use lower-case letters, digits and single hyphens',
      });
    const read = readJson(files, file);
    problems.push(...read.problems);
    if (!read.source) continue;
    const parsed = validate<ChartFile>(read.source, chartFile);
    problems.push(...parsed.problems);
    sources[id] = read.source;
    if (parsed.value) charts[id] = parsed.value;
  }
  return { charts, sources, problems };
}

function readJson(files: ContentFiles, file: string): { source?: JsonSource; problems: Problem[] } {
  const text = files.read(file);
  if (text !== undefined) return parseJson(text, file);
  return {
    problems: [
      {
        file,
        message: 'the file is missing or cannot be read',
        cure: 'put it back from the last version',
      },
    ],
  };
}
