import { measure } from '../charts/shared/text.ts';
import type { Shape } from '../drawing/model.ts';
import type { FormatRules } from './formats.ts';
import { type Block, block, stack, text } from './parts.ts';
import { qr } from './qr.ts';
import type { Sheet } from './sheet.ts';

export interface Column {
  x: number;
  width: number;
}

/** Notes and our reading, one paragraph each. */
export function notesBlock(
  { notes, noteLabel, reading }: Sheet,
  { small: size }: FormatRules,
  column: Column,
  top: number,
): Block {
  return stack(
    [...notes.map((note) => noteLabel + note), ...(reading ? [reading] : [])],
    top,
    size * 0.45,
    (paragraph, y) => block(paragraph, { ...column, top: y, size, colour: 'ink-2' }),
  );
}

/**
 * Where the picture comes from: source, version, licence, address, and the QR
 * code beside them or, in a slim column, above them.
 */
export function imprint(
  sheet: Sheet,
  { qr: side, small: size }: FormatRules,
  { x, width }: Column,
  top: number,
): { height: number; shapes: () => Shape[] } {
  const beside = width > side * 4.5;
  const column = beside ? { x, width: width - side * 1.18 } : { x, width };
  const code = { x: beside ? x + width - side : x, y: top, side };
  const wordsTop = beside ? top : top + side + size * 0.8;
  const site = beside ? `${sheet.site} · ` : '';
  const words = [sheet.source, `${site}${sheet.version} · ${sheet.licence.name}`];
  const said = stack(words, wordsTop, size * 0.3, (line, y) =>
    block(line, { ...column, top: y, size, leading: 1.35, colour: 'ink-2' }),
  );
  const addressTop = wordsTop + said.height + size * 0.3;
  const address = stack(
    addressLines(sheet.address, column.width, size),
    addressTop,
    size * 0.2,
    (line, y) => block(line, { ...column, top: y, size, strong: true }),
  );
  const brand = { x: x + width, y: top + side / 2, size: size * 1.15 };
  return {
    shapes: () => [
      ...qr(sheet.link, code),
      ...said.shapes,
      ...address.shapes,
      ...(beside ? [] : brandMark(sheet.site, brand)),
    ],
    height: Math.max(addressTop + address.height, code.y + side) - top,
  };
}

/** The three lenses and the site's name, ending at x. */
export function brandMark(
  name: string,
  { x, y, size }: { x: number; y: number; size: number },
): Shape[] {
  const radius = size * 0.5;
  const left = x - measure(name, size, { strong: true }) - size * 0.4;
  const rings = (['lens-1', 'lens-2', 'lens-3'] as const).map((colour, index): Shape => {
    const dash = index === 2 ? { dash: [size * 0.16, size * 0.12] } : {};
    return {
      kind: 'ellipse',
      x: left - radius * (4.4 - index * 1.2),
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
      stroke: { colour, width: size * 0.1, ...dash },
    };
  });
  return [
    ...rings,
    text(name, { x, y: y + size * 0.36, size, family: 'serif', strong: true, anchor: 'end' }),
  ];
}

/** An address broken after its slashes, where it is too long for one line. */
function addressLines(address: string, width: number, size: number): string[] {
  const lines: string[] = [''];
  for (const part of address.split(/(?<=\/)/)) {
    const longer = lines.at(-1)! + part;
    if (measure(longer, size, { strong: true }) <= width || lines.at(-1) === '')
      lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
