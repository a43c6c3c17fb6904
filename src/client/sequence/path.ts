/** Where a disc is between two places, and how large. Pure arithmetic. */

/** Centre and radius of a disc, in the drawing's own units. */
export interface Pose {
  x: number;
  y: number;
  r: number;
}

/** The part of a movement at which gathered discs lie in one heap. */
export const heapTime = 0.5;

/** Slow at both ends; `t` and the result from 0 to 1. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

const mix = (from: number, to: number, t: number) => from + (to - from) * t;

/**
 * The pose at time `t` (0 to 1). With a heap, the disc first goes there: at
 * `heapTime` all discs lie in that one point, so that none can be followed.
 */
export function poseAt(
  from: Pose,
  to: Pose,
  t: number,
  heap?: { x: number; y: number } | undefined,
): Pose {
  if (t >= 1) return to;
  if (!heap) {
    const e = ease(t);
    return { x: mix(from.x, to.x, e), y: mix(from.y, to.y, e), r: mix(from.r, to.r, e) };
  }
  const middle = { ...heap, r: Math.min(from.r, to.r) };
  return t < heapTime
    ? poseAt(from, middle, t / heapTime)
    : poseAt(middle, to, (t - heapTime) / (1 - heapTime));
}

/** How much of a disc's former look is left. In a heap the looks change while nothing can be told apart. */
export const oldLook = (t: number, gather: boolean) =>
  gather ? Math.max(0, Math.min(1, (heapTime - t) * 8 + 0.5)) : 1 - t;

/**
 * How much of a coming panel's words and lines is seen: they appear once its discs have set out.
 * One property for all of them: an animation for each took a slow phone longer than all the rest.
 */
export const wordsAt = (t: number) => Math.max(0, Math.min(1, t * 2 - 1));

/** A disc's key: its own, or what its mark's key ends with where it is the mark's only one. */
export const keyOf = (disc: Element): string =>
  disc.getAttribute('data-disc') ||
  (/m\d+(?:-\d+)?$/.exec(disc.closest('.mark')?.getAttribute('data-key') ?? '')?.[0] ?? '');

/** The disc that a twin belongs to: `m08-2` is the second mention of `m08`. */
export const rootOf = (key: string) => key.split('-')[0]!;

/** A pose out of what a panel says: `translate(126,90.5)` and the rim's radius or path. */
export function readPose(transform: string, radius: string | null, path: string | null): Pose {
  const [x = 0, y = 0] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x, y, r: Number(radius ?? /A([\d.]+)/i.exec(path ?? '')?.[1] ?? 1) };
}
