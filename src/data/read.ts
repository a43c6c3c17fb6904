import { parseJson, type Source } from './json.ts';
import { type Problem, problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { type ChartFile, chartFile } from './schemas/chart.ts';
import { type Computation, computation } from './schemas/figures.ts';
import { type DatasetName, datasetNames, type Rows, schemas } from './schemas/index.ts';
import { type DataPackage, dataPackage } from './schemas/package.ts';
import { id } from './schemas/row.ts';
import { type Survey, surveyFile } from './schemas/survey.ts';
import { readText } from './text-file.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

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
  survey: Survey;
  /** How we count what no row says. */
  computed: readonly Computation[];
  /** Chart files by id, in alphabetical order. */
  charts: Record<string, ChartFile>;
  /** The files as read, for complaints that need a line. */
  sources: {
    survey: Source;
    data: Record<DatasetName, Source>;
    figures: Source;
    charts: Record<string, Source>;
  };
}

/**
 * Reads and checks content/data and content/charts. Bad content is told in
 * `problems`; `content` is there only when there are none. `readable` holds
 * whatever could be read, so that one mistake does not hide the others: its
 * rows have ids and are otherwise not vouched for.
 */
export function readContent(files: ContentFiles): {
  content?: Content;
  readable: Content;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  /** A file's value with its source; what is wrong with either is told. */
  const read = (name: string): Source | undefined => {
    const file = `content/${name}`;
    const { text, problems: unread } = readText(files, file);
    const parsed = text === undefined ? { problems: [] } : parseJson(text, file);
    problems.push(...unread, ...parsed.problems);
    return parsed.source;
  };
  const told = <T extends { problems: Problem[] }>(parsed: T): T => {
    problems.push(...parsed.problems);
    return parsed;
  };
  const sources = { data: {}, charts: {} } as Content['sources'];
  const rows: Record<string, unknown[]> = {};
  for (const name of datasetNames) {
    const source = read(`data/${name}.json`);
    rows[name] = [];
    if (!source) continue;
    sources.data[name] = source;
    const parsed = told(parseRows(name, source));
    rows[name] = parsed.value ?? named(source.value);
  }
  const survey = told(readSurvey(files));
  if (survey.source) sources.survey = survey.source;
  const pack = read('data/datapackage.json');
  const figures = read('data/figures.json');
  if (figures) sources.figures = figures;
  const charts: Content['charts'] = {};
  const chartNames = files.list('content/charts').filter((name) => name.endsWith('.json'));
  const readable = {
    package: pack && told(validate(pack, dataPackage)).value,
    rows,
    survey: survey.value ?? surveyFile.parse({ contact: 'nobody@example.org' }),
    computed: (figures && told(validate(figures, computation.array())).value) ?? [],
    charts,
    sources,
  } as unknown as Content;
  for (const name of chartNames.sort()) {
    const chart = name.slice(0, -'.json'.length);
    if (!id.safeParse(chart).success)
      problems.push(problem({ file: `content/charts/${name}` }, 'file-name'));
    const source = read(`charts/${name}`);
    if (!source) continue;
    sources.charts[chart] = source;
    const { value } = told(validate<ChartFile>(source, chartFile));
    if (value) charts[chart] = value;
  }
  const found = problems.length ? problems : checkReferences(readable);
  return found.length
    ? { readable, problems: found }
    : { content: readable, readable, problems: [] };
}

/** content/survey.yml, checked. */
export function readSurvey(files: ContentFiles): {
  value?: Survey;
  source?: Source;
  problems: Problem[];
} {
  const file = 'content/survey.yml';
  const { text, problems } = readText(files, file);
  const parsed = text === undefined ? undefined : parseYaml(text, file);
  if (!parsed?.source) return { problems: [...problems, ...(parsed?.problems ?? [])] };
  const { value, problems: found } = validate<Survey>(parsed.source, surveyFile);
  return {
    ...(value ? { value } : {}),
    source: parsed.source,
    problems: [...problems, ...found],
  };
}

/** The rows that can at least be named. */
function named(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row) => typeof (row as { id?: unknown } | null)?.id === 'string');
}

/** The rows of one dataset; every bad row is a problem with its line, and then there are none. */
export const parseRows = (
  name: DatasetName,
  source: Source,
): { value?: unknown[]; problems: Problem[] } =>
  Array.isArray(source.value)
    ? validate<unknown[]>(source, schemas[name].array())
    : { problems: [problem({ file: source.file }, 'not-a-list')] };
