/** Puts the picture of a button on the clipboard and says whether it is there. */
export async function copyImage(section: HTMLElement, button: HTMLElement): Promise<void> {
  const status = section.querySelector<HTMLElement>('[data-download-status]');
  const said = (words = '') => {
    if (status) status.textContent = words;
    button.textContent = words;
  };
  const label = button.dataset.label ?? button.textContent ?? '';
  button.dataset.label = label;
  try {
    // The promise goes in as it is: Safari writes only within the click itself.
    const picture = fetch(button.dataset.copyImage ?? '').then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.blob();
    });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    said(section.dataset.copied);
  } catch {
    said(section.dataset.notCopied);
  }
  setTimeout(() => {
    button.textContent = label;
  }, 4000);
}
