import type { JsonSource } from './json.ts';
import type { Complaint, Problem } from './problem.ts';
import type { Content } from './read.ts';
import { checkTemplate } from './templates.ts';

/** An error that a form raised, as a problem with the chart file's line. */
export function chartProblem(
  source: JsonSource,
  error: { field: string; said: Complaint },
): Problem {
  const path = error.field.split(/[.[\]]+/).filter(Boolean);
  return {
    file: source.file,
    ...source.place(path.map((part) => (/^\d+$/.test(part) ? Number(part) : part))),
    field: error.field,
    ...error.said,
  };
}

/** Holds every text of every chart file: figures exist and none is typed by hand. */
export function checkChartTexts(content: Content): Problem[] {
  return Object.entries(content.sources.charts).flatMap(([, source]) =>
    texts(source.value).flatMap(({ path, text }) =>
      checkTemplate(text, content.rows, path.at(-1) as 'zh' | 'en').map((problem) => ({
        file: source.file,
        ...source.place(path),
        field: path.join('.'),
        ...problem,
      })),
    ),
  );
}

/** Every bilingual text of a JSON value with its place: objects that have both `zh` and `en`. */
function texts(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  if (typeof record.zh === 'string' && typeof record.en === 'string')
    return (['zh', 'en'] as const).map((key) => ({
      path: [...path, key],
      text: String(record[key]),
    }));
  return Object.entries(record).flatMap(([key, item]) => texts(item, [...path, key]));
}
