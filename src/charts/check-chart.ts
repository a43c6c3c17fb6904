import { chartProblem } from '../data/chart-texts.ts';
import { type Complaint, complaint, type Problem } from '../data/problem.ts';
import { isQuery } from '../data/query.ts';
import type { Content } from '../data/read.ts';
import type { ChartFile } from '../data/schemas/chart.ts';
import { validate } from '../data/validate.ts';
import { editionIds } from '../i18n/index.ts';
import { ChartInputError } from './form.ts';
import { chartRows, drawChartFile } from './from-file.ts';
import { formNamed } from './registry.ts';

/**
 * What is wrong in one chart file besides its own fields: options, query, story, drawing.
 * @param stories names of those that it may belong to
 */
export function checkChart(
  id: string,
  { readable, whole }: { readable: Content; whole?: Content },
  stories: readonly string[],
): Problem[] {
  const chart = readable.charts[id]!;
  const source = readable.sources.charts[id]!;
  const told = (field: string, said: Complaint) => chartProblem(source, { field, said });
  const problems: Problem[] = [];
  if (chart.story && !stories.includes(chart.story))
    problems.push(told('story', complaint('no-story', { name: chart.story, among: stories })));

  const form = formNamed(chart.form);
  const options = form && validate(source, form.options, chart.options, ['options']);
  problems.push(...(options?.problems ?? []));
  // Rows that are wrong themselves would make a chart that is right look wrong.
  if (!whole || options?.problems.length) return problems;
  const failed = drawingFailure(id, chart, whole);
  if (failed) return [...problems, chartProblem(source, failed)];
  return [
    ...problems,
    ...emptyQueries(id, whole).map(({ field, dataset }) =>
      told(field, complaint('no-rows', { dataset })),
    ),
  ];
}

type Failure = { field: string; said: Complaint } | undefined;

/** What came of drawing a chart, by its file and all rows: from check to check an editor mostly changes something else. */
const tried = new Map<string, Failure>();

function drawingFailure(id: string, chart: ChartFile, content: Content): Failure {
  const { rows, computed } = content;
  const key = JSON.stringify([id, chart, rows, computed]);
  if (!tried.has(key)) {
    if (tried.size > 100) tried.clear();
    tried.set(key, failureOf(id, chart, content));
  }
  return tried.get(key);
}

function failureOf(id: string, chart: ChartFile, content: Content): Failure {
  try {
    for (const edition of editionIds) drawChartFile(id, chart, content, edition);
    return undefined;
  } catch (error) {
    if (error instanceof ChartInputError) return error;
    const why = error instanceof Error ? error.message : String(error);
    return { field: 'options', said: complaint('chart-undrawable', { why }) };
  }
}

/** A condition that no row meets is a slip: the chart would stand there empty. */
function emptyQueries(id: string, whole: Content) {
  const { data } = whole.charts[id]!;
  const single = isQuery(data);
  const rows = chartRows(whole.charts[id]!, whole.rows);
  return Object.entries(single ? { rows: data } : data).flatMap(([name, query]) =>
    rows[name]?.length === 0 && query.where
      ? [{ field: single ? 'data.where' : `data.${name}.where`, dataset: query.dataset }]
      : [],
  );
}
