import { copyText } from './dom.ts';
import { placeBeside } from './place.ts';

/**
 * The share menu's three ways. All share the address as it is now, with what
 * the reader chose in its query and the place in its fragment.
 */
export function share(document: Document): void {
  const menu = document.querySelector<HTMLElement>('[data-share]');
  const opener = document.querySelector<HTMLElement>('.share-open');
  if (!menu || !opener) return;
  const part = <T extends HTMLElement>(name: string) =>
    menu.querySelector<T>(`[data-share-${name}]`)!;
  const status = part('status');
  const link = part<HTMLInputElement>('link');
  const code = part('code');
  const qr = part('qr');
  const place = () => placeBeside(menu, opener.getBoundingClientRect());

  part('copy').addEventListener('click', async () => {
    const copied = await copyText(location.href);
    status.textContent = (copied ? menu.dataset.copied : menu.dataset.notCopied) ?? '';
    if (copied) return;
    // Some chat apps' browsers refuse: the reader copies by hand.
    link.hidden = false;
    link.value = location.href;
    link.select();
    place();
  });

  const system = part('system');
  system.hidden = !('share' in navigator);
  system.addEventListener('click', () => {
    // The reader may think better of it; that is not an error.
    navigator.share({ title: document.title, url: location.href }).catch(() => {});
  });

  let drawn = '';
  const draw = async () => {
    if (drawn !== location.href) {
      drawn = location.href;
      const { qrSvg } = await import('./qr.ts');
      code.querySelector('svg')?.remove();
      code.prepend(qrSvg(document, drawn, code.dataset.label ?? ''));
    }
    place();
  };
  qr.addEventListener('click', () => {
    code.hidden = !code.hidden;
    qr.ariaExpanded = String(!code.hidden);
    place();
    if (!code.hidden) draw();
  });
  menu.addEventListener('toggle', ({ newState }) => {
    status.textContent = '';
    link.hidden = true;
    if (newState !== 'open') return;
    place();
    if (!code.hidden) draw();
  });
}
