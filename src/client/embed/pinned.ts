import './frame.ts';
import { newerOf } from './protocol.ts';

/**
 * The frame's script for a pinned embed: once the chart is there, it also asks
 * whether there are newer data, and says so below it. Without a proper answer
 * it keeps quiet.
 */
addEventListener('load', async () => {
  const note = document.querySelector<HTMLElement>('.embed-newer')!;
  const { versions, version, newer, changed, changes } = note.dataset;
  try {
    const index = await (await fetch(versions!)).json();
    const found = newerOf(index, document.documentElement.dataset.embed!, version!);
    if (!found) return;
    const say = (text = '') => text.replace('{version}', found.latest);
    note.firstElementChild!.textContent = say(found.changed ? changed : newer);
    note.querySelector('a')!.href = say(changes);
    note.hidden = false;
  } catch {
    // Offline, an answer that is none, or a server that tells sandboxed frames nothing.
  }
});
