import type { Edition } from './editions.ts';
import { clauses } from './phrases.ts';

/**
 * A Chinese headline in as few lines as hold it, cut between phrases, after a
 * clause where that takes no more lines; undefined in English, and where a
 * phrase is wider than a line.
 * @param widthOf a text's width as a share of the line's
 */
export function headlineLines(
  words: string,
  edition: Edition,
  widthOf: (text: string) => number,
): string[] | undefined {
  const parts = clauses(words, edition).flatMap((clause) =>
    clause.map((phrase, index) => ({ phrase, ends: index === clause.length - 1 })),
  );
  const fits = (text: string) => widthOf(text.trim()) <= 1;
  if (edition === 'en' || !parts.every(({ phrase }) => fits(phrase))) return undefined;
  // best[n]: the cheapest way to set the first n phrases; each line costs more than any cut.
  const best: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= parts.length; end += 1) {
    for (let start = end - 1; start >= 0; start -= 1) {
      const line = parts
        .slice(start, end)
        .map(({ phrase }) => phrase)
        .join('');
      if (!fits(line)) break;
      const slack = 1 - widthOf(line.trim());
      const cut = end < parts.length && parts[end - 1]!.ends ? -0.6 : 0;
      const cost = best[start]!.cost + 10 + slack ** 2 + cut;
      const known = best[end];
      if (!known || cost < known.cost)
        best[end] = { cost, lines: [...best[start]!.lines, line.trim()] };
    }
  }
  return best.at(-1)!.lines;
}
