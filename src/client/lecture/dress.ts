import { chartRules } from '../../charts/shared/theme.ts';
import stageStyles from '../../styles/stage.css?url';
import { loadStyle } from '../style.ts';

let dressed = false;

/** The rules of charts, which this page does not have of its own: it shows none until one is chosen. */
export function dressCharts(document: Document): void {
  if (dressed) return;
  dressed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(chartRules);
  document.adoptedStyleSheets.push(sheet);
}

/** The rules of the full screen. */
export function dressStage(document: Document): Promise<void> {
  return loadStyle(document, stageStyles);
}
