import { type Card, createCard } from './card.ts';
import { type MarkInfo, readMarks, spoken } from './marks.ts';
import { nextIndex } from './order.ts';
import { tableTools } from './table.ts';
import { rememberViews } from './views.ts';

/**
 * Makes the charts of a page answer: details by pointer, touch and keyboard,
 * one tab stop a chart; views remembered; tables that sort and copy.
 */
export function charts(document: Document): void {
  const figures = [...document.querySelectorAll<HTMLElement>('figure.chart[data-chart]')];
  const first = figures[0];
  if (!first) return;
  const card = createCard(document, {
    community: first.dataset.cardCommunity ?? '',
    select: first.dataset.cardSelect ?? '',
  });
  for (const figure of figures) enhance(figure, card);
  rememberViews(figures);
  tableTools(document);
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.mark, .mark-card')) card.close();
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !card.current()) return;
      // Escape closes the card and nothing else; the reader stays at the mark.
      event.stopPropagation();
      const mark = card.current() as SVGElement | undefined;
      const inside = card.element.contains(document.activeElement);
      card.close();
      if (inside) mark?.focus();
    },
    true,
  );
  // The card follows its mark while the page scrolls, and goes with it out of sight.
  addEventListener('scroll', card.follow, { passive: true });
}

function enhance(figure: HTMLElement, card: Card): void {
  const infos = readMarks(figure);
  const marks = () => shownMarks(figure, infos);
  let active = [...infos.keys()][0] ?? '';
  /** The mark that has the focus, or had it when its drawing went out of view. */
  let held: SVGElement | undefined;

  const sync = () => {
    const list = marks();
    const current = list.find(({ dataset }) => dataset.key === active) ?? list[0];
    for (const mark of figure.querySelectorAll<SVGElement>('.mark')) mark.tabIndex = -1;
    for (const svg of figure.querySelectorAll('svg.chart-svg')) svg.setAttribute('role', 'group');
    for (const mark of list) {
      mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', spoken(infos.get(mark.dataset.key!)!));
    }
    if (current) current.tabIndex = 0;
    return current;
  };
  const show = (mark: SVGElement, pinned = false) => {
    const info = infos.get(mark.dataset.key ?? '');
    if (info) card.open(mark, info, pinned);
  };
  const markAt = (event: Event) =>
    event.target instanceof Element ? event.target.closest<SVGElement>('.mark') : null;

  figure.addEventListener('pointerover', (event) => {
    const mark = markAt(event);
    if (mark && event.pointerType === 'mouse' && !card.isPinned()) show(mark);
  });
  figure.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'mouse' && markAt(event)) card.leave();
  });
  figure.addEventListener('click', (event) => {
    const mark = markAt(event);
    if (!mark) return;
    if (card.current() === mark && card.isPinned()) card.close();
    else show(mark, true);
    active = mark.dataset.key ?? active;
    sync();
  });
  figure.addEventListener('focusin', (event) => {
    const mark = markAt(event);
    held = mark ?? undefined;
    if (mark?.matches(':focus-visible')) show(mark);
  });
  figure.addEventListener('focusout', (event) => {
    if (held?.checkVisibility()) held = undefined;
    if (markAt(event) && !card.element.contains(event.relatedTarget as Node | null)) card.leave();
  });
  figure.addEventListener('keydown', (event) => {
    const mark = markAt(event);
    if (!mark) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      show(mark, true);
      card.element.querySelector('a')?.focus();
      return;
    }
    const list = marks();
    const next = nextIndex(event.key, list.indexOf(mark), list.length);
    if (next === undefined) return;
    event.preventDefault();
    active = list[next]!.dataset.key ?? active;
    sync()?.focus();
  });
  figure.addEventListener('chart:change', () => {
    card.close();
    sync();
  });
  // The other drawing comes into view when the column changes: focus keeps its
  // mark. A browser drops the focus of what it hides, before or after this runs.
  new ResizeObserver(() => {
    const { activeElement, body } = figure.ownerDocument;
    const dropped = held !== undefined && !held.checkVisibility();
    const current = sync();
    if (dropped && (activeElement === body || activeElement === held)) current?.focus();
  }).observe(figure);
}

/** The marks of the drawing in view, in the order of the evidence table. */
function shownMarks(figure: HTMLElement, infos: Map<string, MarkInfo>): SVGElement[] {
  const order = [...infos.keys()];
  return [...figure.querySelectorAll<SVGElement>('.mark')]
    .filter(
      (mark) =>
        infos.has(mark.dataset.key ?? '') &&
        mark.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    .sort((a, b) => order.indexOf(a.dataset.key!) - order.indexOf(b.dataset.key!));
}
