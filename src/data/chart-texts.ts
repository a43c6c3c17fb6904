import { eachText, type Source } from './json.ts';
import type { Complaint, Problem } from './problem.ts';
import type { Content } from './read.ts';
import { checkTemplate } from './templates.ts';

/** An error that a form raised, as a problem with the chart file's line. */
export function chartProblem(source: Source, error: { field: string; said: Complaint }): Problem {
  const path = error.field.split(/[.[\]]+/).filter(Boolean);
  const places = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { ...source.at(places, error.field), ...error.said };
}

/** Holds every text of every chart file: figures exist and none is typed by hand. */
export function checkChartTexts(content: Content): Problem[] {
  return Object.values(content.sources.charts).flatMap((source) =>
    eachText(source.value)
      .filter(({ path }) => path.at(-1) === 'zh' || path.at(-1) === 'en')
      .flatMap(({ path, text }) =>
        checkTemplate(text, content, path.at(-1) as 'zh' | 'en').map((said) => ({
          ...source.at(path, path.join('.')),
          ...said,
        })),
      ),
  );
}
