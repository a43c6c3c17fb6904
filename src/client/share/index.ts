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
    // A reader quicker than the line: the last press is done again once the code is here.
    let pressed: HTMLElement | null = null;
    const note = ({ target }: Event) => {
      pressed = (target as Element).closest('button');
    };
    menu.addEventListener('click', note);
    try {
      const { shareMenu } = await import('./menu.ts');
      menu.removeEventListener('click', note);
      shareMenu(menu, () => placeBeside(menu, button.getBoundingClientRect()));
      (pressed as HTMLElement | null)?.click();
    } catch {
      menu.removeEventListener('click', note);
      // Tried again at the next opening.
      loaded = false;
    }
  });
}
