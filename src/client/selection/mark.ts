import { belongs, type Option } from './choice.ts';

/**
 * Shows a choice on charts, tables and passages; takes the former one off.
 * @returns how many marks in view, cases and names belong to it
 */
export function mark(
  document: Document,
  choice: Option | undefined,
  options: readonly Option[],
): number {
  const districtOf = (community: string | undefined) =>
    options.find(({ kind, id }) => kind === 'community' && id === community)?.district;
  const hit = (element: HTMLElement | SVGElement) =>
    choice !== undefined &&
    belongs(
      choice,
      element.dataset.community,
      element.dataset.district ?? districtOf(element.dataset.community),
    );
  document.documentElement.toggleAttribute('data-selecting', choice !== undefined);
  let count = 0;
  for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) {
    const keys = new Set<string>();
    let shown = 0;
    for (const element of figure.querySelectorAll<SVGElement>('.mark')) {
      const selected = hit(element);
      element.classList.toggle('is-selected', selected);
      if (!selected) continue;
      keys.add(element.dataset.key ?? '');
      if (element.getClientRects().length > 0) shown++;
    }
    for (const row of figure.querySelectorAll<HTMLElement>('tr[data-key]'))
      row.classList.toggle('is-selected', keys.has(row.dataset.key ?? ''));
    figure.toggleAttribute('data-selected', keys.size > 0);
    count += shown;
  }
  for (const passage of document.querySelectorAll<HTMLElement>(
    '.case[data-community], a[data-community]',
  )) {
    const selected = hit(passage);
    passage.classList.toggle('is-selected', selected);
    if (selected) count++;
  }
  return count;
}
