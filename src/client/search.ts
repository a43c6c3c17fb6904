import { build, fillWords, Later } from './dom.ts';
import type { Hit, SearchIndex } from './find.ts';

/** Pause in typing after which is searched, in ms. */
const pause = 120;
/** Pages of one edition that are listed; more than a reader looks through. */
const most = 50;

/** Opens the search on its buttons and the key "/". */
export function search(document: Document): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  if (!dialog) return;
  const searchAgain = searchDialog(dialog);
  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    searchAgain();
  };
  for (const button of document.querySelectorAll('[data-search-open]'))
    button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isField(event.target) || document.querySelector('dialog[open]'))
      return;
    event.preventDefault();
    open();
  });
}

/** A key typed there is text, not a command. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/**
 * Makes the dialog search: results while typing, arrows to walk them, counts said aloud.
 * @returns to be called when it opens; what it searches in is loaded at the first question
 */
function searchDialog(dialog: HTMLDialogElement): () => void {
  const part = <T extends HTMLElement>(name: string) =>
    dialog.querySelector<T>(`[data-search-${name}]`)!;
  const input = part<HTMLInputElement>('input');
  const status = part('status');
  const hint = part('hint');
  const own = part('own');
  const other = part('other');
  const otherTitle = part('other-title');
  const text = dialog.dataset;
  const { search: folder = '', base = '/', ownLang = '', otherLang = '' } = text;
  const load = () =>
    Promise.all(
      [ownLang, otherLang].map(async (lang) => {
        const [{ searchIn }, response] = await Promise.all([
          import('./find.ts'),
          fetch(`${folder}${lang}.json`),
        ]);
        if (!response.ok) throw new Error(`${response.status} ${response.url}`);
        return searchIn((await response.json()) as SearchIndex);
      }),
    );

  let loading: ReturnType<typeof load> | undefined;
  let last = 0;
  const show = (found: Hit[][] | undefined, said: string) => {
    const [here = [], there = []] = found ?? [];
    own.replaceChildren(...here.map((hit) => resultItem(hit, base)));
    other.replaceChildren(...there.map((hit) => resultItem(hit, base, otherLang)));
    otherTitle.hidden = there.length === 0;
    status.textContent = said;
    hint.hidden = found !== undefined || said !== '';
    dialog.scrollTop = 0;
  };
  const look = async () => {
    const query = input.value.trim();
    last += 1;
    const mine = last;
    if (query === '') return show(undefined, '');
    try {
      loading ??= load();
      const found = (await loading).map((find) => find(query));
      // An answer that a later question has overtaken is not shown.
      if (mine !== last) return;
      const shown = found.map((hits) => hits.slice(0, most));
      const [n, total] = [shown, found].map((each) => each.flat().length) as [number, number];
      const said = total === 0 ? text.none : n === total ? text.count : text.some;
      show(shown, fillWords(said, { n, total, query }));
    } catch {
      loading = undefined;
      if (mine === last) show(undefined, text.failed ?? '');
    }
  };

  const later = new Later();
  input.addEventListener('input', (event) => {
    later.stop();
    // Letters of an input method are not words yet.
    if (!(event as InputEvent).isComposing) later.after(pause, look);
  });
  input.addEventListener('compositionend', look);
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const links = [...dialog.querySelectorAll<HTMLAnchorElement>('.search-result')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    // WebKit's search field keeps the key for itself, also where there is nothing to clear.
    if (event.key === 'Escape' && event.target === input && !input.value) dialog.close();
    if (event.key === 'Enter' && event.target === input) links[0]?.click();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    // Above the first result is the field; the ends do not wrap.
    const next = Math.min(at + (event.key === 'ArrowDown' ? 1 : -1), links.length - 1);
    (links[next] ?? input).focus();
  });
  // A click beside the sheet closes it, as Escape does; so does a link into this very page.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('.search-result')) dialog.close();
  });
  return () => {
    input.focus();
    input.select();
    if (input.value) look();
  };
}

/** A result: one link with its title and excerpt. @param lang where it is not the page's own */
function resultItem({ url, title, excerpt }: Hit, base: string, lang?: string): HTMLElement {
  const pieces = excerpt.map(({ text, marked }) => (marked ? build('mark', '', text) : text));
  const link = build(
    'a',
    'search-result',
    build('span', 'search-title serif', title),
    build('span', 'search-excerpt', ...pieces),
  );
  link.href = base + url;
  if (lang) link.lang = link.hreflang = lang;
  return build('li', '', link);
}
