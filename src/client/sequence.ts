import { Later } from './dom.ts';
import { drawingOf, stepChanges } from './flight.ts';
import { nextIndex } from './keys.ts';

/** Time in ms that the reader rests before the address follows: browsers limit how often it may change. */
const rest = 200;

/** The last caption whose top has come above the line; -1 before the first. `tops` and `line` in px. */
export function stepAt(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line);
}

/**
 * The fragment for the address bar: the step in view, or none once the reader
 * has left the sequence. Another part's fragment stays as it is.
 */
export function fragmentOf(now: string, ids: readonly string[], index: number): string {
  const step = ids[index];
  if (step) return `#${step}`;
  return ids.includes(now.slice(1)) ? '' : now;
}

/**
 * Turns every sequence of still panels into a scrolling graphic where the window allows it. The
 * panels lie over each other and the current one is seen. Style sheets say what scrolls: see sequence.css.
 */
export function sequences(document: Document): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-sequence]')) run(root);
}

function run(root: HTMLElement): void {
  const all = <E extends Element>(query: string) => [...root.querySelectorAll<E>(query)];
  const steps = all<HTMLElement>('.sequence-step');
  const captions = all<HTMLElement>('.sequence-caption');
  const dots = all<HTMLAnchorElement>('.sequence-dots a');
  const ids = captions.map(({ id }) => id);
  const allowed = matchMedia(root.dataset.when!);
  const { change, settle } = stepChanges(steps);
  let current = 0;
  /** The caption in view, -1 before the first. */
  let index = -1;
  let size = '';
  let inView = false;
  let request = 0;
  const resting = new Later();

  const scrolls = () => root.hasAttribute('data-scroll');
  /** A caption's top makes its step the current one when it passes the window's; still panels have theirs near it. */
  const inSight = () =>
    stepAt(
      captions.map((caption) => caption.getBoundingClientRect().top),
      scrolls() ? 1 : innerHeight * 0.2,
    );

  function show(next: number, still: boolean) {
    if (next === current) return;
    const [from, to] = [steps[current]!, steps[next]!];
    const focused = drawingOf(from)?.contains(document.activeElement);
    const switchTo = () => {
      current = next;
      from.removeAttribute('data-current');
      to.setAttribute('data-current', '');
      mark();
      if (focused) dots[next]?.focus({ preventScroll: true });
    };
    change(from, to, switchTo, !still && scrolls());
  }

  /** Dots and buttons say where the reader is. */
  function mark() {
    for (const [i, dot] of dots.entries()) {
      dot.tabIndex = i === current ? 0 : -1;
      if (i === current) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
    }
    for (const button of all<HTMLElement>('[data-by]'))
      button.ariaDisabled = String(!steps[current + Number(button.dataset.by)]);
  }

  const land = (step: number) =>
    captions[step]!.scrollIntoView({ block: 'start', behavior: 'instant' });

  /** A step taken by key, button or dot: said aloud, unlike scrolling. */
  function go(step: number, focus: boolean) {
    land(step);
    show(step, false);
    if (focus) dots[step]!.focus({ preventScroll: true });
    const [title, text] = captions[step]!.firstElementChild!.children;
    root.querySelector('[role=status]')!.textContent =
      `${dots[step]!.dataset.position} ${title!.textContent} ${text!.textContent}`;
    update();
  }

  function update() {
    request = 0;
    // Hidden behind the chart's table: nothing is in view, nothing changes.
    if (!root.offsetHeight) return;
    const now = `${root.offsetWidth} ${root.offsetHeight}`;
    const resized = now !== size;
    if (resized) {
      settle();
      // What stood in view moved away with the new size: bring it back.
      if (size && inView && index >= 0 && inSight() !== index) land(index);
    }
    size = now;
    const box = root.getBoundingClientRect();
    index = inSight();
    inView = box.bottom > 0 && box.top < innerHeight;
    show(Math.max(0, index), resized);
    resting.stop();
    if (scrolls()) resting.after(rest, address);
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
    root.toggleAttribute('data-scroll', allowed.matches && CSS.supports('height', '1svh'));
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
    const step = nextIndex(key, current, steps.length);
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
