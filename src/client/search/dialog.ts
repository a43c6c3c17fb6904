import { type Hit, type SearchIndex, searchIn } from './find.ts';
import { move } from './move.ts';
import { resultItems } from './results.ts';

/** Pause in typing after which is searched, in ms. */
const pause = 120;
/** Pages of one edition that are listed; more than a reader looks through. */
const most = 50;

/** Makes the open dialog search: results while typing, arrows to walk them, counts said aloud. */
export async function searchDialog(dialog: HTMLDialogElement): Promise<void> {
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
  const load = async (lang: string) => {
    const response = await fetch(`${folder}${lang}.json`);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return searchIn((await response.json()) as SearchIndex);
  };
  const loadBoth = () => Promise.all([load(ownLang), load(otherLang)]);

  let loading: ReturnType<typeof loadBoth> | undefined;
  let last = 0;
  const show = (found: Hit[][] | undefined, said: string) => {
    const [here = [], there = []] = found ?? [];
    own.replaceChildren(...resultItems(document, here, base));
    other.replaceChildren(...resultItems(document, there, base, otherLang));
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
      loading ??= loadBoth();
      const found = (await loading).map((find) => find(query));
      // An answer that a later question has overtaken is not shown.
      if (mine !== last) return;
      const shown = found.map((hits) => hits.slice(0, most));
      const [n, total] = [shown, found].map((each) => each.flat().length);
      const said = total === 0 ? text.none : n === total ? text.count : text.some;
      const values: Record<string, string> = { n: `${n}`, total: `${total}`, query };
      show(
        shown,
        (said ?? '').replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? ''),
      );
    } catch {
      loading = undefined;
      if (mine === last) show(undefined, text.failed ?? '');
    }
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', (event) => {
    clearTimeout(waiting);
    // Letters of an input method are not words yet.
    if (!(event as InputEvent).isComposing) waiting = setTimeout(look, pause);
  });
  input.addEventListener('compositionend', look);
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const links = [...dialog.querySelectorAll<HTMLAnchorElement>('.search-result')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Enter' && event.target === input) return links[0]?.click();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = move(event.key, at, links.length);
    (links[next] ?? input).focus();
  });
  // A click beside the sheet closes it, as Escape does.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  // A link into this very page would leave the dialog open over it.
  dialog.addEventListener('click', (event) => {
    if ((event.target as Element).closest('.search-result')) dialog.close();
  });
  input.focus();
  input.select();
  if (input.value) await look();
}
