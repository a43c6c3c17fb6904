import { copyButtons } from './dom.ts';

/** Lets the pictures of a chart be copied, where the browser can. */
export function downloads(document: Document): void {
  const section = document.querySelector<HTMLElement>('[data-downloads]');
  if (!section || !navigator.clipboard?.write) return;
  copyButtons(section, '[data-copy-image]', async (button) => {
    const answer = fetch(button.dataset.copyImage ?? '').then((found) => {
      if (!found.ok) throw new Error(`${found.status} ${found.url}`);
      return found.blob();
    });
    // The promise goes in as it is: Safari writes only within the click itself.
    const picture = new ClipboardItem({ 'image/png': answer });
    return navigator.clipboard.write([picture]).then(
      () => true,
      () => false,
    );
  });
  for (const button of section.querySelectorAll<HTMLElement>('[data-copy-image]'))
    button.hidden = false;
}
