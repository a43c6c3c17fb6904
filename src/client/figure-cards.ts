import { placeBeside } from './place.ts';

/** Time in ms to move the pointer from a figure into its card. */
const grace = 220;
/** Time in ms to cross a figure without meaning it. */
const crossing = 60;

/**
 * Opens a figure's card on hover and focus, beside the figure. Tap, Enter and
 * Escape are the popover's own, and work without this.
 */
export function figureCards(document: Document): void {
  if (!('popover' in HTMLElement.prototype)) return;
  /** Keeps the open card beside its figure while the page moves. */
  let follow = () => {};
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-card]')) {
    const card = document.getElementById(button.dataset.card ?? '');
    if (!card) continue;
    const isOpen = () => card.matches(':popover-open');
    let pending: ReturnType<typeof setTimeout> | undefined;
    // A click on a card that hover opened must not close it again.
    let openedAt = 0;
    let above = false;
    const after = (time: number, act: () => void) => {
      clearTimeout(pending);
      pending = setTimeout(act, time);
    };
    const open = () => {
      clearTimeout(pending);
      if (isOpen()) return;
      card.showPopover();
      // Now, not when the event comes: for a frame the card would lie over other things.
      place();
      openedAt = Date.now();
    };
    const hide = () => isOpen() && card.hidePopover();
    const close = () => after(grace, hide);
    const place = () => placeBeside(card, button.getBoundingClientRect(), { above });
    card.addEventListener('toggle', (event) => {
      const opened = (event as ToggleEvent).newState === 'open';
      button.setAttribute('aria-expanded', String(opened));
      if (opened) place();
      if (opened) follow = place;
      else if (follow === place) follow = () => {};
    });
    button.addEventListener('pointerdown', ({ pointerType }) => {
      above = pointerType === 'touch';
    });
    button.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') after(crossing, open);
    });
    card.addEventListener('pointerenter', () => clearTimeout(pending));
    for (const element of [button, card])
      element.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && close());
    button.addEventListener('focus', () => button.matches(':focus-visible') && open());
    // At once: it may lie over what has the focus now. There is nothing in it to move the focus to.
    button.addEventListener('blur', () => (card.matches(':hover') ? close() : hide()));
    button.addEventListener('click', (event) => {
      if (isOpen() && Date.now() - openedAt < 600) event.preventDefault();
    });
  }
  addEventListener('scroll', () => follow(), { passive: true });
  addEventListener('resize', () => follow());
}
