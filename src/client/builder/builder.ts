import { type Choice, type CodeForm, codeOf } from '../../site/embed/snippets.ts';
import { copyText } from '../copy.ts';
import { chosen, type Fields } from './chosen.ts';
import { preview } from './preview.ts';

/** Makes the code follow the fields, copies it, and shows what it gives. */
export function builder(section: HTMLElement): void {
  const { ownerDocument: document } = section;
  const form = section.querySelector('form')!;
  const status = section.querySelector('[data-builder-status]')!;
  const offers: Choice[] = JSON.parse(section.dataset.builder ?? '[]');
  const show = preview(section);

  const choice = () => chosen(offers, Object.fromEntries(new FormData(form)) as unknown as Fields);
  const update = () => {
    const now = choice();
    for (const pre of section.querySelectorAll<HTMLElement>('[data-code]'))
      pre.textContent = codeOf(pre.dataset.code as CodeForm, now);
    show.follow(now);
  };
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => event.preventDefault());

  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-copy-code]')) {
    const label = button.textContent;
    let back: ReturnType<typeof setTimeout> | undefined;
    button.addEventListener('click', async () => {
      const code = button.closest('.code-view')?.querySelector('pre')?.textContent ?? '';
      const done = await copyText(code, document);
      const said = (done ? section.dataset.copied : section.dataset.notCopied) ?? '';
      status.textContent = said;
      button.textContent = said;
      clearTimeout(back);
      back = setTimeout(() => {
        button.textContent = label;
      }, 1600);
    });
  }
  for (const button of section.querySelectorAll('[data-preview]'))
    button.addEventListener('click', () => show.open(choice()));
  // A browser that goes back keeps what was chosen.
  update();
}
