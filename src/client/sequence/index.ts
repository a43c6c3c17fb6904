import { discsOf, type Flight, fly } from './flight.ts';
import { fragmentOf, stepAt, stepOfKey } from './steps.ts';

/** Time in ms that the reader rests before the address follows: browsers limit how often it may change. */
const rest = 200;

/** Turns every sequence of still panels into a scrolling graphic where the window allows it. */
export function sequences(document: Document): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-sequence]')) run(root);
}

/**
 * The panels lie over each other and the current one is seen; its own discs
 * move into their places. So each state is a panel as it was built, whatever
 * way the reader came. Style sheets say what scrolls: see sequence.css.
 */
function run(root: HTMLElement): void {
  const all = <E extends Element>(query: string) => [...root.querySelectorAll<E>(query)];
  const steps = all<HTMLElement>('.sequence-step');
  const captions = all<HTMLElement>('.sequence-caption');
  const dots = all<HTMLAnchorElement>('.sequence-dots a');
  const ids = captions.map(({ id }) => id);
  const allowed = matchMedia(root.dataset.when!);
  let current = 0;
  /** The caption in view, -1 before the first. */
  let index = -1;
  let flight: Flight | undefined;
  let size = '';
  let inView = false;
  let request = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const scrolls = () => root.hasAttribute('data-scroll');
  const drawing = (step: HTMLElement) =>
    [...step.querySelectorAll<SVGSVGElement>('svg')].find((svg) => svg.getClientRects().length);
  /** The part of the window above which a caption's top makes its step the current one; still panels have theirs near the top. */
  const line = () =>
    Number.parseFloat(getComputedStyle(root).getPropertyValue('--sequence-line')) || 0.2;
  const inSight = () => stepAt(captions.map(topOf), innerHeight * line());

  function settle() {
    flight?.stop();
    flight = undefined;
    for (const step of steps) step.classList.remove('is-coming', 'is-going');
  }

  function show(next: number, still: boolean) {
    if (next === current) return;
    const [from, to] = [steps[current]!, steps[next]!];
    const [a, b] = [drawing(from), drawing(to)];
    const shown = flight?.shown() ?? (a && discsOf(a));
    // A flight that has not reached its heap still shows what was before it.
    const identity = flight?.before() ? other(from.dataset.identity) : from.dataset.identity;
    settle();
    current = next;
    from.removeAttribute('data-current');
    to.setAttribute('data-current', '');
    mark();
    if (a?.contains(document.activeElement)) dots[next]?.focus({ preventScroll: true });
    const detail = { step: to.dataset.step, index: next };
    root.dispatchEvent(new CustomEvent('chart:change', { bubbles: true, detail }));
    if (!still && scrolls() && shown && b) {
      from.classList.add('is-going');
      to.classList.add('is-coming');
      flight = fly(shown, b, { gather: identity !== to.dataset.identity, done: settle });
    }
  }

  /** Dots and buttons say where the reader is. */
  function mark() {
    for (const [i, dot] of dots.entries()) {
      dot.tabIndex = i === current ? 0 : -1;
      if (i === current) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
    }
    for (const button of all<HTMLElement>('[data-by]'))
      button.setAttribute('aria-disabled', String(!steps[current + Number(button.dataset.by)]));
  }

  function land(step: number) {
    // Cards that pass over the drawing stop at the foot of the window.
    const block = scrolls() && line() > 0.8 ? 'end' : 'start';
    captions[step]!.scrollIntoView({ block, behavior: 'instant' });
  }

  /** A step taken by key, button or dot: said aloud, unlike scrolling. */
  function go(step: number, focus: boolean) {
    land(step);
    show(step, false);
    if (focus) dots[step]!.focus({ preventScroll: true });
    const [title, text] = captions[step]!.children;
    root.querySelector('[role=status]')!.textContent =
      `${dots[step]!.dataset.position} ${title!.textContent} ${text!.textContent}`;
    update();
  }

  function update() {
    request = 0;
    // Hidden behind the chart's table: nothing is in view, nothing changes.
    if (!root.offsetHeight) return;
    const now = `${root.offsetWidth} ${root.offsetHeight}`;
    const first = size === '';
    const resized = now !== size;
    size = now;
    if (resized) {
      settle();
      // What stood in view moved away with the new size: bring it back.
      if (!first && inView && index >= 0 && inSight() !== index) land(index);
    }
    const box = root.getBoundingClientRect();
    index = inSight();
    inView = box.bottom > 0 && box.top < innerHeight;
    show(Math.max(0, index), resized);
    clearTimeout(resting);
    if (scrolls()) resting = setTimeout(address, rest);
  }

  function address() {
    const hash = fragmentOf(location.hash, ids, inView ? index : -1);
    if (hash !== location.hash)
      history.replaceState(history.state, '', location.pathname + location.search + hash);
  }

  const later = () => {
    if (!request) request = requestAnimationFrame(update);
  };
  const mode = () => {
    root.toggleAttribute('data-scroll', allowed.matches);
    later();
  };
  allowed.addEventListener('change', mode);
  root.addEventListener('click', (event) => {
    const to = (event.target as Element).closest<HTMLElement>('[data-by], .sequence-dots a');
    if (!to) return;
    event.preventDefault();
    const step = to.dataset.by ? current + Number(to.dataset.by) : dots.indexOf(to as never);
    if (steps[step]) go(step, !to.dataset.by);
  });
  root.addEventListener('keydown', (event) => {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || !scrolls()) return;
    // Inside a drawing the arrows go from mark to mark.
    if (!(target as Element).closest('.sequence-bar')) return;
    const step = stepOfKey(key, current, steps.length);
    if (step === undefined) return;
    event.preventDefault();
    if (step !== current) go(step, !(target as Element).matches('[data-by]'));
  });
  // Captured, so that a full-screen chart that scrolls by itself is heard too.
  document.addEventListener('scroll', later, { capture: true, passive: true });
  new ResizeObserver(later).observe(document.body);
  root.dataset.live = '';
  mark();
  mode();
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

const other = (identity?: string) => (identity === 'named' ? 'anonymous' : 'named');
