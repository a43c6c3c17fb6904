/** Lets the pictures of a chart be copied, where the browser can; the work is loaded at the first copy. */
export function downloads(document: Document): void {
  const section = document.querySelector<HTMLElement>('[data-downloads]');
  if (!section || typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return;
  for (const button of section.querySelectorAll<HTMLElement>('[data-copy-image]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const { copyImage } = await import('./copy-image.ts');
      await copyImage(section, button);
    });
  }
}
