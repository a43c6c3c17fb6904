import { placeBeside } from '../place.ts';

/** Gives the share menu its place and, when it first opens, its work. */
export function share(document: Document): void {
  const menu = document.querySelector<HTMLElement>('[data-share]');
  const button = document.querySelector<HTMLElement>('.share-open');
  if (!menu || !button) return;
  let loaded = false;
  menu.addEventListener('toggle', async (event) => {
    if ((event as ToggleEvent).newState !== 'open') return;
    placeBeside(menu, button.getBoundingClientRect());
    if (loaded) return;
    loaded = true;
    try {
      const { shareMenu } = await import('./menu.ts');
      shareMenu(menu, () => placeBeside(menu, button.getBoundingClientRect()));
    } catch {
      // Tried again at the next opening.
      loaded = false;
    }
  });
}
