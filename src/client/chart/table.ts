import { copyText } from '../copy.ts';
import type { Say } from './live.ts';
import { compareCells, type Direction, isEmpty, toTsv } from './sort.ts';

/** Tables of charts sort by their heads and copy into a spreadsheet. */
export function tableTools(document: Document, say: Say): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('.view-table table'))
    sortable(table);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-table]'))
    copying(button, say);
}

function sortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const body = table.tBodies[0];
  if (!body) return;
  const original = [...body.rows];
  const { lang } = table.ownerDocument.documentElement;
  for (const [column, head] of heads.entries()) {
    const button = table.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    const numeric = head.classList.contains('numeric');
    button.addEventListener('click', () => {
      const direction = after(head.ariaSort);
      for (const other of heads) other.ariaSort = other === head ? direction : null;
      if (!direction) return body.append(...original);
      const sign = direction === 'ascending' ? 1 : -1;
      const cells = original.map((row) => {
        const cell = row.cells[column];
        const text = cell?.textContent ?? '';
        return { row, text, empty: cell?.dataset.missing !== undefined || isEmpty(text) };
      });
      cells.sort(
        (a, b) =>
          Number(a.empty) - Number(b.empty) || sign * compareCells(a.text, b.text, lang, numeric),
      );
      body.append(...cells.map(({ row }) => row));
    });
  }
}

/** Up, down, and back to the page's own order. */
function after(direction: string | null): Direction | null {
  return direction === 'ascending' ? 'descending' : direction ? null : 'ascending';
}

/** The button says "copied" for a moment. */
function copying(button: HTMLButtonElement, say: Say): void {
  const table = button.closest('.view-table')?.querySelector('table');
  if (!table) return;
  const { copied = '', part } = button.dataset;
  const before = button.textContent;
  let back: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''));
    if (!(await copyText(toTsv(rows, part), button.ownerDocument))) return;
    button.textContent = copied;
    say(copied);
    clearTimeout(back);
    back = setTimeout(() => {
      button.textContent = before;
    }, 1600);
  });
}
