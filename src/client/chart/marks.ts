/** A mark as the page tells it in its evidence table: the card copies nothing from elsewhere. */
export interface MarkInfo {
  key: string;
  label: string;
  /** With its qualifier and of how many: 8/16, 20余个. */
  value: string;
  /** The word for "status", and the status. */
  statusTerm: string;
  status: string;
  /** Where it stands in the report, and what stands there. */
  evidence: { paragraph: string; text: string }[];
  note: string;
  /** Name and page of the community; empty for a mark that belongs to none. */
  community: string;
  href: string;
}

/** The marks of a figure in reading order, by key. */
export function readMarks(figure: Element): Map<string, MarkInfo> {
  const table = figure.querySelector('.view-evidence table');
  const rows = [...(table?.querySelectorAll<HTMLElement>('tbody tr[data-key]') ?? [])];
  const statusTerm = textOf(table?.querySelector('thead th:last-child'));
  return new Map(
    rows.map((row) => {
      const { key = '', value = '', note = '', href = '' } = row.dataset;
      const info: MarkInfo = {
        key,
        label: textOf(row.querySelector('th')),
        value,
        statusTerm,
        status: textOf(row.lastElementChild),
        evidence: [...row.querySelectorAll('.quote')].map((quote) => ({
          paragraph: textOf(quote.firstElementChild),
          text: textOf(quote.lastElementChild),
        })),
        note,
        community: communityOf(row),
        href,
      };
      return [key, info];
    }),
  );
}

/** The name of the community that a row of the evidence table is of; empty for a row of none. */
export const communityOf = (row: HTMLElement | null): string =>
  row?.dataset.name ?? (row?.dataset.href ? textOf(row.querySelector('th')) : '');

const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

/** What a screen reader says of a mark: label, value, status. @param lang of the page */
export function spoken({ label, value, status }: MarkInfo, lang: string): string {
  return [label, value, status].filter(Boolean).join(lang.startsWith('zh') ? '，' : ', ');
}
