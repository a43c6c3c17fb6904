import { nextTurn } from '../turns.ts';

/** Signs that a reader is at a chart. */
const signs = ['pointermove', 'pointerdown', 'click', 'keydown', 'focusin'];

/**
 * Makes charts answer one after the other, each in a task of its own, those
 * near the window first. The first is ready when this returns; one that a
 * reader comes to before its turn is ready for that very press.
 * @param near how far a figure is from the window, px
 */
export async function inTurn(
  figures: readonly HTMLElement[],
  answer: (figure: HTMLElement) => void,
  near: (figure: HTMLElement) => number = distance,
): Promise<void> {
  const places = new Map(figures.map((figure) => [figure, near(figure)]));
  const waiting = new Set([...figures].sort((a, b) => places.get(a)! - places.get(b)!));
  const take = (figure: HTMLElement | null) => {
    if (figure && waiting.delete(figure)) answer(figure);
  };
  const early = ({ target }: Event) =>
    take((target as Element | null)?.closest?.<HTMLElement>('figure.chart') ?? null);
  const how = { capture: true, passive: true };
  // Captured: the figure's own listeners, put there by now, hear the same press.
  for (const sign of signs) document.addEventListener(sign, early, how);
  for (const figure of waiting) {
    take(figure);
    if (waiting.size) await nextTurn();
  }
  for (const sign of signs) document.removeEventListener(sign, early, how);
}

function distance(figure: HTMLElement): number {
  const { top, bottom } = figure.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}
