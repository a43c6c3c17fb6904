import { compareCells, type Direction, toTsv } from './sort.ts';

/** Tables of charts sort by their heads and copy into a spreadsheet. */
export function tableTools(document: Document): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('.view-table table'))
    sortable(table);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-table]'))
    copying(button);
}

function sortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const body = table.tBodies[0];
  if (!body) return;
  for (const [column, head] of heads.entries()) {
    const button = table.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const direction: Direction = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
      for (const other of heads) other.ariaSort = other === head ? direction : null;
      const sign = direction === 'ascending' ? 1 : -1;
      const lang = table.ownerDocument.documentElement.lang;
      const text = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? '';
      body.append(...[...body.rows].sort((a, b) => sign * compareCells(text(a), text(b), lang)));
    });
  }
}

/** The button says "copied" for a moment, in its own live region. */
function copying(button: HTMLButtonElement): void {
  const table = button.closest('.view-table')?.querySelector('table');
  if (!table) return;
  button.addEventListener('click', async () => {
    const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''));
    await navigator.clipboard.writeText(toTsv(rows));
    const before = button.textContent;
    button.textContent = button.dataset.copied ?? before;
    setTimeout(() => {
      button.textContent = before;
    }, 1600);
  });
}
