import { placeBeside } from './place.ts';

/** Time in ms to move the pointer from a figure into its card. */
const grace = 220;

/**
 * Opens a figure's card on hover and focus, beside the figure. Tap, Enter and
 * Escape are the popover's own, and work without this.
 */
export function figureCards(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-card]')) {
    const card = document.getElementById(button.dataset.card ?? '');
    if (!card) continue;
    let closing: ReturnType<typeof setTimeout> | undefined;
    // A click on a card that hover opened must not close it again.
    let openedAt = 0;
    const open = () => {
      clearTimeout(closing);
      if (card.matches(':popover-open')) return;
      card.showPopover();
      openedAt = Date.now();
    };
    const close = () => {
      clearTimeout(closing);
      closing = setTimeout(() => card.matches(':popover-open') && card.hidePopover(), grace);
    };
    card.addEventListener('toggle', (event) => {
      const isOpen = (event as ToggleEvent).newState === 'open';
      button.setAttribute('aria-expanded', String(isOpen));
      if (isOpen) placeBeside(card, button.getBoundingClientRect());
    });
    for (const element of [button, card]) {
      element.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && open());
      element.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && close());
    }
    button.addEventListener('focus', () => button.matches(':focus-visible') && open());
    button.addEventListener('blur', close);
    button.addEventListener('click', (event) => {
      if (card.matches(':popover-open') && Date.now() - openedAt < 600) event.preventDefault();
    });
  }
}
