import { build, copyButton, copyText } from '../dom.ts';

/** How a column is ordered; the third click on a head brings the page's own order back. */
type Direction = 'ascending' | 'descending';

/**
 * Order of two cells: numbers by size before texts, texts by the language's own
 * order. @param lang `zh-CN` sorts by pinyin
 * @param numeric the column has numbers that words may precede: 预计20万元
 */
export function compareCells(a: string, b: string, lang: string, numeric = false): number {
  const [x, y] = [numberIn(a, numeric), numberIn(b, numeric)];
  if (x !== undefined && y !== undefined && x !== y) return x - y;
  if ((x === undefined) !== (y === undefined)) return x === undefined ? 1 : -1;
  return a.localeCompare(b, lang, { numeric: true });
}

/** A cell without a value goes to the end, whichever way the column is sorted. */
export const isEmpty = (text: string) => /^[\s—–-]*$/.test(text);

/** 8 of 8/16, 1081 of 1,081, 200000 of 20万元. */
function numberIn(text: string, anywhere: boolean): number | undefined {
  const match = /\d[\d,]*(?:\.\d+)?/.exec(text);
  if (!match || !(anywhere || /^[^\p{L}]*\d/u.test(text))) return undefined;
  const unit = text[match.index + match[0].length];
  return Number(match[0].replaceAll(',', '')) * (unit === '亿' ? 1e8 : unit === '万' ? 1e4 : 1);
}

/**
 * Rows as tab-separated text: what a spreadsheet takes from the clipboard. It
 * would read 8/16 as a date in August: such a column becomes numbers, and its
 * head says of how many.
 * @param part how "of 16" is written behind a word or number: ` (of {n})`
 */
export function toTsv(rows: string[][], part = ' (/{n})'): string {
  const table = rows.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ').trim()));
  const [head, ...body] = table;
  for (const column of head?.keys() ?? []) {
    const totals = new Set(body.map((cells) => shareIn(cells[column])?.[2]));
    const [total] = totals;
    const common = totals.size === 1 && total !== undefined;
    if (common) head![column] += part.replace('{n}', total);
    for (const cells of body) {
      const share = shareIn(cells[column]);
      if (share) cells[column] = share[1]! + (common ? '' : part.replace('{n}', share[2]!));
    }
  }
  return table.map((cells) => cells.join('\t')).join('\n');
}

const shareIn = (text = '') => /^(\d+)\/(\d+)$/.exec(text);

/** Tables of charts sort by their heads and copy into a spreadsheet. @param say hears "copied" */
export function tableTools(document: Document, say: (text: string) => void): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('.view-table table'))
    sortable(table);
  for (const button of document.querySelectorAll<HTMLElement>('button[data-copy-table]')) {
    const { copied = '', part } = button.dataset;
    const copy = () => {
      const rows = button.closest('.view-table')?.querySelector('table')?.rows ?? [];
      const texts = [...rows].map((row) => [...row.cells].map((cell) => cell.textContent));
      return copyText(toTsv(texts, part));
    };
    copyButton(button, copy, { copied }, say);
  }
}

function sortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const body = table.tBodies[0];
  if (!body) return;
  const original = [...body.rows];
  const { lang } = table.ownerDocument.documentElement;
  for (const [column, head] of heads.entries()) {
    const button = build('button', 'sort', ...head.childNodes);
    button.type = 'button';
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
