import { heapTime, keyOf, oldLook, type Pose, poseAt, readPose, rootOf, wordsAt } from './path.ts';

/** Time in ms that discs take from one step's places to the next one's. */
const duration = 560;

/** A disc as it is shown now, and the element that has its look. */
interface Shown {
  pose: Pose;
  disc: SVGGElement;
}

export interface Flight {
  /** Where every disc is at this moment. */
  shown(): Map<string, Shown>;
  /** Whether the discs still are what they were before: they have yet to reach the heap. */
  before(): boolean;
  /** Puts every disc in its final place at once. */
  stop(): void;
}

interface Move {
  key: string;
  disc: SVGGElement;
  from: Pose;
  to: Pose;
  /** The radius that the disc's shapes are drawn with. */
  r: number;
  /** The look it had, which fades. */
  old?: SVGGElement;
  /** Drawn for the movement only. */
  ghost?: boolean;
}

/** The discs of a panel in their places. */
export function discsOf(panel: SVGSVGElement): Map<string, Shown> {
  const discs = panel.querySelectorAll<SVGGElement>('[data-disc]');
  return new Map([...discs].map((disc) => [keyOf(disc), { pose: home(disc), disc }]));
}

/**
 * Moves a panel's own discs from where they were shown to their places in the
 * panel. The panel is the state: when nothing moves, it is just as it was built.
 * `done` is called at the end and is to call `stop`.
 */
export function fly(
  start: Map<string, Shown>,
  panel: SVGSVGElement,
  { gather, done }: { gather: boolean; done: () => void },
): Flight {
  const { width, height } = panel.viewBox.baseVal;
  const heap = gather ? { x: width / 2, y: height / 2 } : undefined;
  const ends = discsOf(panel);
  const moves = [...ends].map(([key, { disc, pose }]): Move => {
    const was = start.get(key) ?? start.get(rootOf(key));
    const old = was && disc.appendChild(lookOf(was.disc, pose.r / home(was.disc).r));
    return { key, disc, from: was?.pose ?? pose, to: pose, r: pose.r, ...(old ? { old } : {}) };
  });
  // A twin that is no longer needed goes back into the disc it came from.
  for (const [key, { disc, pose }] of start) {
    const end = ends.get(rootOf(key));
    if (ends.has(key) || !end) continue;
    const ghost = panel.appendChild(lookOf(disc, 1));
    moves.push({
      key,
      disc: ghost,
      from: pose,
      to: end.pose,
      r: home(disc).r,
      old: ghost,
      ghost: true,
    });
  }

  let t = 0;
  let request = 0;
  let began: number | undefined;
  let words = 0;
  const draw = () => {
    // All of the panel's styles follow from it: it is left alone while nothing is to be seen.
    if (wordsAt(t) !== words) {
      words = wordsAt(t);
      panel.style.setProperty('--words', String(words));
    }
    for (const { disc, from, to, r, old } of moves) {
      const pose = poseAt(from, to, t, heap);
      place(disc, pose, r);
      old?.setAttribute('opacity', String(oldLook(t, gather)));
    }
  };
  const stop = () => {
    cancelAnimationFrame(request);
    t = 1;
    panel.removeAttribute('style');
    for (const { disc, to, old, ghost } of moves) {
      old?.remove();
      if (!ghost) disc.setAttribute('transform', `translate(${to.x},${to.y})`);
    }
  };
  const frame = (now: number) => {
    began ??= now;
    t = Math.min(1, (now - began) / duration);
    if (t >= 1) return done();
    draw();
    request = requestAnimationFrame(frame);
  };
  draw();
  request = requestAnimationFrame(frame);
  return {
    shown: () =>
      new Map(
        moves
          .filter(({ ghost }) => !ghost)
          .map(({ key, disc, from, to }) => [key, { pose: poseAt(from, to, t, heap), disc }]),
      ),
    before: () => gather && t < heapTime,
    stop,
  };
}

/** Its place in the panel, as long as nothing moves it. */
function home(disc: SVGGElement): Pose {
  const rim = disc.firstElementChild!;
  return readPose(disc.getAttribute('transform')!, rim.getAttribute('r'), rim.getAttribute('d'));
}

function place(disc: SVGGElement, { x, y, r }: Pose, drawn: number): void {
  disc.setAttribute('transform', `translate(${x},${y})scale(${r / drawn})`);
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
