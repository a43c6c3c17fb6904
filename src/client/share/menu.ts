/**
 * The share menu's three ways. All share the address as it is now, with what
 * the reader chose in its query and the place in its fragment.
 *
 * @param moved called when the menu has changed its size
 */
export function shareMenu(menu: HTMLElement, moved: () => void): void {
  const part = <T extends HTMLElement>(name: string) =>
    menu.querySelector<T>(`[data-share-${name}]`)!;
  const status = part('status');
  const link = part<HTMLInputElement>('link');
  const code = part('code');
  const qr = part('qr');

  part('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = menu.dataset.copied ?? '';
    } catch {
      // Chat apps' browsers and plain HTTP refuse: the reader copies by hand.
      status.textContent = menu.dataset.notCopied ?? '';
      link.hidden = false;
      link.value = location.href;
      link.select();
      moved();
    }
  });

  const system = part('system');
  system.hidden = !('share' in navigator);
  system.addEventListener('click', () => {
    // The reader may think better of it; that is not an error.
    navigator.share({ title: document.title, url: location.href }).catch(() => {});
  });

  let drawn = '';
  const draw = async () => {
    if (drawn === location.href) return;
    drawn = location.href;
    const { qrSvg } = await import('./qr.ts');
    code.querySelector('svg')?.remove();
    code.prepend(qrSvg(document, drawn, code.dataset.label ?? ''));
  };
  qr.addEventListener('click', async () => {
    code.hidden = !code.hidden;
    qr.setAttribute('aria-expanded', String(!code.hidden));
    if (!code.hidden) await draw();
    moved();
  });
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') {
      if (!code.hidden) draw().then(moved);
      return;
    }
    status.textContent = '';
    link.hidden = true;
  });
  moved();
}
