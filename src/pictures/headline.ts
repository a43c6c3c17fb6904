import { measure, wrap } from '../charts/shared/text.ts';
import { headlineLines } from '../i18n/headline.ts';
import type { Edition } from '../i18n/index.ts';

/** A headline's lines in a picture. Where a phrase is wider than the line it is broken like any text. */
export function headline(
  words: string,
  { edition, width, size }: { edition: Edition; width: number; size: number },
): string[] {
  const own = { size, strong: true };
  const share = (text: string) => measure(text.trim(), size, own) / width;
  const lines = headlineLines(words, edition, share) ?? wrap(words, { width, ...own });
  return lines.flatMap((line) => cut(line, (text) => share(text) <= 1));
}

/** A word wider than the line is cut where the line is full. */
function cut(line: string, fits: (text: string) => boolean): string[] {
  const characters = [...line];
  let end = characters.length;
  while (end > 1 && !fits(characters.slice(0, end).join(''))) end -= 1;
  const rest = characters.slice(end).join('');
  return [characters.slice(0, end).join(''), ...(rest ? cut(rest, fits) : [])];
}
