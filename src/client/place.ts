/** Distance of a card from the thing explained, and from the edges of the window, in px. */
const gap = 6;
const edge = 8;
/** A card is not squeezed below this height beside its target, in px. */
const least = 120;

/** The part of a `DOMRect` that placing needs. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Wish {
  /** Above, if there is room: below a finger nothing can be read. */
  above?: boolean;
}

/**
 * Where a card goes: below its target or above it, wherever it fits, never
 * over it as long as one side has any room, and never out of the window.
 */
export function placeOf(
  target: Area,
  card: { width: number; height: number },
  view: { width: number; height: number },
  { above = false }: Wish = {},
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
  if (room < Math.min(card.height, least)) {
    // A target as tall as the window: the card lies over its foot.
    const maxHeight = Math.min(view.height / 2, view.height - 2 * edge);
    return { left, top: view.height - Math.min(card.height, maxHeight) - edge, maxHeight };
  }
  const height = Math.min(card.height, room);
  return { left, top: upward ? top - gap - height : bottom + gap, maxHeight: room };
}

/** Puts an open fixed card beside its target. */
export function placeBeside(card: HTMLElement, target: Area, wish?: Wish): void {
  card.style.cssText = '';
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const place = placeOf(
    target,
    { width, height },
    { width: clientWidth, height: clientHeight },
    wish,
  );
  card.style.left = `${place.left}px`;
  card.style.top = `${place.top}px`;
  card.style.bottom = 'auto';
  if (place.maxHeight < height) card.style.maxHeight = `${place.maxHeight}px`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}
