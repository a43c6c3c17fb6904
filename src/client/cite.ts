import { copyBeside, copyButtons } from './dom.ts';

/** The reader's own day, written as a citation format wants it; in words, as `formatDate` writes it. */
export function accessDate(form: string, now: Date, lang: string): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  if (form === 'parts') return `[[${day.join(', ')}]]`;
  if (form === 'words')
    return now.toLocaleDateString(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long' });
  const padded = day.map((part) => String(part).padStart(2, '0'));
  return padded.join(form === 'slashes' ? '/' : '-');
}

/** Fills in the day of access and copies. */
export function citations(document: Document): void {
  const section = document.querySelector<HTMLElement>('[data-cite]');
  if (!section) return;
  // Also before each copy: the page may have stood open over midnight.
  const fillDates = () => {
    const { lang } = document.documentElement;
    for (const slot of section.querySelectorAll<HTMLElement>('[data-accessed]')) {
      slot.textContent = accessDate(slot.dataset.accessed ?? '', new Date(), lang);
      slot.classList.remove('slot');
    }
  };
  fillDates();
  copyButtons(section, '[data-cite-copy]', (button) => {
    fillDates();
    return copyBeside(button);
  });
}
