import { communityOf } from '../chart/marks.ts';
import { fromQuery, type Option } from '../selection/choice.ts';
import { mark } from '../selection/mark.ts';

/**
 * A community or district pointed out inside the frame. The chart itself says
 * which there are; the frame's address may name one, and is left as it is:
 * a sandboxed frame may not change it, and nobody sees it.
 */
export function embedSelection(document: Document, figure: HTMLElement): void {
  const bar = figure.querySelector<HTMLElement>('[data-chosen]');
  const status = bar?.querySelector('p');
  const clear = bar?.querySelector('button');
  if (!bar || !status || !clear) return;
  const options = optionsOf(figure);
  let choice = fromQuery(location.search, options);

  const show = () => {
    const count = mark(document, choice, options);
    const said = (bar.dataset.chosen ?? '').replace('{n}', String(count));
    status.textContent = choice ? [choice.name, said].filter(Boolean).join(' · ') : '';
    bar.hidden = !choice;
  };
  const choose = (next: Option | undefined) => {
    choice = next;
    show();
  };
  const chooseCommunity = (id: string | null | undefined) => {
    const found = options.find((option) => option.kind === 'community' && option.id === id);
    if (found) choose(found);
  };
  document.addEventListener('selection:choose', (event) =>
    chooseCommunity((event as CustomEvent<{ community?: string }>).detail.community),
  );
  const atMark = ({ target }: Event) =>
    chooseCommunity((target as Element).closest('.mark')?.getAttribute('data-community'));
  document.addEventListener('dblclick', atMark);
  document.addEventListener('keydown', (event) => {
    if (event.key === 's' && !event.ctrlKey && !event.metaKey && !event.altKey) atMark(event);
    if (event.key === 'Escape' && choice && !document.querySelector(':popover-open, dialog[open]'))
      choose(undefined);
  });
  clear.addEventListener('click', () => choose(undefined));
  figure.addEventListener('chart:change', show);
  show();
}

/** The communities and districts on the chart, with the names that its evidence table has for them. */
export function optionsOf(figure: HTMLElement): Option[] {
  const options = new Map<string, Option>();
  const add = (option: Option) => options.set(`${option.kind} ${option.id}`, option);
  for (const one of figure.querySelectorAll<SVGElement>('.mark')) {
    const { key = '', community, district } = one.dataset;
    if (district) add({ kind: 'district', id: district, name: '', aliases: [] });
    if (!community) continue;
    const row = figure.querySelector<HTMLElement>(
      `.view-evidence tr[data-key="${CSS.escape(key)}"]`,
    );
    const name = communityOf(row);
    add({ kind: 'community', id: community, name, aliases: [], ...(district ? { district } : {}) });
  }
  return [...options.values()];
}
