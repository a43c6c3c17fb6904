import { placeBeside, type Wish } from '../place.ts';
import { type CardTexts, cardContent } from './card-content.ts';
import type { MarkInfo } from './marks.ts';

/** Times in ms: to move the pointer from a mark into its card, … */
const grace = 220;
/** … to cross a mark without meaning it, … */
const crossing = 60;
/** … and to cross another one on the way into the card. */
const passing = 160;

/** The one card that all charts of a page share. */
export interface Card {
  readonly element: HTMLElement;
  /** Shows a mark's details beside it at once. A pinned card stays until it is dismissed. */
  open(mark: Element, info: MarkInfo, options?: Wish & { pinned?: boolean }): void;
  /** The pointer came to a mark: opens if it stays there. */
  hover(mark: Element, info: MarkInfo, wish?: Wish): void;
  /** Closes after a moment, so that the pointer can move into the card; not a pinned one, nor that of a focused mark. @param time that moment, ms */
  leave(time?: number): void;
  close(): void;
  /** The mark whose card is open. */
  current(): Element | undefined;
}

/** What the card must not cover: the mark, or all lines where it is one that crosses others. */
const placeOfMark = (mark: Element) =>
  (mark.matches('.way') ? mark.closest('svg')! : mark).getBoundingClientRect();

/** Makes the card. What is in it comes with the marks; `texts` are the page's words. */
export function createCard(document: Document, texts: CardTexts): Card {
  const element = document.createElement('div');
  element.className = 'card mark-card';
  element.popover = 'manual';
  element.setAttribute('role', 'note');
  // Among what the page is about, for readers who go by landmarks.
  (document.querySelector('main') ?? document.body).append(element);
  let mark: Element | undefined;
  let wish: Wish = {};
  let pinned = false;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const after = (time: number, act: () => void) => {
    clearTimeout(pending);
    pending = setTimeout(act, time);
  };
  const close = () => {
    clearTimeout(pending);
    mark?.classList.remove('is-open');
    mark = undefined;
    pinned = false;
    if (element.matches(':popover-open')) element.hidePopover();
  };
  const open: Card['open'] = (next, info, { pinned: pin = false, ...where } = {}) => {
    clearTimeout(pending);
    pinned = pin || (pinned && next === mark);
    if (next !== mark) {
      mark?.classList.remove('is-open');
      next.classList.add('is-open');
      element.replaceChildren(...cardContent(next, info, texts));
      mark = next;
      wish = where;
    }
    if (!element.matches(':popover-open')) element.showPopover();
    placeBeside(element, placeOfMark(next), wish);
  };
  const held = () => pinned || mark?.matches(':focus-visible');
  const leave: Card['leave'] = (time = grace) => after(time, () => held() || close());
  // The card follows its mark while the page moves, and goes with it out of sight.
  const follow = () => {
    if (!mark) return;
    const place = placeOfMark(mark);
    if (!place.height || place.bottom < 0 || place.top > innerHeight) close();
    else placeBeside(element, place, wish);
  };
  addEventListener('scroll', follow, { passive: true });
  addEventListener('resize', follow);
  document.addEventListener(
    'toggle',
    (event) => {
      const other = event.target !== element && (event as ToggleEvent).newState === 'open';
      // The card of a figure in the text takes its place.
      if (other && (event.target as Element).matches('[popover]')) close();
    },
    true,
  );
  element.addEventListener('pointerenter', () => clearTimeout(pending));
  element.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') leave();
  });
  return {
    element,
    open,
    hover(next, info, where = {}) {
      if (pinned) return;
      if (next === mark) clearTimeout(pending);
      else after(mark ? passing : crossing, () => open(next, info, where));
    },
    leave,
    close,
    current: () => mark,
  };
}
