/** Time in ms that discs take from one step's places to the next one's. */
const duration = 560;

/** The part of a movement at which gathered discs lie in one heap. */
export const heapTime = 0.5;

/** Centre and radius of a disc, in the drawing's own units. */
export interface Pose {
  x: number;
  y: number;
  r: number;
}

/** A disc as it is shown now, and the element that has its look. */
interface Shown {
  pose: Pose;
  disc: SVGGElement;
}

interface Flight {
  /** Whether the discs still are what they were before: they have yet to reach the heap. */
  before(): boolean;
  /** Puts every disc in its final place at once. */
  stop(): void;
}

interface Move {
  disc: SVGGElement;
  from: Pose;
  to: Pose;
  /** The radius that the disc's shapes are drawn with. */
  r: number;
  /** The look it had, which fades. */
  old?: SVGGElement | undefined;
  /** Drawn for the movement only. */
  ghost?: boolean;
}

/** Slow at both ends; `t` and the result from 0 to 1. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

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
  if (heap) {
    const middle = { ...heap, r: Math.min(from.r, to.r) };
    return t < heapTime
      ? poseAt(from, middle, t / heapTime)
      : poseAt(middle, to, (t - heapTime) / (1 - heapTime));
  }
  const at = (side: keyof Pose) => from[side] + (to[side] - from[side]) * ease(t);
  return { x: at('x'), y: at('y'), r: at('r') };
}

const part = (value: number) => Math.max(0, Math.min(1, value));

/** How much of a disc's former look is left. In a heap the looks change while nothing can be told apart. */
export const oldLook = (t: number, gather: boolean) =>
  gather ? part((heapTime - t) * 8 + 0.5) : 1 - t;

/** How much of an entering panel's words and lines is seen: they appear once its discs have set out. */
export const wordsAt = (t: number) => part(t * 2 - 1);

/** A disc's key: its own, or what its mark's key ends with where it is the mark's only one. */
const keyOf = (disc: Element): string =>
  disc.getAttribute('data-disc') ||
  (/m\d+(?:-\d+)?$/.exec(disc.closest('.mark')?.getAttribute('data-key') ?? '')?.[0] ?? '');

/** The disc that a twin belongs to: `m08-2` is the second mention of `m08`. */
export const rootOf = (key: string) => key.split('-')[0]!;

/** A pose out of what a panel says: `translate(126,90.5)scale(.5)` and the rim's radius or path. */
export function readPose(transform: string, radius: string | null, path: string | null): Pose {
  const [x = 0, y = 0, scale = 1] = (transform.match(/-?[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
  return { x, y, r: scale * Number(radius ?? /A([\d.]+)/i.exec(path ?? '')?.[1] ?? 1) };
}

function poseOf(disc: SVGGElement, transform = disc.getAttribute('transform')!): Pose {
  const rim = disc.firstElementChild!;
  return readPose(transform, rim.getAttribute('r'), rim.getAttribute('d'));
}

/** The radius that a disc's shapes are drawn with, however large it is shown. */
const drawnRadius = (disc: SVGGElement) => poseOf(disc, '').r;

/** The discs of a panel where they are now, by key. */
function discsOf(panel: SVGSVGElement): Map<string, Shown> {
  const discs = [...panel.querySelectorAll<SVGGElement>('[data-disc]')];
  return new Map(discs.map((disc) => [keyOf(disc), { pose: poseOf(disc), disc }]));
}

/**
 * Changes between the steps of a sequence: the entering panel's own discs move from where they
 * were shown to their places. A panel is the state: when nothing moves, it is just as it was built.
 */
export function stepChanges(steps: readonly HTMLElement[]) {
  let flight: Flight | undefined;
  const settle = () => {
    flight?.stop();
    flight = undefined;
    for (const step of steps) step.classList.remove('is-entering', 'is-leaving');
  };
  return {
    /** Ends a movement at once. */
    settle,
    /**
     * From one step to another.
     * @param show makes the other step the one that is seen
     * @param moving whether discs move
     */
    change(from: HTMLElement, to: HTMLElement, show: () => void, moving: boolean) {
      const [a, b] = [drawingOf(from), drawingOf(to)];
      const shown = a && discsOf(a);
      // Discs that have not reached their heap still show what was before it.
      const named = (from.dataset.identity === 'named') !== Boolean(flight?.before());
      settle();
      show();
      const detail = { step: to.dataset.step, index: steps.indexOf(to) };
      to.dispatchEvent(new CustomEvent('chart:change', { bubbles: true, detail }));
      if (!moving || !shown || !b) return;
      from.classList.add('is-leaving');
      to.classList.add('is-entering');
      flight = fly(shown, b, named !== (to.dataset.identity === 'named'), settle);
    },
  };
}

/** The drawing of a step that the column shows. */
export const drawingOf = (step: HTMLElement) =>
  [...step.querySelectorAll<SVGSVGElement>('svg')].find((svg) => svg.getClientRects().length);

/** @param done called at the end, to call `stop` */
function fly(
  start: Map<string, Shown>,
  panel: SVGSVGElement,
  gather: boolean,
  done: () => void,
): Flight {
  const { width, height } = panel.viewBox.baseVal;
  const heap = gather ? { x: width / 2, y: height / 2 } : undefined;
  const ends = discsOf(panel);
  const moves = [...ends].map(([key, { disc, pose }]): Move => {
    const was = start.get(key) ?? start.get(rootOf(key));
    const old = was && disc.appendChild(lookOf(was.disc, pose.r / drawnRadius(was.disc)));
    return { disc, from: was?.pose ?? pose, to: pose, r: pose.r, old };
  });
  // A twin that is no longer needed goes back into the disc it came from.
  for (const [key, { disc, pose }] of start) {
    const end = ends.get(rootOf(key));
    if (ends.has(key) || !end) continue;
    const ghost = panel.appendChild(lookOf(disc, 1));
    const r = drawnRadius(disc);
    moves.push({ disc: ghost, from: pose, to: end.pose, r, old: ghost, ghost: true });
  }

  let t = 0;
  const draw = () => {
    panel.style.setProperty('--words', String(wordsAt(t)));
    for (const { disc, from, to, r, old } of moves) {
      const { x, y, r: now } = poseAt(from, to, t, heap);
      disc.setAttribute('transform', `translate(${x},${y})scale(${now / r})`);
      old?.setAttribute('opacity', String(oldLook(t, gather)));
    }
  };
  draw();
  const began = performance.now();
  const frame = (now: number) => {
    t = Math.max(0, Math.min(1, (now - began) / duration));
    if (t === 1) return done();
    draw();
    request = requestAnimationFrame(frame);
  };
  let request = requestAnimationFrame(frame);
  return {
    before: () => gather && t < heapTime,
    stop() {
      cancelAnimationFrame(request);
      panel.removeAttribute('style');
      for (const { disc, to, old, ghost } of moves) {
        old?.remove();
        if (!ghost) disc.setAttribute('transform', `translate(${to.x},${to.y})`);
      }
    },
  };
}

/** A copy of a disc's shapes, to fade away; nothing can point at it. */
function lookOf(disc: SVGGElement, scale: number): SVGGElement {
  const copy = disc.cloneNode(true) as SVGGElement;
  for (const older of copy.querySelectorAll('g')) older.remove();
  copy.removeAttribute('data-disc');
  copy.setAttribute('class', 'disc-old');
  copy.setAttribute('transform', `scale(${scale})`);
  return copy;
}
