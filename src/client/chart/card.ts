import { placeBeside } from '../place.ts';
import type { MarkInfo } from './marks.ts';

/** Time in ms to move the pointer from a mark into its card. */
const grace = 220;

/** The one card that all charts of a page share. */
export interface Card {
  readonly element: HTMLElement;
  /** Shows a mark's details beside it. A pinned card stays until it is dismissed. */
  open(mark: Element, info: MarkInfo, pinned?: boolean): void;
  /** Closes after a moment, so that the pointer can move into the card; not a pinned one. */
  leave(): void;
  close(): void;
  /** Moves with its mark; closes when the mark has left the window. */
  follow(): void;
  /** The mark whose card is open. */
  current(): Element | undefined;
  isPinned(): boolean;
}

/** @param texts `community` names the link, `select` the button that selects the community on the page */
export function createCard(document: Document, texts: { community: string; select: string }): Card {
  const element = document.createElement('div');
  element.className = 'card mark-card';
  element.popover = 'manual';
  element.setAttribute('role', 'note');
  document.body.append(element);
  let mark: Element | undefined;
  let pinned = false;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(closing);
    pinned = false;
    mark = undefined;
    if (element.matches(':popover-open')) element.hidePopover();
  };
  const card: Card = {
    element,
    open(next, info, pin = false) {
      clearTimeout(closing);
      if (next === mark && pinned && !pin) return;
      if (next !== mark) fill(element, next, info, texts);
      mark = next;
      pinned = pin || (next === mark && pinned && pin);
      if (!element.matches(':popover-open')) element.showPopover();
      placeBeside(element, next.getBoundingClientRect());
    },
    leave() {
      if (pinned) return;
      clearTimeout(closing);
      closing = setTimeout(close, grace);
    },
    close,
    follow() {
      if (!mark) return;
      const place = mark.getBoundingClientRect();
      if (place.bottom < 0 || place.top > innerHeight) close();
      else placeBeside(element, place);
    },
    current: () => mark,
    isPinned: () => pinned,
  };
  element.addEventListener('pointerenter', () => clearTimeout(closing));
  element.addEventListener(
    'pointerleave',
    (event) => event.pointerType === 'mouse' && card.leave(),
  );
  return card;
}

function fill(
  element: HTMLElement,
  mark: Element,
  info: MarkInfo,
  texts: { community: string; select: string },
): void {
  const { ownerDocument: document } = element;
  const line = (className: string, text: string, lang = '') => {
    const span = document.createElement('span');
    span.className = className;
    span.textContent = text;
    if (lang) span.lang = lang;
    return span;
  };
  const list = line('card-list', '');
  for (const { term, text, lang } of info.details)
    list.append(line('card-term', term), line('', text, lang));
  element.replaceChildren(line('card-title', info.label));
  if (info.value) element.append(line('card-value', info.value));
  element.append(list);
  if (info.note) element.append(line('card-note', info.note));
  if (!info.href) return;
  const link = document.createElement('a');
  link.href = info.href;
  link.textContent = texts.community;
  const select = document.createElement('button');
  select.type = 'button';
  select.className = 'card-select';
  select.textContent = texts.select;
  select.addEventListener('click', () =>
    mark.dispatchEvent(
      new CustomEvent('selection:choose', {
        bubbles: true,
        detail: { community: mark.getAttribute('data-community') },
      }),
    ),
  );
  const foot = line('card-foot', '');
  foot.append(link, select);
  element.append(foot);
}
