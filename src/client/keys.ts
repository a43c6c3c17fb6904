/** Where a key leads from one of `count` places; undefined for a key that leads nowhere. */
export function nextIndex(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(index + 1, last);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(index - 1, 0);
  return { Home: 0, End: last }[key];
}

/** The part of a `DOMRect` that the order needs. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * As `nextIndex`, but up and down lead to the nearest mark above and below.
 * Left and right keep the reading order, so that they reach every mark.
 */
export function nextMark(key: string, index: number, boxes: readonly Box[]): number | undefined {
  const here = boxes[index];
  const sign = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (here && sign) {
    let best = Number.POSITIVE_INFINITY;
    let found: number | undefined;
    for (const [other, box] of boxes.entries()) {
      const away = sign * (middle(box) - middle(here));
      if (away < 4) continue;
      // What stands in the same column comes before what is merely near.
      const aside = Math.max(0, box.left - here.right, here.left - box.right);
      if (away + 2 * aside < best) {
        best = away + 2 * aside;
        found = other;
      }
    }
    if (found !== undefined) return found;
  }
  return nextIndex(key, index, boxes.length);
}

const middle = ({ top, bottom }: Box) => (top + bottom) / 2;

/**
 * Where a key leads in a presentation; undefined for a key that leads nowhere. A
 * lecturer's remote control sends PageUp and PageDown.
 * @param onButton the key is pressed on a button, which has its own use for the space bar
 */
export function stepTo(
  key: string,
  index: number,
  count: number,
  onButton: boolean,
): number | undefined {
  if (key === ' ' && onButton) return undefined;
  const as = { PageDown: 'ArrowRight', PageUp: 'ArrowLeft', ' ': 'ArrowRight' }[key] ?? key;
  return nextIndex(as, index, count);
}
