import { newerOf } from './versions.ts';

/**
 * Stands in pinned embeds: once the chart is there, asks whether there are
 * newer data, and says so below it. Without an answer it keeps quiet.
 */
addEventListener('load', async () => {
  const note = document.querySelector<HTMLElement>('[data-newer]');
  const link = note?.querySelector('a');
  if (!note || !link) return;
  const { versions = '', version = '', newer = '', changed = '', changes = '' } = note.dataset;
  try {
    const response = await fetch(versions);
    if (!response.ok) return;
    const found = newerOf(
      await response.json(),
      document.documentElement.dataset.embed ?? '',
      version,
    );
    if (!found) return;
    const said = (found.changed ? changed : newer).replace('{version}', found.latest);
    note.firstElementChild!.textContent = said;
    link.href = changes.replace('{version}', found.latest);
    note.hidden = false;
  } catch {
    // Offline, or a server that tells sandboxed frames nothing.
  }
});
