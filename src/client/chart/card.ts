import { build, buildButton, Later } from '../dom.ts';
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
  /** Shows a mark's details outside its drawing at once. A pinned card stays until it is dismissed. */
  open(mark: SVGElement, info: MarkInfo, pin?: boolean): void;
  /** The pointer came to a mark: opens if it stays there. */
  hover(mark: SVGElement, info: MarkInfo): void;
  /** Closes after a moment, so that the pointer can move into the card; not a pinned one, nor that of a focused mark. @param time that moment, ms */
  leave(time?: number): void;
  close(): void;
}

/**
 * Makes the card. What is in it comes with the marks. It stands below the drawing, or at the foot of
 * the window where that comes first: see card.css.
 * @param select names the button that selects the community on the page
 */
export function createCard(select: string): Card {
  const element = build('div', 'card mark-card no-print');
  element.role = 'note';
  let mark: SVGElement | undefined;
  let pinned = false;
  const later = new Later();
  new ResizeObserver(() => mark && keepClear(element, mark)).observe(element);

  const close = () => {
    later.stop();
    mark?.classList.remove('is-open');
    mark = undefined;
    pinned = false;
    element.remove();
  };
  /** Closes; the reader stays at the mark. The focus first: coming to a mark shows its card. */
  const letGo = () => {
    if (element.contains(document.activeElement)) mark?.focus();
    close();
  };
  const open: Card['open'] = (next, info, pin = false) => {
    later.stop();
    pinned = pin || (pinned && next === mark);
    if (next !== mark) {
      mark?.classList.remove('is-open');
      next.classList.add('is-open');
      element.replaceChildren(...cardContent(next, info, select, letGo));
      mark = next;
      // In a sequence that scrolls the words make room for it.
      const step = next.closest('[data-scroll] .sequence-step');
      (step?.querySelector('.sequence-words') ?? next.closest('.view'))?.append(element);
      keepClear(element, next);
    }
    // Tab passes by a card that merely came with the focus.
    for (const stop of element.querySelectorAll<HTMLElement>('a, button'))
      stop.tabIndex = pinned ? 0 : -1;
  };
  const leave: Card['leave'] = (time = grace) =>
    later.after(time, () => pinned || mark?.matches(':focus-visible') || close());
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
      // Escape closes the card and nothing else.
      event.stopPropagation();
      letGo();
    },
    true,
  );
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) close();
  });
  return {
    element,
    open,
    hover(next, info) {
      if (pinned) return;
      if (next === mark) later.stop();
      else later.after(mark ? passing : crossing, () => open(next, info));
    },
    leave,
    close,
  };
}

/** Lets the card take no room, so that nothing moves. Where it would lie over its mark, it goes to the head of the window. */
function keepClear(element: HTMLElement, mark: SVGElement): void {
  const { style } = element;
  const { height } = element.getBoundingClientRect();
  style.marginBottom = `${-height}px`;
  const within = (head: number, foot: number) => {
    style.bottom = `${innerHeight - foot}px`;
    style.translate = '';
    const { top } = element.getBoundingClientRect();
    const { top: over, bottom: under } = mark.getBoundingClientRect();
    if (under > top && over - head > height) style.translate = `0 ${head - top}px`;
  };
  within(0, innerHeight);
  if (parent === window) return;
  // Of a frame, the reader's window may show a part.
  new IntersectionObserver(([seen], watch) => {
    watch.disconnect();
    if (seen?.isIntersecting) within(seen.intersectionRect.top, seen.intersectionRect.bottom);
  }).observe(document.documentElement);
}

/** The inside of a card: label, value, note, where it stands in the report, status, community. @param chosen told when that is chosen */
function cardContent(
  mark: SVGElement,
  info: MarkInfo,
  select: string,
  chosen: () => void,
): HTMLElement[] {
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
    chosen();
  });
  choose.className = 'card-select';
  return [...parts, build('span', 'card-foot', link, choose)];
}
