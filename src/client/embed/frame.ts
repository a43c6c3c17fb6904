import { flagsOf } from './flags.ts';
import { asks, heightMessages, namesIn } from './height.ts';
import { wakeAtFirstSign } from './wake.ts';

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
if (!flags.static) wakeAtFirstSign(root.dataset.answer!);

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
