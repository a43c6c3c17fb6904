import { figureIds } from './figures.ts';
import { parseTemplate } from './placeholders.ts';
import { type Complaint, complaint } from './problem.ts';
import { otherLanguage, percentages, typedFiguresInTemplate, vagueQuantities } from './prose.ts';
import type { Rows } from './schemas/index.ts';

/** What is wrong with a text that may hold figure placeholders, without its place. */
export function checkTemplate(text: string, rows: Rows, language: 'zh' | 'en'): Complaint[] {
  const { parts, errors } = parseTemplate(text);
  const known = new Set(figureIds(rows));
  const ids = parts.flatMap((part) =>
    typeof part === 'string' ? [] : [part.id, ...(part.of ? [part.of] : [])],
  );
  return [
    ...errors,
    ...(errors.length ? [] : ids.filter((id) => !known.has(id))).map((id) =>
      unknownFigure(id, rows),
    ),
    ...typedFiguresInTemplate(text).map((found) => complaint('typed-figure-here', { found })),
    ...[...text.matchAll(/<[A-Z]\w*[^<>]*>?/g)].map(([found]) =>
      complaint('tag-in-head', { found }),
    ),
    ...percentages(text).map(({ found }) => complaint('percentage', { found })),
    ...vagueQuantities(text).map(({ found }) => complaint('vague', { found })),
    ...otherLanguage(text, language).map(({ found }) =>
      complaint('other-language', { found, language }),
    ),
  ];
}

/** The problem of a figure that does not exist. */
export function unknownFigure(id: string, rows: Rows): Complaint {
  return complaint('no-figure', { id, among: figureIds(rows) });
}
