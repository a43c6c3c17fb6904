import { communityOf } from './chart/marks.ts';
import { belongs, fromQuery, fromText, type Option, withChoice } from './choice.ts';

/**
 * Lets one community or district be chosen. The button of a card chooses; so do, without the
 * card, a double click and `s` on a focused mark; Escape clears.
 * @param options what can be chosen
 * @param show shows the choice: now, when the reader made another one, and when the scrolling graphic has put its discs in new places
 * @returns takes over what the reader chose
 */
function chooser(
  options: readonly Option[],
  show: (choice: Option | undefined, byReader: boolean) => void,
): (next: Option | undefined) => void {
  let choice: Option | undefined;
  const take = (next: Option | undefined, byReader: boolean) => {
    choice = next;
    show(choice, byReader);
  };
  const choose = (next: Option | undefined) => take(next, true);
  const community = (id: string | null | undefined) => {
    const found = options.find((option) => option.kind === 'community' && option.id === id);
    if (found) choose(found);
  };
  const atMark = ({ target }: Event) =>
    community((target as Element).closest?.('.mark')?.getAttribute('data-community'));
  document.addEventListener('selection:choose', (event) =>
    community((event as CustomEvent<{ community?: string }>).detail.community),
  );
  document.addEventListener('dblclick', atMark);
  document.addEventListener('keydown', (event) => {
    if (event.key === 's' && !event.ctrlKey && !event.metaKey && !event.altKey) atMark(event);
    const above = ':popover-open, dialog[open]';
    if (event.key === 'Escape' && choice && !document.querySelector(above)) choose(undefined);
  });
  document.addEventListener('chart:change', () => show(choice, false));
  const arrive = () => take(fromQuery(location.search, options), false);
  addEventListener('popstate', arrive);
  arrive();
  return choose;
}

/**
 * The choice of a page. It lives in the URL, so that it survives a reload,
 * travels with a link and crosses to other pages.
 */
export function selection(document: Document): void {
  const bar = document.querySelector<HTMLFormElement>('[data-selection]');
  if (!bar) return;
  const input = bar.querySelector('input')!;
  const status = bar.querySelector('[role=status]')!;
  const clear = bar.querySelector<HTMLButtonElement>('button[type=reset]')!;
  const options: Option[] = JSON.parse(bar.dataset.selection ?? '');
  input.list?.replaceChildren(
    ...options.map(({ name }) => Object.assign(document.createElement('option'), { value: name })),
  );
  const choose = chooser(options, (choice, byReader) => {
    const count = mark(choice, options);
    if (byReader) history.replaceState(history.state, '', withChoice(location.href, choice));
    status.textContent = choice ? (bar.dataset.count ?? '').replace('{n}', String(count)) : '';
    clear.hidden = !choice;
    bar.classList.toggle('is-active', choice !== undefined);
    if (document.activeElement !== input) input.value = choice?.name ?? '';
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
      if (link.origin !== location.origin || !link.pathname.endsWith('/')) continue;
      const address = withChoice(link.href, choice);
      if (address !== link.href) link.href = address;
    }
  });
  input.addEventListener('input', () => {
    const found = fromText(input.value, options);
    if (found || input.value === '') choose(found);
  });
  bar.addEventListener('submit', (event) => {
    event.preventDefault();
    choose(fromText(input.value, options));
  });
  bar.addEventListener('reset', () => {
    choose(undefined);
    input.focus();
  });
}

/**
 * A community or district pointed out inside a frame. The chart itself says
 * which there are; the frame's address may name one, and is left as it is:
 * a sandboxed frame may not change it, and nobody sees it.
 */
export function embedSelection(figure: HTMLElement): void {
  const bar = figure.querySelector<HTMLElement>('[data-chosen]')!;
  const options = optionsOf(figure);
  const choose = chooser(options, (choice) => {
    const said = (bar.dataset.chosen ?? '').replace('{n}', String(mark(choice, options)));
    const words = choice ? [choice.name, said].filter(Boolean).join(' · ') : '';
    bar.querySelector('p')!.textContent = words;
    bar.hidden = !choice;
  });
  bar.querySelector('button')!.addEventListener('click', () => choose(undefined));
}

/** The communities and districts on the chart, with the names that its evidence table has for them. */
function optionsOf(figure: HTMLElement): Option[] {
  const options = new Map<string, Option>();
  const add = (option: Option) => options.set(`${option.kind} ${option.id}`, option);
  for (const { dataset } of figure.querySelectorAll<SVGElement>('.mark')) {
    const { key = '', community, district } = dataset;
    if (district) add({ kind: 'district', id: district, name: '', aliases: [] });
    if (!community) continue;
    const row = `.view-evidence tr[data-key="${CSS.escape(key)}"]`;
    const name = communityOf(figure.querySelector<HTMLElement>(row));
    add({ kind: 'community', id: community, name, aliases: [], ...(district ? { district } : {}) });
  }
  return [...options.values()];
}

/**
 * Shows a choice on charts, tables and passages; takes the former one off.
 * @returns how many marks in view, cases and names belong to it
 */
function mark(choice: Option | undefined, options: readonly Option[]): number {
  const districtOf = (community: string | undefined) =>
    options.find(({ kind, id }) => kind === 'community' && id === community)?.district;
  const hit = ({ dataset: { community, district } }: HTMLElement | SVGElement) =>
    choice !== undefined && belongs(choice, community, district ?? districtOf(community));
  document.documentElement.toggleAttribute('data-selecting', choice !== undefined);
  let count = 0;
  for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) {
    const keys = new Set<string>();
    for (const element of figure.querySelectorAll<SVGElement>('.mark')) {
      const selected = hit(element);
      element.classList.toggle('is-selected', selected);
      if (!selected) continue;
      keys.add(element.dataset.key ?? '');
      if (element.getClientRects().length > 0) count++;
    }
    for (const row of figure.querySelectorAll<HTMLElement>('tr[data-key]'))
      row.classList.toggle('is-selected', keys.has(row.dataset.key ?? ''));
    figure.toggleAttribute('data-selected', keys.size > 0);
  }
  const passages = '.case[data-community], a[data-community]';
  for (const passage of document.querySelectorAll<HTMLElement>(passages)) {
    const selected = hit(passage);
    passage.classList.toggle('is-selected', selected);
    if (selected) count++;
  }
  return count;
}
