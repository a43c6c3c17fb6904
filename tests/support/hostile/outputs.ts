import { draw } from '../../../src/charts/draw.ts';
import { ChartInputError, type RowSets } from '../../../src/charts/form.ts';
import { forms } from '../../../src/charts/registry.ts';
import { editionIds } from '../../../src/i18n/index.ts';

/** Names, ids and numbers stay; every text that a reader sees gets the hostile one behind it. */
export function poison(value: unknown, hostile: string): unknown {
  if (typeof value === 'string') return /^[a-z0-9:.-]*$/.test(value) ? value : `${value}${hostile}`;
  if (Array.isArray(value)) return value.map((item) => poison(item, hostile));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, poison(item, hostile)]),
  );
}

/**
 * Every form's first examples with a hostile text in every text of their rows
 * and options: the drawings, and how many were refused with a word to the editor.
 */
export function poisonedDrawings(hostile: string): { svg: string[]; refused: number } {
  const svg: string[] = [];
  let refused = 0;
  for (const form of forms)
    for (const example of form.examples.slice(0, 2))
      for (const edition of editionIds)
        try {
          const drawing = draw({
            form,
            options: poison(example.options, hostile),
            rows: poison(example.rows, hostile) as RowSets,
            edition,
            id: example.name,
            figure: (id) => example.figures?.[id],
          });
          svg.push(drawing.svg.narrow);
        } catch (error) {
          if (!(error instanceof ChartInputError)) throw error;
          refused += 1;
        }
  return { svg, refused };
}
