import { scenesOf } from './scenes.ts';
import { buildStage } from './stage.ts';

/** Shows a chart of the page on the stage: as a whole, then mark by mark, or step by step. */
export async function showFigure(figure: HTMLElement, opener: HTMLElement): Promise<void> {
  const { ownerDocument: document } = figure;
  const scenes = scenesOf(figure);
  if (!scenes.length || document.querySelector('dialog.stage')) return;
  const { dialog, title, subtitle, source, open } = buildStage(scenes, opener.dataset);
  const fill = (element: HTMLElement, selector: string) =>
    element.append(
      ...[...(figure.querySelector(selector)?.childNodes ?? [])].map((node) =>
        node.cloneNode(true),
      ),
    );
  fill(title, '.chart-title');
  fill(subtitle, '.chart-subtitle');
  fill(source, '.chart-source');
  dialog.setAttribute('aria-label', title.textContent ?? '');
  await open(opener);
}
