import { discsOf, type Flight, fly } from '../sequence/flight.ts';

/**
 * The steps of a sequence inside a frame, which has no scrolling of its own: a
 * row of radio buttons chooses the panel, also without scripts. This lets the
 * discs move into their places, and gives the buttons before and after their work.
 */
export function steps(figure: HTMLElement): void {
  const root = figure.querySelector<HTMLElement>('.embed-steps');
  if (!root) return;
  const inputs = [...root.querySelectorAll<HTMLInputElement>('.step-choice input')];
  const panels = [...root.querySelectorAll<HTMLElement>('.sequence-step')];
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('button[data-by]')];
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let current = inputs.findIndex(({ checked }) => checked);
  let flight: Flight | undefined;

  const drawing = (panel: HTMLElement) =>
    [...panel.querySelectorAll<SVGSVGElement>('svg')].find((svg) => svg.getClientRects().length);
  const settle = () => {
    flight?.stop();
    flight = undefined;
    for (const panel of panels) panel.classList.remove('is-coming', 'is-going');
  };
  const mark = () => {
    for (const button of buttons)
      button.setAttribute('aria-disabled', String(!panels[current + Number(button.dataset.by)]));
  };
  const show = (next: number) => {
    if (next === current) return;
    const [from, to] = [panels[current]!, panels[next]!];
    const [a, b] = [drawing(from), drawing(to)];
    const shown = flight?.shown() ?? (a && discsOf(a));
    settle();
    current = next;
    mark();
    const detail = { step: to.dataset.step, index: next };
    root.dispatchEvent(new CustomEvent('chart:change', { bubbles: true, detail }));
    if (still.matches || !shown || !b) return;
    to.classList.add('is-coming');
    // From nameless to named discs and back through one heap, so that none can be followed.
    const gather = from.dataset.identity !== to.dataset.identity;
    flight = fly(shown, b, { gather, done: settle });
  };

  root.addEventListener('change', ({ target }) => {
    const next = inputs.indexOf(target as HTMLInputElement);
    if (next >= 0) show(next);
  });
  for (const button of buttons)
    button.addEventListener('click', () => {
      const next = current + Number(button.dataset.by);
      if (!inputs[next]) return;
      inputs[next].checked = true;
      show(next);
    });
  mark();
}
