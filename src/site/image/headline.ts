import { measure, wrap } from '../../charts/shared/text.ts';
import type { Edition } from '../../i18n/index.ts';
import { headlineLines } from '../../i18n/headline.ts';

/** A headline's lines in a picture. Where a phrase is wider than the line it is broken like any text. */
export function headline(
  words: string,
  { edition, width, size }: { edition: Edition; width: number; size: number },
): string[] {
  const share = (text: string) => measure(text, size, { strong: true }) / width;
  return headlineLines(words, edition, share) ?? wrap(words, { width, size, strong: true });
}
