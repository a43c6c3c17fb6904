/** Distance of a card from the thing explained, and from the edges of the window, in px. */
const gap = 6;
const edge = 8;

/** The part of a `DOMRect` that placing needs. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where a card goes: below its target or above it, wherever it fits, never over it and never out of
 * the window.
 * @param above asks for above, if there is room: below a finger nothing can be read
 */
export function placeOf(
  target: Area,
  card: { width: number; height: number },
  view: { width: number; height: number },
  above: boolean,
): { left: number; top: number; maxHeight: number } {
  const top = clamp(target.top, 0, view.height);
  const bottom = clamp(target.top + target.height, 0, view.height);
  const over = top - gap - edge;
  const under = view.height - bottom - gap - edge;
  const fits = above ? over >= card.height : under < card.height && over >= card.height;
  const upward = fits || (under < card.height && over > under);
  const room = upward ? over : under;
  const middle = target.left + target.width / 2;
  const left = clamp(middle - card.width / 2, edge, view.width - card.width - edge);
  const height = Math.min(card.height, room);
  return { left, top: upward ? top - gap - height : bottom + gap, maxHeight: room };
}

/** Puts an open fixed card beside its target. */
export function placeBeside(card: HTMLElement, target: Area, above = false): void {
  card.style.cssText = '';
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const view = { width: clientWidth, height: clientHeight };
  const { left, top, maxHeight } = placeOf(target, { width, height }, view, above);
  card.style.inset = `${top}px auto auto ${left}px`;
  if (maxHeight < height) card.style.maxHeight = `${maxHeight}px`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}
