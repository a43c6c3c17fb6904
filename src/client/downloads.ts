import { copyButton } from './dom.ts';

/** Lets the pictures of a chart be copied, where the browser can. */
export function downloads(document: Document): void {
  const section = document.querySelector<HTMLElement>('[data-downloads]');
  if (!section || !navigator.clipboard?.write) return;
  const status = section.querySelector('[data-download-status]')!;
  for (const button of section.querySelectorAll<HTMLElement>('[data-copy-image]')) {
    button.hidden = false;
    const fetched = async () => {
      const answer = await fetch(button.dataset.copyImage ?? '');
      if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
      return answer.blob();
    };
    // The promise goes in as it is: Safari writes only within the click itself.
    const copy = () =>
      navigator.clipboard.write([new ClipboardItem({ 'image/png': fetched() })]).then(
        () => true,
        () => false,
      );
    copyButton(button, copy, section.dataset, (said) => {
      status.textContent = said;
    });
  }
}
