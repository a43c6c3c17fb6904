import { crossing, grace } from './chart/card.ts';
import { Later } from './dom.ts';
import { placeBeside } from './place.ts';

/**
 * Opens a figure's card on hover and focus, beside the figure. Tap, Enter and
 * Escape are the popover's own, and work without this.
 */
export function figureCards(document: Document): void {
  /** Keeps the open card beside its figure while the page moves. */
  let follow = () => {};
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-card]')) {
    const card = button.popoverTargetElement as HTMLElement | null;
    if (!card) continue;
    const isOpen = () => card.matches(':popover-open');
    const later = new Later();
    // A click on a card that hover opened must not close it again.
    let openedAt = 0;
    let above = false;
    const place = () => placeBeside(card, button.getBoundingClientRect(), above);
    const open = () => {
      later.stop();
      if (isOpen()) return;
      card.showPopover();
      // Now, not when the event comes: for a frame the card would lie over other things.
      place();
      openedAt = Date.now();
    };
    const hide = () => isOpen() && card.hidePopover();
    card.addEventListener('toggle', ({ newState }) => {
      const opened = newState === 'open';
      button.ariaExpanded = String(opened);
      if (opened) place();
      if (opened) follow = place;
      else if (follow === place) follow = () => {};
    });
    button.addEventListener('pointerdown', ({ pointerType }) => {
      above = pointerType === 'touch';
    });
    button.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') later.after(crossing, open);
    });
    card.addEventListener('pointerenter', () => later.stop());
    for (const element of [button, card])
      element.addEventListener('pointerleave', ({ pointerType }) => {
        if (pointerType === 'mouse') later.after(grace, hide);
      });
    button.addEventListener('focus', () => button.matches(':focus-visible') && open());
    // At once: it may lie over what has the focus now. There is nothing in it to move the focus to.
    button.addEventListener('blur', () =>
      card.matches(':hover') ? later.after(grace, hide) : hide(),
    );
    button.addEventListener('click', (event) => {
      if (isOpen() && Date.now() - openedAt < 600) event.preventDefault();
    });
  }
  addEventListener('scroll', () => follow(), { passive: true });
  addEventListener('resize', () => follow());
}
