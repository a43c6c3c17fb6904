import { readMarks } from './chart/marks.ts';
import { build, buildButton } from './dom.ts';
import { stepTo } from './keys.ts';

/** Time in ms that the browser has to give the whole screen, before the stage takes the window. */
const patience = 500;

/** One state of the stage: a drawing, and what is said of it. */
export interface Scene {
  /** The same for every column; the stage takes the one that it can show larger. */
  svgs: SVGSVGElement[];
  /** Key of the mark that this scene points at. */
  key?: string;
  heading: string;
  text: string;
}

/** Shows the chart of a button on the whole screen, for a projector: as a whole, then mark by mark, or step by step. */
export function fullScreen(button: HTMLElement): void {
  const figure = button.closest<HTMLElement>('figure.chart');
  const scenes = figure ? scenesOf(figure) : [];
  if (!figure || !scenes.length || document.querySelector('dialog.stage')) return;
  const { dialog, title, subtitle, source, open } = buildStage(scenes, button.dataset);
  const fill = (element: HTMLElement, selector: string) =>
    element.append(...(figure.querySelector(selector)?.cloneNode(true).childNodes ?? []));
  fill(title, '.chart-title');
  fill(subtitle, '.chart-subtitle');
  fill(source, '.chart-source');
  dialog.ariaLabel = title.textContent;
  void open(button);
}

/** The scenes of a figure: the steps of a sequence, or the whole chart and then its marks one by one. */
function scenesOf(figure: HTMLElement): Scene[] {
  const drawings = (root: Element) => [...root.querySelectorAll<SVGSVGElement>('svg.chart-svg')];
  const textIn = (root: Element, selector: string) =>
    root.querySelector(selector)?.textContent.trim() ?? '';
  const steps = [...figure.querySelectorAll<HTMLElement>('[data-step]')];
  if (steps.length)
    return steps.map((step) => {
      const number = textIn(step, '.sequence-number');
      const heading = textIn(step, '.sequence-title').slice(number.length).trim();
      return { svgs: drawings(step), heading, text: textIn(step, '.sequence-text') };
    });
  const svgs = drawings(figure);
  if (!svgs.length) return [];
  const marks = [...readMarks(figure).values()].map(
    ({ key, label, value, note, evidence: [first] }): Scene => ({
      svgs,
      key,
      heading: [label, value].filter(Boolean).join(' · '),
      text: note || (first ? `${first.text} ${first.paragraph}` : ''),
    }),
  );
  return [{ svgs, heading: '', text: textIn(figure, '.view-words') }, ...marks];
}

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

/**
 * Builds a stage: title, drawing as large as it goes, words in large type,
 * source. Arrow keys step, Escape leaves and gives the focus back.
 * @param words what the buttons say
 * @param shown told of each scene before it is drawn
 */
export function buildStage(
  scenes: readonly Scene[],
  words: { previous?: string; next?: string; close?: string },
  shown?: (index: number) => void,
): Stage {
  const title = build('p', 'stage-title serif');
  const subtitle = build('p', 'stage-subtitle');
  const drawing = build('div', 'stage-drawing');
  const heading = build('p', 'stage-heading');
  const text = build('p', 'stage-words');
  const said = build('div', 'stage-said', heading, text);
  said.ariaLive = 'polite';
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
    back.ariaDisabled = String(index === 0);
    on.ariaDisabled = String(index === scenes.length - 1);
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

/**
 * Shows a dialog on the whole screen. A dialog may not ask for the screen; the
 * page asks, and the dialog lies over it. Where that is refused, it fills the
 * window. Leaving either leaves both; then the dialog is gone and the opener has
 * the focus again.
 */
async function onWholeScreen(dialog: HTMLDialogElement, opener: HTMLElement): Promise<void> {
  const left = () => {
    if (!document.fullscreenElement && dialog.open) dialog.close();
  };
  document.addEventListener('fullscreenchange', left);
  dialog.addEventListener('close', () => {
    document.removeEventListener('fullscreenchange', left);
    dialog.remove();
    if (document.fullscreenElement) void document.exitFullscreen();
    opener.focus();
  });
  document.body.append(dialog);
  await Promise.race([
    document.documentElement.requestFullscreen?.().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ]);
  dialog.showModal();
  dialog.focus();
}

/** The drawing that the room shows larger: the wide one on a projector, mostly the narrow one on a phone. */
function drawingFor(svgs: SVGSVGElement[], room: Element): SVGSVGElement {
  const { width, height } = room.getBoundingClientRect();
  // No drawing becomes smaller than on the page as long as the room is wide enough for it.
  const scale = ({ viewBox: { baseVal: box } }: SVGSVGElement) =>
    Math.min(width / box.width, Math.max(1, height / box.height));
  return svgs.reduce((best, svg) => (scale(svg) >= scale(best) ? svg : best));
}

/** A copy of a drawing for elsewhere: without ids and tab stops, all but one mark in the background. */
export function pointAt(svg: SVGSVGElement, key?: string): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const element of [copy, ...copy.querySelectorAll('[id],[tabindex]')]) {
    element.removeAttribute('id');
    element.removeAttribute('tabindex');
  }
  copy.removeAttribute('style');
  copy.ariaHidden = 'true';
  for (const mark of copy.querySelectorAll<SVGElement>('.mark')) {
    mark.classList.remove('is-open');
    mark.classList.toggle('stage-rest', key !== undefined && mark.dataset.key !== key);
  }
  return copy;
}
