export type Direction = 'ascending' | 'descending';

/**
 * Order of two cells: numbers by size wherever both begin with one (8/16,
 * 1,081), else by the language's own order. @param lang `zh-CN` sorts by pinyin
 */
export function compareCells(a: string, b: string, lang: string): number {
  const [x, y] = [leadingNumber(a), leadingNumber(b)];
  if (x !== undefined && y !== undefined && x !== y) return x - y;
  return a.localeCompare(b, lang, { numeric: true });
}

function leadingNumber(text: string): number | undefined {
  const match = /^\D{0,12}?(\d[\d,]*(?:\.\d+)?)/.exec(text);
  return match && /^[^\p{L}]*\d/u.test(text) ? Number(match[1]!.replaceAll(',', '')) : undefined;
}

/** Rows as tab-separated text: what a spreadsheet takes from the clipboard. */
export function toTsv(rows: string[][]): string {
  return rows
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ').trim()).join('\t'))
    .join('\n');
}
