import { figure, figureIds } from './figures.ts';
import { parseTemplate } from './placeholders.ts';
import { type Problem, suggest } from './problem.ts';
import { typedFiguresInTemplate } from './prose.ts';
import type { Rows } from './schemas/index.ts';

/** What is wrong with a text that may hold figure placeholders, without its place. */
export function checkTemplate(text: string, rows: Rows): Pick<Problem, 'message' | 'cure'>[] {
  const { parts, errors } = parseTemplate(text);
  const ids = parts.flatMap((part) =>
    typeof part === 'string' ? [] : [part.id, ...(part.of ? [part.of] : [])],
  );
  return [
    ...errors.map((message) => ({
      message,
      cure: 'write {figure}, {figure|word}, {figure|unit} or {figure|of:whole}',
    })),
    ...ids.filter((id) => !figure(rows, id)).map((id) => unknownFigure(id, rows)),
    ...typedFiguresInTemplate(text).map((message) => ({
      message,
      cure: 'put the figure’s id in braces: {sampled}, {sampled|word}',
    })),
  ];
}

/** The problem of a figure that does not exist. */
export function unknownFigure(id: string, rows: Rows): Pick<Problem, 'message' | 'cure'> {
  return {
    message: `there is no figure "${id}"`,
    cure: `${suggest(id, figureIds(rows))} Figures are rows of content/data/facts.json and named computations`,
  };
}
