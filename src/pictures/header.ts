import type { FormatRules } from './formats.ts';
import { headline } from './headline.ts';
import { type Block, block, doubleRule } from './parts.ts';
import type { Sheet } from './sheet.ts';

/** The newspaper's double rule, the finding, and what is measured of how many. */
export function header(
  sheet: Sheet,
  rules: FormatRules,
  { x, width, top, lines }: { x: number; width: number; top: number; lines: number },
): Block {
  const thick = Math.max(3, rules.title * 0.09);
  const titleTop = top + thick * 2 + rules.title * 0.55;
  const within = { edition: sheet.edition, width: width / 1.02 };
  // The largest size at which the title keeps to its lines; three quarters of the format's at the least.
  const smallest = rules.title * 0.72;
  let size = rules.title;
  while (size > smallest && headline(sheet.title, { ...within, size }).length > lines) size -= 1;
  size = Math.max(size, smallest);
  const title = block(sheet.title, {
    x,
    top: titleTop,
    width: within.width,
    lines: headline(sheet.title, { ...within, size }),
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
    colour: 'ink-2',
  });
  return {
    shapes: [...doubleRule(x, top, width, thick), ...title.shapes, ...subtitle.shapes],
    height: subtitleTop + subtitle.height - top,
  };
}
