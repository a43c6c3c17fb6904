import { encode } from 'uqr';
import { qrPath, quietZone } from '../../charts/shared/qr-path.ts';
import { markup } from './svg.ts';

const codes = new Map<string, { path: string; modules: number }>();

/**
 * A link as a QR code in a square of `side` px, its quiet zone included: dark
 * on light in every theme, because not every reader takes it inverted.
 */
export function qr(link: string, { x, y, side }: { x: number; y: number; side: number }): string {
  const { path, modules } = code(link);
  return markup(
    'g',
    { transform: `translate(${x} ${y}) scale(${(side / modules).toFixed(5)})` },
    markup('rect', { width: modules, height: modules, fill: '#fff' }) +
      markup('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
}

function code(link: string) {
  const known = codes.get(link);
  if (known) return known;
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const made = { path: qrPath(data), modules: size + 2 * quietZone };
  codes.set(link, made);
  return made;
}
