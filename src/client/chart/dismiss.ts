import type { Card } from './card.ts';

/** The ways out of a card: a tap elsewhere, Escape, and Tab past its last link. */
export function dismissing(document: Document, card: Card): void {
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.mark, .mark-card')) card.close();
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const mark = card.current() as SVGElement | undefined;
      if (event.key !== 'Escape' || !mark) return;
      // Escape closes the card and nothing else; the reader stays at the mark.
      event.stopPropagation();
      // The focus first: coming to a mark shows its card.
      if (card.element.contains(document.activeElement)) mark.focus();
      card.close();
    },
    true,
  );
  // The card stands at the end of the page, but is read behind its mark.
  card.element.addEventListener('keydown', (event) => {
    const mark = card.current() as SVGElement | undefined;
    if (event.key !== 'Tab' || !mark) return;
    const ends = [...card.element.querySelectorAll<HTMLElement>('a, button')];
    if (event.target !== ends.at(event.shiftKey ? 0 : -1)) return;
    mark.focus();
    card.close();
    // Backwards the mark is the next stop; forwards the browser goes on from it.
    if (event.shiftKey) event.preventDefault();
  });
}
