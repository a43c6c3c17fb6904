import { build, buildButton, Later } from '../dom.ts';
import { placeBeside, type Wish } from '../place.ts';
import type { MarkInfo } from './marks.ts';

/** Times in ms: to move the pointer from a mark into its card, … */
export const grace = 220;
/** … to cross a mark without meaning it, … */
export const crossing = 60;
/** … and to cross another one on the way into the card. */
const passing = 160;

/** The one card that all charts of a page share. */
export interface Card {
  readonly element: HTMLElement;
  /** Shows a mark's details beside it at once. A pinned card stays until it is dismissed. */
  open(mark: SVGElement, info: MarkInfo, options?: Wish & { pinned?: boolean }): void;
  /** The pointer came to a mark: opens if it stays there. */
  hover(mark: SVGElement, info: MarkInfo, wish?: Wish): void;
  /** Closes after a moment, so that the pointer can move into the card; not a pinned one, nor that of a focused mark. @param time that moment, ms */
  leave(time?: number): void;
  close(): void;
}

/** What the card must not cover: the mark, or all lines where it is one that crosses others. */
const placeOfMark = (mark: Element) =>
  (mark.matches('.way') ? mark.closest('svg')! : mark).getBoundingClientRect();

/**
 * Makes the card. What is in it comes with the marks.
 * @param select names the button that selects the community on the page
 */
export function createCard(select: string): Card {
  const element = build('div', 'card mark-card');
  // Browsers of before 2023 have no cards, and show none.
  element.hidden = !('popover' in element);
  element.popover = 'manual';
  element.role = 'note';
  // Among what the page is about, for readers who go by landmarks.
  (document.querySelector('main') ?? document.body).append(element);
  let mark: SVGElement | undefined;
  let wish: Wish = {};
  let pinned = false;
  const later = new Later();

  const close = () => {
    later.stop();
    mark?.classList.remove('is-open');
    mark = undefined;
    pinned = false;
    if (!element.hidden && element.matches(':popover-open')) element.hidePopover();
  };
  const open: Card['open'] = (next, info, { pinned: pin = false, ...where } = {}) => {
    if (element.hidden) return;
    later.stop();
    pinned = pin || (pinned && next === mark);
    if (next !== mark) {
      mark?.classList.remove('is-open');
      next.classList.add('is-open');
      element.replaceChildren(...cardContent(next, info, select));
      mark = next;
      wish = where;
    }
    if (!element.matches(':popover-open')) element.showPopover();
    placeBeside(element, placeOfMark(next), wish);
  };
  const leave: Card['leave'] = (time = grace) =>
    later.after(time, () => pinned || mark?.matches(':focus-visible') || close());
  // The card follows its mark while the page moves, and goes with it out of sight.
  const follow = () => {
    if (!mark) return;
    const place = placeOfMark(mark);
    if (!place.height || place.bottom < 0 || place.top > innerHeight) close();
    else placeBeside(element, place, wish);
  };
  addEventListener('scroll', follow, { passive: true });
  addEventListener('resize', follow);
  // The card of a figure in the text takes its place.
  document.addEventListener(
    'toggle',
    ({ target, newState }) => {
      if (target !== element && newState === 'open' && (target as Element).matches('[popover]'))
        close();
    },
    true,
  );
  element.addEventListener('pointerenter', () => later.stop());
  element.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') leave();
  });

  // The ways out: a tap elsewhere, Escape, and Tab past its last link.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.mark, .mark-card')) close();
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !mark) return;
      // Escape closes the card and nothing else; the reader stays at the mark.
      event.stopPropagation();
      // The focus first: coming to a mark shows its card.
      if (element.contains(document.activeElement)) mark.focus();
      close();
    },
    true,
  );
  // The card stands at the end of the page, but is read behind its mark.
  element.addEventListener('keydown', (event) => {
    const ends = [...element.querySelectorAll<HTMLElement>('a, button')];
    if (event.key !== 'Tab' || event.target !== ends.at(event.shiftKey ? 0 : -1)) return;
    mark?.focus();
    close();
    // Backwards the mark is the next stop; forwards the browser goes on from it.
    if (event.shiftKey) event.preventDefault();
  });
  return {
    element,
    open,
    hover(next, info, where = {}) {
      if (pinned) return;
      if (next === mark) later.stop();
      else later.after(mark ? passing : crossing, () => open(next, info, where));
    },
    leave,
    close,
  };
}

/** The inside of a card: label, value, note, where it stands in the report, status, community. */
function cardContent(mark: SVGElement, info: MarkInfo, select: string): HTMLElement[] {
  const { label, value, note, evidence, statusTerm, status, href, community } = info;
  const list = build('span', 'card-list');
  for (const { paragraph, text } of evidence) {
    const quote = build('span', '', text);
    quote.lang = 'zh-CN';
    list.append(build('span', 'card-term', paragraph), quote);
  }
  list.append(build('span', 'card-term', statusTerm), build('span', '', status));
  const parts: HTMLElement[] = [build('span', 'card-title', label)];
  // A number stands out in the serif; words do not need to.
  if (value) parts.push(build('span', /\d/.test(value) ? 'card-value' : 'card-words', value));
  if (note) parts.push(build('span', 'card-note', note));
  parts.push(list);
  if (!href) return parts;
  const link = build('a', '', community);
  link.href = href;
  // What is selected on this page stays selected on the next.
  link.search = location.search;
  const choose = buildButton(select, () => {
    const detail = { community: mark.dataset.community };
    mark.dispatchEvent(new CustomEvent('selection:choose', { bubbles: true, detail }));
  });
  choose.className = 'card-select';
  return [...parts, build('span', 'card-foot', link, choose)];
}
