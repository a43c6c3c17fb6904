import { fromQuery, fromText, type Option, unpack, withChoice } from './choice.ts';
import { mark } from './mark.ts';

/**
 * One choice for the page: a community or a district. It lives in the URL, so
 * that it survives a reload, travels with a link and crosses to other pages.
 */
export function selection(document: Document): void {
  const bar = document.querySelector<HTMLElement>('[data-selection]');
  const input = bar?.querySelector('input');
  const status = bar?.querySelector<HTMLElement>('[role=status]');
  const clear = bar?.querySelector<HTMLButtonElement>('button[type=reset]');
  if (!bar || !input || !status || !clear) return;
  const options: Option[] = unpack(JSON.parse(bar.dataset.selection ?? ''));
  input.list?.replaceChildren(
    ...options.map(({ name }) => Object.assign(document.createElement('option'), { value: name })),
  );
  let choice = fromQuery(location.search, options);
  /** Something on the page is marked. */
  let marked = false;

  const show = () => {
    // Without a choice, now and before, all is as it was built: most pages at their start.
    const changes = marked || choice !== undefined;
    marked = choice !== undefined;
    const count = changes ? mark(document, choice, options) : 0;
    status.textContent = choice ? (bar.dataset.count ?? '').replace('{n}', String(count)) : '';
    clear.hidden = !choice;
    bar.classList.toggle('is-active', choice !== undefined);
    if (document.activeElement !== input) input.value = choice?.name ?? '';
    if (!changes) return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
      if (link.origin !== location.origin || !link.pathname.endsWith('/')) continue;
      const address = withChoice(link.href, choice);
      if (address !== link.href) link.href = address;
    }
  };
  const choose = (next: Option | undefined) => {
    choice = next;
    history.replaceState(history.state, '', withChoice(location.href, choice));
    show();
  };

  input.addEventListener('input', () => {
    const found = fromText(input.value, options);
    if (found || input.value === '') choose(found);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    choose(fromText(input.value, options));
  });
  input.form?.addEventListener('reset', () => {
    choose(undefined);
    input.focus();
  });
  document.addEventListener('selection:choose', (event) => {
    const { community, district } = (
      event as CustomEvent<{ community?: string; district?: string }>
    ).detail;
    choose(options.find(({ kind, id }) => id === (kind === 'community' ? community : district)));
  });
  // A double click, or s on a focused mark, chooses its community without the card.
  document.addEventListener('dblclick', ({ target }) => chooseAt(target));
  document.addEventListener('keydown', (event) => {
    if (event.key === 's' && !event.ctrlKey && !event.metaKey && !event.altKey)
      chooseAt(event.target);
    if (event.key === 'Escape' && choice && !document.querySelector(':popover-open, dialog[open]'))
      choose(undefined);
  });
  const chooseAt = (target: EventTarget | null) => {
    const found =
      target instanceof Element ? target.closest<SVGElement>('.mark[data-community]') : null;
    const option = options.find(
      ({ kind, id }) => kind === 'community' && id === found?.dataset.community,
    );
    if (option) choose(option);
  };
  // The scrolling graphic puts its discs in new places: mark them again.
  document.addEventListener('chart:change', show);
  addEventListener('popstate', () => {
    choice = fromQuery(location.search, options);
    show();
  });
  show();
}
