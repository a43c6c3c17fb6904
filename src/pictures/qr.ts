import { encode } from 'uqr';
import { qrPath, quietZone } from '../charts/shared/qr-path.ts';
import type { Shape } from '../drawing/model.ts';
import { placed } from '../drawing/model.ts';

/**
 * A link as a QR code in a square of `side` px, its quiet zone included: dark
 * on light in every theme, because not every reader takes it inverted.
 */
export function qr(link: string, { x, y, side }: { x: number; y: number; side: number }): Shape[] {
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const modules = size + 2 * quietZone;
  const code: Shape = { kind: 'path', d: qrPath(data), fill: { colour: '#000' }, crisp: true };
  return [
    { kind: 'rect', x, y, width: side, height: side, fill: { colour: '#fff' } },
    placed(code, { x, y, scale: side / modules }),
  ];
}
