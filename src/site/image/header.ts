import type { FormatRules } from './formats.ts';
import { headline } from './headline.ts';
import { type Block, block, rule } from './parts.ts';
import type { Sheet } from './sheet.ts';

/** The newspaper's double rule, the finding, and what is measured of how many. */
export function header(
  sheet: Sheet,
  rules: FormatRules,
  { x, width, top, lines }: { x: number; width: number; top: number; lines: number },
): Block {
  const thick = Math.max(3, rules.title * 0.09);
  const double =
    rule({ x, y: top, width, height: thick }, 'var(--ink)') +
    rule({ x, y: top + thick * 1.7, width, height: Math.max(1, thick * 0.3) }, 'var(--ink)');
  const size = titleSize(sheet, width, rules.title, lines);
  const titleTop = top + thick * 2 + rules.title * 0.55;
  const title = block(sheet.title, {
    x,
    top: titleTop,
    width: width / 1.02,
    lines: headline(sheet.title, { edition: sheet.edition, width: width / 1.02, size }),
    size,
    family: 'serif',
    leading: 1.3,
  });
  const subtitleTop = titleTop + title.height + rules.subtitle * 0.55;
  const subtitle = block(sheet.subtitle, {
    x,
    top: subtitleTop,
    width,
    size: rules.subtitle,
    fill: 'var(--ink-2)',
  });
  return {
    markup: double + title.markup + subtitle.markup,
    height: subtitleTop + subtitle.height - top,
  };
}

/** The largest size at which the title keeps to its lines; three quarters of the format's at the least. */
function titleSize(
  { title, edition }: Sheet,
  width: number,
  largest: number,
  lines: number,
): number {
  const smallest = largest * 0.72;
  for (let size = largest; size > smallest; size -= 1)
    if (headline(title, { edition, width: width / 1.02, size }).length <= lines) return size;
  return smallest;
}
