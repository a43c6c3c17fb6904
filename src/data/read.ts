import { type JsonSource, parseJson } from './json.ts';
import { type Problem, problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { type ChartFile, chartFile } from './schemas/chart.ts';
import { type DatasetName, datasetNames, type Rows, schemas } from './schemas/index.ts';
import { type DataPackage, dataPackage } from './schemas/package.ts';
import { readText } from './text-file.ts';
import { validate } from './validate.ts';

/** Where content files are: on disk for the build, in memory for the editors' browser tool. */
export interface ContentFiles {
  /** The text at a path from the project's root; undefined where there is none. */
  read(file: string): string | undefined;
  /** The same as bytes, where the files come from a disk: only there can an encoding be wrong. */
  bytes?(file: string): Uint8Array | undefined;
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
}

/**
 * Reads and checks content/data and content/charts. Bad content is told in
 * `problems`; `content` is there only when there are none. `readable` holds
 * whatever could be read, so that one mistake does not hide the others: its
 * rows have ids and are otherwise not vouched for.
 * @param base folder that holds `data/` and `charts/`
 */
export function readContent(
  files: ContentFiles,
  base = 'content',
): { content?: Content; readable: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const data = {} as Record<DatasetName, JsonSource>;
  const rows: Record<string, unknown[]> = {};
  for (const name of datasetNames) {
    const read = readJson(files, `${base}/data/${name}.json`);
    problems.push(...read.problems);
    rows[name] = [];
    if (!read.source) continue;
    data[name] = read.source;
    const parsed = parseRows(name, read.source);
    problems.push(...parsed.problems);
    rows[name] = parsed.problems.length ? named(read.source.value) : parsed.rows;
  }
  const pack = readPackage(files, base);
  problems.push(...pack.problems);
  const charts = readCharts(files, base);
  problems.push(...charts.problems);
  const readable = {
    package: pack.value,
    rows,
    charts: charts.charts,
    sources: { data, charts: charts.sources },
  } as unknown as Content;
  if (problems.length) return { readable, problems };
  const references = checkReferences(readable);
  return references.length
    ? { readable, problems: references }
    : { content: readable, readable, problems: [] };
}

/** The rows that can at least be named. */
function named(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row) => typeof (row as { id?: unknown } | null)?.id === 'string');
}

/** The rows of one dataset; every bad row is a problem with its line. */
export function parseRows(
  name: DatasetName,
  source: JsonSource,
): { rows: unknown[]; problems: Problem[] } {
  if (!Array.isArray(source.value))
    return {
      rows: [],
      problems: [problem({ file: source.file, line: 1, column: 1 }, 'not-a-list')],
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
      problems.push(problem({ file, line: 1, column: 1 }, 'file-name'));
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
  const { text, problems } = readText(files, file);
  if (text === undefined) return { problems };
  const parsed = parseJson(text, file);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}
