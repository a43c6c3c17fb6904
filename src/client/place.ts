/** Distance from the thing explained and from the edges of the window, in px. */
const gap = 8;

/**
 * Puts a fixed card beside a rectangle: below it, above where there is no
 * room, always inside the window. On a narrow window the style sheet keeps it
 * at the foot of the screen, where a thumb does not cover it.
 */
export function placeBeside(card: HTMLElement, target: DOMRect): void {
  card.style.cssText = '';
  if (innerWidth < 640) return;
  const { width, height } = card.getBoundingClientRect();
  const left = clamp(target.left + target.width / 2 - width / 2, gap, innerWidth - width - gap);
  const below = target.bottom + gap;
  const top = below + height <= innerHeight - gap ? below : target.top - gap - height;
  card.style.left = `${left}px`;
  card.style.top = `${clamp(top, gap, innerHeight - height - gap)}px`;
  card.style.bottom = 'auto';
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}
