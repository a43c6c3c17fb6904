/** A mark as the page tells it in its evidence table: the card copies nothing from elsewhere. */
export interface MarkInfo {
  key: string;
  label: string;
  value: string;
  /** Cells of the evidence row as they stand: [heading, text, language]. */
  details: { term: string; text: string; lang: string }[];
  note: string;
  /** Address of the community's page. */
  href: string;
}

/** The marks of a figure in reading order, by key. */
export function readMarks(figure: Element): Map<string, MarkInfo> {
  const table = figure.querySelector('.view-evidence table');
  const heads = [...(table?.querySelectorAll('thead th') ?? [])].map(
    (cell) => cell.textContent ?? '',
  );
  const rows = [...(table?.querySelectorAll<HTMLElement>('tbody tr[data-key]') ?? [])];
  return new Map(
    rows.map((row) => {
      const [label, ...cells] = [...row.children] as HTMLElement[];
      const info: MarkInfo = {
        key: row.dataset.key ?? '',
        label: label?.textContent ?? '',
        value: row.dataset.value ?? '',
        details: cells
          .map((cell, index) => ({
            term: heads[index + 1] ?? '',
            text: cell.textContent?.trim() ?? '',
            lang: cell.lang,
          }))
          .filter(({ text }) => text !== ''),
        note: row.dataset.note ?? '',
        href: row.dataset.href ?? '',
      };
      return [info.key, info];
    }),
  );
}

/** What a screen reader says of a mark: label, value, status. */
export function spoken({ label, value, details }: MarkInfo): string {
  return [label, value, details.at(-1)?.text ?? ''].filter(Boolean).join(', ');
}
