import { createCard } from '../chart/card.ts';
import { dismissing } from '../chart/dismiss.ts';
import { enhance } from '../chart/enhance.ts';
import { liveRegion } from '../chart/live.ts';
import { tableTools } from '../chart/table.ts';
import { fullScreen } from '../fullscreen/index.ts';
import { embedSelection } from './selection.ts';
import { steps } from './steps.ts';

/**
 * The script that makes an embed answer: all that the chart's own page does for its figure, inside a frame: cards,
 * keys, sorting, copying, a community pointed out, the whole screen. Views are
 * not remembered: twenty frames of a page would change with one.
 */
function answer(document: Document): void {
  const figure = document.querySelector<HTMLElement>('figure.chart');
  if (!figure) return;
  const say = liveRegion(document);
  tableTools(document, say);
  fullScreen(document);
  steps(figure);
  if ('popover' in HTMLElement.prototype) {
    const card = createCard(document, { select: figure.dataset.cardSelect ?? '' });
    dismissing(document, card);
    enhance(figure, card, say);
  }
  embedSelection(document, figure);
  document.documentElement.dataset.awake = '';
}

answer(document);
