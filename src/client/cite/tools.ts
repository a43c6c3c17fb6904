import { copyText } from '../copy.ts';
import { accessDate } from './access-date.ts';

/** Fills in the day of access and copies. */
export function citeTools(section: HTMLElement): void {
  const { documentElement } = section.ownerDocument;
  // Also before each copy: the page may have stood open over midnight.
  const fillDates = () => {
    for (const slot of section.querySelectorAll<HTMLElement>('[data-accessed]')) {
      slot.textContent = accessDate(slot.dataset.accessed ?? '', new Date(), documentElement.lang);
      slot.classList.remove('slot');
    }
  };
  fillDates();
  const status = section.querySelector('[data-cite-status]');
  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-cite-copy]')) {
    const label = button.textContent;
    let back: ReturnType<typeof setTimeout> | undefined;
    button.addEventListener('click', async () => {
      fillDates();
      const text = button.closest('.cite-view')?.querySelector('[data-cite-text]')?.textContent;
      const done = await copyText(text ?? '', section.ownerDocument);
      const said = (done ? section.dataset.copied : section.dataset.notCopied) ?? '';
      if (status) status.textContent = said;
      button.textContent = said;
      clearTimeout(back);
      back = setTimeout(() => {
        button.textContent = label;
      }, 1600);
    });
  }
}
