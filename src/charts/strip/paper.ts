/**
 * Paths of a strip of newsprint. Pure, and the same in every build: all that
 * is irregular comes from the part's name.
 */

/** How far white fibre reaches beyond the last legible character, in px. */
export const fibre = 8;

/** A point every so many px along a tear. */
const bite = 2;

/** Distances of a tear from a straight edge, in px, from the top of the strip to its foot. */
export type Tear = readonly number[];

/** Numbers from 0 to 1 in a fixed order for each seed (mulberry32). */
export function chance(seed: string): () => number {
  let state = [...seed].reduce((sum, sign) => Math.imul(sum, 31) + sign.codePointAt(0)!, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A tear of the depth `depth`: it wanders, as paper tears, with a few sharp bites. */
export function tearOf(seed: string, height: number, depth: number): Tear {
  const next = chance(seed);
  const steps = Math.round(height / bite);
  const waves = [next(), next()].map((phase, index) => ({
    phase: phase * 2 * Math.PI,
    length: steps / (0.9 + index * 1.3 + next() * 0.5),
  }));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const drift = waves.reduce(
      (sum, { phase, length }, index) =>
        sum + Math.sin((step / length) * 2 * Math.PI + phase) / (index + 1.4),
      0,
    );
    const jag = (next() - 0.5) * 1.1;
    return -depth * Math.min(1, Math.max(0, 0.5 + drift * 0.34 + jag * 0.42));
  });
}

/** Where a tear stands at a height of the strip, in px from its straight edge. */
export function tearAt(tear: Tear, y: number, height: number): number {
  const step = Math.min(tear.length - 1, Math.max(0, (y / height) * (tear.length - 1)));
  const [before, after] = [tear[Math.floor(step)]!, tear[Math.ceil(step)]!];
  return before + (after - before) * (step % 1);
}

/** The outline of a sheet; its right end is straight unless torn. */
export function sheet(
  left: number,
  right: number,
  top: number,
  height: number,
  tear: Tear = [0, 0],
): string {
  const last = tear.length - 1;
  const edge = tear.map(
    (reach, step) => `L${Math.max(left, right + reach)},${top + (height * step) / last}`,
  );
  return `M${left},${top}${edge.join('')}L${left},${top + height}Z`;
}

/**
 * Lines of print, broken into words, each ending at `end(y)`. Words and gaps
 * are whole pixels and a line is the same in every width as far as it goes, so
 * that a page with both drawings says each line once.
 */
export function print(
  seed: string,
  left: number,
  end: (y: number) => number,
  top: number,
  height: number,
): string {
  const lines = 4;
  const paths: string[] = [];
  for (let line = 1; line <= lines; line++) {
    const next = chance(`${seed} line ${line}`);
    const y = (height * line) / (lines + 1);
    for (let x = left; x < end(y); ) {
      const to = Math.min(end(y), x + 12 + Math.floor(next() * 40));
      if (to - x > 0.8) paths.push(`M${x},${top + y}H${to}`);
      x = to + 2;
    }
  }
  return paths.join('');
}

/** Hatching between two edges: the same text once more. */
export function hatch(left: number, right: number, top: number, height: number): string {
  const inset = 3.5;
  const rise = height - 2 * inset;
  const [from, to] = [left + inset, right - inset];
  const paths: string[] = [];
  // Every line climbs one px for each px to the right and is cut where the edges stand.
  for (let x = from - rise + 2; x < to; x += 4.5) {
    const [start, end] = [Math.max(x, from), Math.min(x + rise, to)];
    const foot = top + height - inset;
    if (end - start > 1) paths.push(`M${start},${foot - (start - x)}L${end},${foot - (end - x)}`);
  }
  return paths.join('');
}
