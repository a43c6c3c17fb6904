/** Pure geometry of the panels: heaps, lens faces, and who goes to which place. */

export interface Point {
  x: number;
  y: number;
}

/**
 * Places of `count` discs in rings round a centre, like the openings of a
 * rose window; neighbours are at least `pitch` px apart. Sixteen make 1 + 5 + 10.
 */
export function rosette(count: number, pitch: number): Point[] {
  const places: Point[] = [];
  for (const size of ringSizes(count)) {
    // Each ring comes as near as the rings inside it let it, upright or turned by half a place.
    const fits = [0, Math.PI / size].map((turn) => {
      let radius = size === 1 ? 0 : pitch / (2 * Math.sin(Math.PI / size));
      while (crowded(ring(size, radius, turn), places, pitch)) radius += pitch / 50;
      return { radius, places: ring(size, radius, turn) };
    });
    const [upright, turned] = fits as [(typeof fits)[number], (typeof fits)[number]];
    // A square stands on its side and a pair lies flat; else upright unless turning saves room.
    const flat = places.length === 0 && size % 2 === 0;
    places.push(...(flat || turned.radius < upright.radius - 0.1 ? turned : upright).places);
  }
  return places;
}

function ring(size: number, radius: number, turn: number): Point[] {
  return Array.from({ length: size }, (_, place) => {
    const angle = turn + (place / size) * 2 * Math.PI;
    return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
  });
}

const crowded = (some: Point[], others: Point[], pitch: number) =>
  some.some((a) => others.some((b) => Math.hypot(a.x - b.x, a.y - b.y) < pitch * 0.999));

/** How many discs stand in each ring, from the centre outwards. */
function ringSizes(count: number): number[] {
  if (count <= 5) return count > 0 ? [count] : [];
  // With a centre of one, ring k of n holds its share of the rest, k in 1 + 2 + … + n.
  let rings = 1;
  while (count > 4.5 * rings * (rings + 1)) rings++;
  const sizes = [1];
  const parts = (rings * (rings + 1)) / 2;
  for (let ring = 1; ring <= rings; ring++) {
    const before = sizes.reduce((sum, size) => sum + size, 0);
    const share = Math.round(((count - 1) * ring) / parts);
    sizes.push(ring === rings ? count - before : share);
  }
  return sizes;
}

/** Distance from a rosette's centre to the farthest disc's centre, px. */
export function reach(places: Point[]): number {
  return Math.max(0, ...places.map(({ x, y }) => Math.hypot(x, y)));
}

/** A shallow face of a lens from (x1, y1) to (x2, y2), bulging by `bulge` px to the left of that direction. */
export function face({ x: x1, y: y1 }: Point, { x: x2, y: y2 }: Point, bulge: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  // The control point of a quadratic curve lies twice as far out as its apex.
  const cx = (x1 + x2) / 2 + ((y2 - y1) / length) * 2 * bulge;
  const cy = (y1 + y2) / 2 - ((x2 - x1) / length) * 2 * bulge;
  return `M${x1},${y1}Q${cx},${cy} ${x2},${y2}`;
}

/** How far a face has come in at `u`, −1 at one tip to 1 at the other: 0 at the apex, `bulge` at the tips. */
export const sag = (u: number, bulge: number) => bulge * u * u;

/**
 * Swaps equal things between their places until no swap shortens the way
 * from `goals`; returns the place of each. Deterministic; good enough for a score of discs.
 */
export function settle(places: Point[], goals: (Point[] | undefined)[]): Point[] {
  const settled = [...places];
  const cost = (thing: number, place: Point) =>
    (goals[thing] ?? []).reduce(
      (sum, goal) => sum + (goal.x - place.x) ** 2 + (goal.y - place.y) ** 2,
      0,
    );
  for (let again = true, rounds = 0; again && rounds < 50; rounds++) {
    again = false;
    for (let a = 0; a < settled.length; a++)
      for (let b = a + 1; b < settled.length; b++) {
        const [here, there] = [settled[a]!, settled[b]!];
        const gain = cost(a, here) + cost(b, there) - cost(a, there) - cost(b, here);
        if (gain < 0.01) continue;
        settled[a] = there;
        settled[b] = here;
        again = true;
      }
  }
  return settled;
}
