import { measure, wrap } from '../../charts/shared/text.ts';
import type { Edition } from '../../i18n/index.ts';
import { clauses } from '../../i18n/phrases.ts';

/**
 * A headline in as few lines as hold it: a Chinese one is cut between phrases,
 * after a clause where that takes no more lines. Where a phrase is wider than
 * the line it is broken like any text.
 */
export function headline(
  words: string,
  { edition, width, size }: { edition: Edition; width: number; size: number },
): string[] {
  const parts = clauses(words, edition).flatMap((clause) =>
    clause.map((phrase, index) => ({ phrase, ends: index === clause.length - 1 })),
  );
  const fits = (text: string) => measure(text.trim(), size, { strong: true }) <= width;
  if (edition === 'en' || !parts.every(({ phrase }) => fits(phrase)))
    return wrap(words, { width, size, strong: true });
  // best[n]: the cheapest way to set the first n phrases; each line costs more than any cut.
  const best: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= parts.length; end += 1) {
    for (let start = end - 1; start >= 0; start -= 1) {
      const line = parts
        .slice(start, end)
        .map(({ phrase }) => phrase)
        .join('');
      if (!fits(line)) break;
      const last = end === parts.length;
      const slack = 1 - measure(line.trim(), size, { strong: true }) / width;
      const cut = last ? 0 : parts[end - 1]!.ends ? -0.6 : 0;
      const cost = best[start]!.cost + 10 + slack ** 2 + cut;
      const known = best[end];
      if (!known || cost < known.cost)
        best[end] = { cost, lines: [...best[start]!.lines, line.trim()] };
    }
  }
  return best.at(-1)!.lines;
}
