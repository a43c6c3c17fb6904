import { charts } from '../chart/enhance.ts';
import { stepChanges } from '../flight.ts';
import { fullScreen } from '../fullscreen.ts';
import { embedSelection } from '../selection.ts';

/**
 * The script that makes an embed interactive: all that the chart's own page does for its figure,
 * inside a frame: cards, keys, sorting, copying, a community pointed out, the whole screen. Views
 * are not remembered: twenty frames of a page would change with one.
 */
const figure = document.querySelector<HTMLElement>('figure.chart');
if (figure) {
  charts([figure]);
  for (const button of document.querySelectorAll<HTMLElement>('button[data-full-screen]'))
    button.addEventListener('click', () => fullScreen(button));
  steps(figure);
  embedSelection(figure);
  document.documentElement.dataset.ready = '';
}

/**
 * The steps of a sequence inside a frame, which has no scrolling of its own: a
 * row of radio buttons chooses the panel, also without scripts. This lets the
 * discs move into their places, and gives the buttons before and after their work.
 */
function steps(figure: HTMLElement): void {
  const inputs = [...figure.querySelectorAll<HTMLInputElement>('.step-choice input')];
  const panels = [...figure.querySelectorAll<HTMLElement>('.embed-steps .sequence-step')];
  const buttons = [...figure.querySelectorAll<HTMLElement>('.step-bar button[data-by]')];
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const { change } = stepChanges(panels);
  let current = inputs.findIndex(({ checked }) => checked);
  const mark = () => {
    for (const button of buttons)
      button.ariaDisabled = String(!panels[current + Number(button.dataset.by)]);
  };
  const show = (next: number) => {
    const [from, to] = [panels[current], panels[next]];
    if (!from || !to || next === current) return;
    current = next;
    change(from, to, mark, !still.matches);
  };
  figure.addEventListener('change', ({ target }) =>
    show(inputs.indexOf(target as HTMLInputElement)),
  );
  for (const button of buttons)
    button.addEventListener('click', () => {
      const next = current + Number(button.dataset.by);
      if (!inputs[next]) return;
      inputs[next].checked = true;
      show(next);
    });
  mark();
}
