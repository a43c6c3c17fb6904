import { encode } from 'uqr';
import { clean } from '../xml.ts';
import { freeform, type Place, type Target } from './target.ts';

/** Light modules around the code that the standard asks for. */
const quiet = 4;

/**
 * A link's QR code as one freeform on a white ground: black on white whatever
 * the theme, because not every reader takes another pair.
 */
export function addQr({ slide }: Target, url: string, label: string, place: Place): void {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const module = place.w / (size + 2 * quiet);
  slide.addShape('rect', { ...place, fill: { color: 'FFFFFF' }, objectName: `${clean(label)} 1` });
  slide.addShape(freeform, {
    x: place.x + quiet * module,
    y: place.y + quiet * module,
    w: size * module,
    h: size * module,
    points: data.flatMap((row, y) => runs(row).flatMap(([from, to]) => box(from, to, y, module))),
    fill: { color: '000000' },
    objectName: clean(label),
  });
}

/** Runs of dark modules of a row: [from, to). */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x]) x++;
    found.push([start, x]);
  }
  return found;
}

function box(from: number, to: number, row: number, module: number) {
  const [x1, x2, y1, y2] = [from, to, row, row + 1].map((each) => each * module) as [
    number,
    number,
    number,
    number,
  ];
  return [
    { x: x1, y: y1, moveTo: true },
    { x: x2, y: y1 },
    { x: x2, y: y2 },
    { x: x1, y: y2 },
    { close: true as const },
  ];
}
