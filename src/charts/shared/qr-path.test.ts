import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrPath, quietZone } from './qr-path.ts';

/** Paints a path of whole-module runs back into modules. */
function paint(path: string, width: number, height: number): boolean[][] {
  const rows = Array.from({ length: height }, () => Array<boolean>(width).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(run); at += 1)
      rows[Number(y) - quietZone]![Number(x) - quietZone + at] = true;
  return rows;
}

test('draws every dark module and no other, inside the quiet zone', () => {
  const size = fc.integer({ min: 1, max: 12 });
  const code = fc.tuple(size, size).chain(([width, height]) =>
    fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );
  fc.assert(
    fc.property(code, (rows) => {
      expect(paint(qrPath(rows), rows[0]!.length, rows.length)).toEqual(rows);
    }),
  );
});
