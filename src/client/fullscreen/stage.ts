import { build, buildButton } from '../build.ts';
import { drawingFor, pointAt } from './drawing.ts';
import { stepTo } from './keys.ts';
import type { Scene } from './scenes.ts';
import { onWholeScreen } from './screen.ts';

/** A dialog over the whole screen that shows one scene at a time. */
export interface Stage {
  dialog: HTMLDialogElement;
  /** What stands above and below the drawing; whoever opens the stage fills them. */
  title: HTMLElement;
  subtitle: HTMLElement;
  source: HTMLElement;
  /** Draws anew, for a room that has become another. */
  draw(): void;
  /** Opens it on the first scene, with `extra` buttons at the head of its bar. */
  open(opener: HTMLElement, ...extra: HTMLElement[]): Promise<void>;
}

/** What the buttons say. */
export interface StageWords {
  previous?: string;
  next?: string;
  close?: string;
}

/**
 * Builds a stage: title, drawing as large as it goes, words in large type,
 * source. Arrow keys step, Escape leaves and gives the focus back.
 * @param shown told of each scene before it is drawn
 */
export function buildStage(
  scenes: readonly Scene[],
  words: StageWords,
  shown?: (index: number) => void,
): Stage {
  const title = build('p', 'stage-title');
  const subtitle = build('p', 'stage-subtitle');
  const drawing = build('div', 'stage-drawing');
  const heading = build('p', 'stage-heading');
  const text = build('p', 'stage-words');
  const said = build('div', 'stage-said', heading, text);
  said.setAttribute('aria-live', 'polite');
  const source = build('div', 'stage-source');
  const count = build('span', 'stage-count');
  const back = buildButton(words.previous ?? '', () => go(index - 1));
  const on = buildButton(words.next ?? '', () => go(index + 1));
  const leave = buildButton(words.close ?? '', () => dialog.close());
  const bar = build('div', 'stage-bar', back, count, on, leave);
  const dialog = build('dialog', 'stage', title, subtitle, drawing, said, source, bar);
  // The dialog has the focus itself, so that no button seems chosen on the projector.
  dialog.tabIndex = -1;

  let index = 0;
  const draw = () => {
    const { svgs, key } = scenes[index]!;
    drawing.style.minHeight = '';
    const svg = svgs.length ? drawingFor(svgs, drawing) : undefined;
    drawing.replaceChildren(...(svg ? [pointAt(svg, key)] : []));
    if (!svg) return;
    // As large as on the page at least; where that is higher than its room, the stage scrolls.
    const { width, height } = svg.viewBox.baseVal;
    drawing.style.minHeight = `${(Math.min(width, drawing.clientWidth) * height) / width}px`;
  };
  const go = (to: number) => {
    index = Math.max(0, Math.min(to, scenes.length - 1));
    const scene = scenes[index]!;
    heading.textContent = scene.heading;
    text.textContent = scene.text;
    said.hidden = !scene.heading && !scene.text;
    count.textContent = `${index + 1} / ${scenes.length}`;
    back.setAttribute('aria-disabled', String(index === 0));
    on.setAttribute('aria-disabled', String(index === scenes.length - 1));
    shown?.(index);
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
  const open = async (opener: HTMLElement, ...extra: HTMLElement[]) => {
    bar.prepend(...extra);
    addEventListener('resize', draw);
    dialog.addEventListener('close', () => removeEventListener('resize', draw));
    await onWholeScreen(dialog, opener);
    go(0);
  };
  return { dialog, title, subtitle, source, draw, open };
}
