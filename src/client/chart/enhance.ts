import { build } from '../dom.ts';
import { nextMark } from '../keys.ts';
import { type Card, createCard } from './card.ts';
import { type MarkInfo, readMarks, spoken } from './marks.ts';
import { keepTextApart } from './spacing.ts';
import { tableTools } from './table.ts';

/** Says aloud what a chart answers. */
export type Say = (text: string) => void;

/**
 * Makes charts answer: details by pointer, touch and keyboard, one tab stop a
 * chart; tables that sort and copy.
 */
export function charts(figures: readonly HTMLElement[]): void {
  if (!figures[0]) return;
  const region = build('p', 'sr-only chart-live');
  region.role = 'status';
  document.body.append(region);
  const say = (text: string) => {
    // The same words once more are said once more.
    if (region.textContent === text) region.textContent = '';
    region.textContent = text;
  };
  tableTools(document, say);
  const card = createCard(figures[0].dataset.cardSelect ?? '');
  for (const figure of figures) enhance(figure, card, say);
}

/** Makes one figure answer to pointer, touch and keyboard. */
function enhance(figure: HTMLElement, card: Card, say: Say): void {
  const infos = readMarks(figure);
  const { lang } = document.documentElement;
  const marks = () => shownMarks(figure, infos);
  let active = [...infos.keys()][0] ?? '';
  /** The mark that has the focus, or had it until its drawing went out of view. */
  let focused: SVGElement | undefined;

  for (const mark of figure.querySelectorAll<SVGElement>('.mark')) {
    const info = infos.get(mark.dataset.key ?? '');
    if (!info) continue;
    mark.tabIndex = -1;
    mark.role = 'img';
    mark.ariaLabel = spoken(info, lang);
  }
  // Something to point at is inside: no longer one picture.
  for (const svg of figure.querySelectorAll<SVGSVGElement>('svg.chart-svg')) {
    svg.role = 'group';
    keepTextApart(svg);
  }

  let stop: SVGElement | undefined;
  const sync = () => {
    const list = marks();
    const next = list.find(({ dataset }) => dataset.key === active) ?? list[0];
    if (stop && next !== stop) stop.tabIndex = -1;
    if (next) next.tabIndex = 0;
    stop = next;
    return next;
  };
  const markAt = ({ target }: Event) =>
    target instanceof Element ? target.closest<SVGElement>('.mark') : null;
  const infoOf = (mark: SVGElement) => infos.get(mark.dataset.key ?? '');
  const show = (mark: SVGElement, pin = false) => {
    const info = infoOf(mark);
    if (!info) return;
    card.open(mark, info, pin);
    const list = marks();
    say(`${spoken(info, lang)} (${list.indexOf(mark) + 1}/${list.length})`);
  };

  let hovered: SVGElement | null = null;
  let last = '';
  figure.addEventListener('pointermove', (event) => {
    const place = `${event.screenX} ${event.screenY}`;
    // A page that scrolls under a resting pointer moves nothing.
    if (event.pointerType !== 'mouse' || place === last) return;
    last = place;
    if (card.element.contains(event.target as Node)) return;
    const mark = markAt(event);
    if (mark === hovered) return;
    hovered = mark;
    const info = mark && infoOf(mark);
    if (mark && info) card.hover(mark, info);
    else card.leave();
  });
  figure.addEventListener('pointerleave', () => {
    if (hovered) card.leave();
    hovered = null;
  });
  figure.addEventListener('click', (event) => {
    const mark = markAt(event);
    if (!mark) return;
    active = mark.dataset.key ?? active;
    sync();
    show(mark, true);
  });
  figure.addEventListener('focusin', (event) => {
    const mark = markAt(event);
    focused = mark ?? undefined;
    if (mark?.matches(':focus-visible')) show(mark);
  });
  figure.addEventListener('focusout', (event) => {
    const mark = markAt(event);
    if (!mark) return;
    // A mark that loses the focus by going out of view hands it on below.
    if (mark.getClientRects().length) focused = undefined;
    if (card.element.contains(event.relatedTarget as Node | null)) return;
    // What has the focus now may lie below the card.
    card.leave(card.element.matches(':hover') ? undefined : 0);
  });
  figure.addEventListener('keydown', (event) => {
    const mark = markAt(event);
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      show(mark, true);
      card.element.querySelector('a')?.focus();
    } else if (event.key === 'Escape') {
      // No card is open. A choice on the page is cleared first; then out of the drawing.
      if (!figure.closest('[data-selecting]'))
        figure.querySelector<HTMLElement>('.views input:checked')?.focus();
    } else {
      const list = marks();
      const boxes = list.map((one) => one.getBoundingClientRect());
      const next = nextMark(event.key, list.indexOf(mark), boxes);
      if (next === undefined) return;
      event.preventDefault();
      active = list[next]!.dataset.key ?? active;
      sync()?.focus();
    }
  });
  figure.addEventListener('chart:change', () => {
    card.close();
    // Once the step's classes say which panel goes.
    queueMicrotask(sync);
  });
  // The other drawing comes into view when the column changes: focus keeps its mark.
  new ResizeObserver(() => {
    const { activeElement, body } = document;
    const dropped = focused && !focused.getClientRects().length;
    const current = sync();
    // A browser drops the focus of what it hides, before or after this runs.
    if (dropped && (activeElement === body || activeElement === focused)) current?.focus();
  }).observe(figure);
}

/** The marks of the drawing in view, in the order of the evidence table. */
function shownMarks(figure: HTMLElement, infos: Map<string, MarkInfo>): SVGElement[] {
  const order = [...infos.keys()];
  const place = (mark: SVGElement) => order.indexOf(mark.dataset.key ?? '');
  const seen = { visibilityProperty: true, opacityProperty: true };
  return (
    [...figure.querySelectorAll<SVGElement>('.mark')]
      .filter((mark) => place(mark) >= 0 && mark.getClientRects().length > 0)
      // A panel that fades away is seen and gone.
      .filter((mark) => !mark.closest('.is-leaving') && mark.checkVisibility(seen))
      .sort((a, b) => place(a) - place(b))
  );
}
