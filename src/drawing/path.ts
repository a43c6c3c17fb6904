import svgpath from 'svgpath';
import type { Place } from './model.ts';

/** M and L: x, y. C: two control points and the end. Z closes. Absolute coordinates. */
export type Segment =
  | ['M' | 'L', number, number]
  | ['C', number, number, number, number, number, number]
  | ['Z'];

/** @throws Error for a path that SVG does not allow */
function parsed(d: string) {
  const path = svgpath(d) as ReturnType<typeof svgpath> & { err?: string };
  if (path.err) throw new Error(`a path is wrong: ${path.err}: ${d.slice(0, 60)}`);
  return path;
}

/** A path at another place, its numbers rounded to two decimals. */
export function moved(d: string, { x, y, scale }: Place): string {
  return parsed(d).scale(scale).translate(x, y).round(2).toString();
}

/**
 * A path as moves, lines and cubic curves with absolute coordinates:
 * all that a freeform of PowerPoint needs.
 * @throws Error for a path that SVG does not allow either
 */
export function pathSegments(d: string): Segment[] {
  const segments: Segment[] = [];
  parsed(d)
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...numbers], _, x, y) => {
      const [a = 0, b = 0, endX = 0, endY = 0] = numbers as number[];
      if (command === 'H') segments.push(['L', a, y]);
      else if (command === 'V') segments.push(['L', x, a]);
      else if (command === 'Q') {
        // A quadratic curve as a cubic one.
        const third = (from: number, control: number) => from + ((control - from) * 2) / 3;
        segments.push(['C', third(x, a), third(y, b), third(endX, a), third(endY, b), endX, endY]);
      } else segments.push([command.toUpperCase(), ...numbers] as Segment);
    });
  return segments;
}
