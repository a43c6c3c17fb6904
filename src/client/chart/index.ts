import { createCard } from './card.ts';
import { dismissing } from './dismiss.ts';
import { enhance } from './enhance.ts';
import { inTurn } from './in-turn.ts';
import { liveRegion } from './live.ts';
import { tableTools } from './table.ts';
import { rememberViews } from './views.ts';

/**
 * Makes the charts of a page answer: details by pointer, touch and keyboard,
 * one tab stop a chart; views remembered; tables that sort and copy.
 */
export function charts(document: Document): void {
  const figures = [...document.querySelectorAll<HTMLElement>('figure.chart[data-chart]')];
  const [first] = figures;
  if (!first) return;
  rememberViews(figures);
  const say = liveRegion(document);
  tableTools(document, say);
  // Browsers of before 2023: chart, table and evidence without cards.
  if (!('popover' in HTMLElement.prototype)) return;
  const card = createCard(document, { select: first.dataset.cardSelect ?? '' });
  dismissing(document, card);
  inTurn(figures, (figure) => enhance(figure, card, say));
}
