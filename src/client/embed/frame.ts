import { asks, flagsOf, heightMessages, namesIn } from './protocol.ts';

/**
 * Stands in the head of every embed: flags before the first paint, and the
 * height told from then on. It is part of the page, so that it also works in a
 * sandbox to which the server hands out no scripts.
 */
const root = document.documentElement;
const query = new URLSearchParams(location.search);
const { theme, ...flags } = flagsOf(query);
for (const [flag, on] of Object.entries(flags)) root.toggleAttribute(`data-${flag}`, on);
root.dataset.theme = theme;
root.toggleAttribute('data-full', document.fullscreenEnabled);
if (!flags.static) loadAtFirstSign(root.dataset.answer!);

if (parent !== window) {
  const names = namesIn(location);
  let told = 0;
  let waiting = false;
  const tell = (again: boolean) => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // A frame out of sight has no height; telling so would fold it up for good.
    if (!height || !innerWidth || (height === told && !again)) return;
    told = height;
    for (const message of heightMessages(root.dataset.embed ?? '', height, location.href, names))
      parent.postMessage(message, '*');
  };
  new ResizeObserver(() => tell(false)).observe(root);
  addEventListener('load', () => tell(true));
  addEventListener('message', ({ source, data }) => {
    if (waiting || source !== parent || !asks(data, names)) return;
    // However often a page asks, it is answered at most twenty times a second.
    waiting = true;
    setTimeout(() => {
      waiting = false;
      tell(true);
    }, 50);
  });
}

/**
 * Loads the script that makes the chart interactive at the first sign of a reader, and for a
 * community that the address names. A click that came before is done once it is there.
 */
function loadAtFirstSign(address: string): void {
  let early: MouseEvent | undefined;
  const note = (event: MouseEvent) => {
    early = event;
  };
  const load = async () => {
    // Where it cannot be had, as offline, it is asked for again at the next sign.
    if (!(await import(/* @vite-ignore */ address).catch(() => undefined))) return;
    for (const sign of signs) removeEventListener(sign, load);
    removeEventListener('click', note);
    const target = (early?.target as Element | undefined)?.closest('.mark, button, th');
    // The head of a table has got its button just now.
    (target?.querySelector('button') ?? target)?.dispatchEvent(new PointerEvent('click', early));
  };
  // A finger comes over a mark before it goes down.
  const signs = ['pointerover', 'focusin'] as const;
  for (const sign of signs) addEventListener(sign, load);
  addEventListener('click', note);
  if (/[?&](community|district)=/.test(location.search)) addEventListener('load', load);
}
