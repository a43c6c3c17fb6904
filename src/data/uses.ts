import { components } from './components.ts';
import { computedFigures } from './figures.ts';
import { eachText } from './json.ts';
import { mentions, splitFrontmatter } from './mdx.ts';
import { figuresInTemplate } from './placeholders.ts';
import type { Place } from './problem.ts';
import { isQuery, type Query, select } from './query.ts';
import type { Content, ContentFiles } from './read.ts';
import { datasetNames } from './schemas/index.ts';
import { textPairs } from './series.ts';

/** One place that names a figure, row or chart, or counts it in; `through` is the figure that does. */
export interface Use extends Place {
  through?: string;
}

/**
 * Where the content uses a figure (a fact or a computed one), a row of a dataset or a chart:
 * in heads and texts of stories and pages, in charts' texts, in the rows that charts take, and in
 * computed figures that count the row.
 * @returns undefined where nothing has that id
 */
export function usesOf(id: string, content: Content, files: ContentFiles): Use[] | undefined {
  const { rows, charts, sources } = content;
  const computed = computedFigures(content);
  const known = [
    ...datasetNames.flatMap((name) => rows[name].map((row) => row.id)),
    ...Object.keys(computed),
    ...Object.keys(charts),
  ];
  if (!known.includes(id)) return undefined;
  const counting = Object.values(computed).filter(({ basis }) => basis?.rows.includes(id));
  return [
    ...named(id),
    ...taken(),
    ...counting.flatMap((figure) =>
      named(figure.id).map((use) => ({ ...use, through: figure.id })),
    ),
  ];

  /** What names it in so many letters. */
  function named(name: string): Use[] {
    const inTexts = textPairs(files).flatMap(({ original, translation }) =>
      [original, translation].flatMap((file) => inText(file, files.read(file) ?? '', name)),
    );
    const inCharts = Object.values(sources.charts).flatMap((source) =>
      eachText(source.value)
        .filter(({ text }) => figuresInTemplate(text).includes(name))
        .map(({ path }) => source.at(path)),
    );
    return [...inTexts, ...inCharts];
  }

  /** Charts that draw the row. */
  function taken(): Use[] {
    return Object.entries(charts).flatMap(([chart, { data }]) => {
      const queries = isQuery(data) ? [data] : Object.values(data as Record<string, Query>);
      const draws = queries.some((query) => select(rows, query).rows.some((row) => row.id === id));
      return draws ? [sources.charts[chart]!.at(['data'])] : [];
    });
  }
}

function inText(file: string, source: string, name: string): Use[] {
  const { frontmatter, body, line } = splitFrontmatter(source);
  const inHead = frontmatter
    .split('\n')
    .flatMap((text, at) =>
      figuresInTemplate(text).includes(name)
        ? [{ file, line: at + 2, column: 1, field: text.slice(0, text.indexOf(':')) }]
        : [],
    );
  const inBody = mentions(body, line).flatMap((mention) => {
    const refers = Object.keys(components[mention.component]?.refers ?? {});
    return refers.some((attribute) => mention.attributes[attribute] === name)
      ? [{ file, line: mention.line, column: mention.column, field: `<${mention.component}>` }]
      : [];
  });
  return [...inHead, ...inBody];
}
