import { nextIndex } from '../chart/order.ts';
import { type Scene, scenesOf } from './scenes.ts';

/**
 * A dialog over the whole screen: title, drawing as large as it goes, words in
 * large type, source. Arrow keys step, Escape leaves and gives the focus back.
 */
export function openStage(figure: HTMLElement, opener: HTMLElement): void {
  const { ownerDocument: document } = figure;
  const scenes = scenesOf(figure);
  if (!scenes.length) return;
  const text = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? '';
  const make = (tag: string, className: string, content = '') => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = content;
    return element;
  };
  const dialog = document.createElement('dialog');
  dialog.className = 'stage';
  dialog.setAttribute('aria-label', text('.chart-title'));
  const drawing = make('div', 'stage-drawing');
  const heading = make('p', 'stage-heading');
  const words = make('p', 'stage-words');
  const said = make('div', 'stage-said');
  said.setAttribute('aria-live', 'polite');
  said.append(heading, words);
  const count = make('span', 'stage-count');
  const button = (label: string, act: () => void) => {
    const element = make('button', 'tool', label) as HTMLButtonElement;
    element.type = 'button';
    element.addEventListener('click', act);
    return element;
  };
  const { previous = '', next = '', close = '' } = opener.dataset;
  const bar = make('div', 'stage-bar');
  bar.append(
    button(previous, () => go(index - 1)),
    count,
    button(next, () => go(index + 1)),
    button(close, () => dialog.close()),
  );
  dialog.append(
    make('p', 'stage-title', text('.chart-title')),
    bar,
    drawing,
    said,
    make('p', 'stage-source', text('.chart-source')),
  );

  let index = 0;
  const go = (to: number) => {
    index = Math.max(0, Math.min(to, scenes.length - 1));
    show(drawing, scenes[index]!, dialog);
    heading.textContent = scenes[index]!.heading;
    words.textContent = scenes[index]!.text;
    count.textContent = `${index + 1} / ${scenes.length}`;
  };
  dialog.addEventListener('keydown', (event) => {
    const to = nextIndex(event.key, index, scenes.length);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  dialog.addEventListener('close', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    dialog.remove();
    opener.focus();
  });
  // Leaving full screen by the browser's own key leaves the stage as well.
  dialog.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && dialog.open) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  // Where full screen is refused, the dialog fills the window.
  void dialog.requestFullscreen?.().catch(() => undefined);
  go(0);
}

/** Puts a copy of the drawing on the stage, without ids, and points at the scene's mark. */
function show(drawing: HTMLElement, scene: Scene, dialog: HTMLElement): void {
  const copy = scene.svg.cloneNode(true) as SVGElement;
  for (const element of [copy, ...copy.querySelectorAll('[id],[tabindex]')]) {
    element.removeAttribute('id');
    element.removeAttribute('tabindex');
  }
  copy.removeAttribute('style');
  copy.setAttribute('aria-hidden', 'true');
  for (const mark of copy.querySelectorAll<SVGElement>('.mark'))
    mark.classList.toggle('stage-rest', scene.key !== undefined && mark.dataset.key !== scene.key);
  drawing.replaceChildren(copy);
  dialog.classList.toggle('stage-pointing', scene.key !== undefined);
}
