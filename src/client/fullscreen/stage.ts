import { drawingFor, pointAt } from './drawing.ts';
import { stepTo } from './keys.ts';
import { scenesOf } from './scenes.ts';
import { onWholeScreen } from './screen.ts';

/**
 * A dialog over the whole screen: title, drawing as large as it goes, words in
 * large type, source. Arrow keys step, Escape leaves and gives the focus back.
 */
export async function openStage(figure: HTMLElement, opener: HTMLElement): Promise<void> {
  const { ownerDocument: document } = figure;
  const scenes = scenesOf(figure);
  if (!scenes.length || document.querySelector('dialog.stage')) return;
  const make = (tag: string, className: string, ...inside: (string | Node)[]) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...inside);
    return element;
  };
  const inner = (selector: string) =>
    [...(figure.querySelector(selector)?.childNodes ?? [])].map((node) => node.cloneNode(true));
  const button = (label: string, act: () => void) => {
    const element = make('button', 'tool', label) as HTMLButtonElement;
    element.type = 'button';
    element.addEventListener('click', act);
    return element;
  };
  const dialog = make('dialog', 'stage') as HTMLDialogElement;
  const title = make('p', 'stage-title', ...inner('.chart-title'));
  const drawing = make('div', 'stage-drawing');
  const heading = make('p', 'stage-heading');
  const words = make('p', 'stage-words');
  const said = make('div', 'stage-said', heading, words);
  said.setAttribute('aria-live', 'polite');
  const count = make('span', 'stage-count');
  const { previous = '', next = '', close = '' } = opener.dataset;
  const back = button(previous, () => go(index - 1));
  const on = button(next, () => go(index + 1));
  dialog.setAttribute('aria-label', title.textContent ?? '');
  // The dialog has the focus itself, so that no button seems chosen on the projector.
  dialog.tabIndex = -1;
  dialog.append(
    title,
    make('p', 'stage-subtitle', ...inner('.chart-subtitle')),
    drawing,
    said,
    make('p', 'stage-source', ...inner('.chart-source')),
    make(
      'div',
      'stage-bar',
      back,
      count,
      on,
      button(close, () => dialog.close()),
    ),
  );

  let index = 0;
  const draw = () => {
    const scene = scenes[index]!;
    drawing.replaceChildren(pointAt(drawingFor(scene.svgs, drawing), scene.key));
  };
  const go = (to: number) => {
    index = Math.max(0, Math.min(to, scenes.length - 1));
    heading.textContent = scenes[index]!.heading;
    words.textContent = scenes[index]!.text;
    count.textContent = `${index + 1} / ${scenes.length}`;
    back.setAttribute('aria-disabled', String(index === 0));
    on.setAttribute('aria-disabled', String(index === scenes.length - 1));
    draw();
  };
  dialog.addEventListener('keydown', (event) => {
    const to = stepTo(event.key, index, scenes.length, event.target instanceof HTMLButtonElement);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(to);
  });
  drawing.addEventListener('click', ({ target }) => {
    const mark = (target as Element).closest<SVGElement>('.mark');
    const to = scenes.findIndex(({ key }) => key !== undefined && key === mark?.dataset.key);
    if (to >= 0) go(to);
  });
  addEventListener('resize', draw);
  dialog.addEventListener('close', () => removeEventListener('resize', draw));
  await onWholeScreen(dialog, opener);
  go(0);
}
