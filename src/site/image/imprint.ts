import { measure } from '../../charts/shared/text.ts';
import type { FormatRules } from './formats.ts';
import { type Block, block, type Rect, text } from './parts.ts';
import { qr } from './qr.ts';
import type { Sheet } from './sheet.ts';
import { markup } from './svg.ts';

export interface Column {
  x: number;
  width: number;
}

/** Where a picture's imprint stands. */
export interface Foot extends Column {
  top: number;
  /** The source as the picture has room for it. */
  source: string;
  /** The part of the picture, in whole units, that the imprint has to itself. */
  area: Rect;
}

/** Notes and our reading, one paragraph each. */
export function notesBlock(
  sheet: Sheet,
  label: string,
  rules: FormatRules,
  column: Column,
  top: number,
): Block {
  const words = [
    ...sheet.notes.map((note) => label + note),
    ...(sheet.reading ? [sheet.reading] : []),
  ];
  return stack(words, top, rules.small * 0.45, (paragraph, y) =>
    block(paragraph, { ...column, top: y, size: rules.small, fill: 'var(--ink-2)' }),
  );
}

/**
 * Where the picture comes from: source, version, licence, address, and the QR
 * code beside them or, in a slim column, above them.
 */
export function imprint(
  sheet: Sheet,
  rules: FormatRules,
  { x, width }: Column,
  top: number,
): Block {
  const { qr: side, small } = rules;
  const beside = width > side * 3.2;
  const gap = side * 0.18;
  const column = beside ? { x, width: width - side - gap } : { x, width };
  const code = { x: beside ? x + width - side : x, y: top, side };
  const wordsTop = beside ? top : top + side + small * 0.8;
  const site = beside ? `${sheet.site} · ` : '';
  const words = [sheet.source, `${site}${sheet.version} · ${sheet.licence.name}`];
  const said = stack(words, wordsTop, small * 0.3, (line, y) =>
    block(line, { ...column, top: y, size: small, leading: 1.35, fill: 'var(--ink-2)' }),
  );
  const address = stack(
    addressLines(sheet.address, column.width, small),
    wordsTop + said.height + small * 0.3,
    small * 0.2,
    (line, y) => block(line, { ...column, top: y, size: small, strong: true }),
  );
  const brand = beside
    ? ''
    : brandMark(sheet.site, { x: x + width, y: top + side / 2, size: small * 1.15 });
  const foot = wordsTop + said.height + small * 0.3 + address.height;
  return {
    markup: qr(sheet.link, code) + said.markup + address.markup + brand,
    height: Math.max(foot, code.y + side) - top,
  };
}

/** The three lenses and the site's name, ending at x. */
export function brandMark(
  name: string,
  { x, y, size }: { x: number; y: number; size: number },
): string {
  const radius = size * 0.5;
  const left = x - measure(name, size, { strong: true }) - size * 0.4;
  const ring = (index: number) =>
    markup('circle', {
      cx: left - radius * (3.4 - index * 1.2),
      cy: y,
      r: radius,
      fill: 'none',
      stroke: `var(--lens-${index + 1})`,
      'stroke-width': size * 0.1,
      'stroke-dasharray':
        index === 2 ? `${(size * 0.16).toFixed(2)} ${(size * 0.12).toFixed(2)}` : undefined,
    });
  return (
    [0, 1, 2].map(ring).join('') +
    text(name, { x, y: y + size * 0.36, size, family: 'serif', anchor: 'end' })
  );
}

/** An address broken after its slashes, where it is too long for one line. */
export function addressLines(address: string, width: number, size: number): string[] {
  const lines: string[] = [''];
  for (const part of address.split(/(?<=\/)/)) {
    const longer = lines.at(-1)! + part;
    if (measure(longer, size, { strong: true }) <= width || lines.at(-1) === '')
      lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** Blocks under each other, `gap` apart. */
function stack(
  items: string[],
  top: number,
  gap: number,
  make: (item: string, top: number) => Block,
): Block {
  let y = top;
  const parts = items.map((item) => {
    const made = make(item, y);
    y += made.height + gap;
    return made.markup;
  });
  return { markup: parts.join(''), height: Math.max(0, y - gap - top) };
}
