import { readFileSync } from 'node:fs';
import { csvParseRows, tsvParseRows } from 'd3';
import readWorkbook from 'read-excel-file/node';
import { decoded } from '../../../src/data/text-file.ts';

export type Cell = string | number | boolean | Date | null;

/** A table as a spreadsheet program shows it: row 1 is `rows[0]`, column A its first cell. */
export interface Sheet {
  file: string;
  /** Absent for a text file. */
  name?: string;
  rows: Cell[][];
}

/**
 * Reads a table that an editor keeps in a spreadsheet: .xlsx, or text with commas or tabs between
 * cells, in UTF-8, UTF-16 or GB 18030, as Excel saves it.
 * @param name which sheet; the first unless given
 * @throws Error with a line for the editor, in both languages
 */
export async function readSheet(file: string, name?: string): Promise<Sheet> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Error(`没有这个文件，或读不出来 No such file, or it cannot be read: ${file}`);
  }
  // An .xlsx file is a zip archive; what its name says may be wrong.
  if (bytes.subarray(0, 2).toString() !== 'PK') return { file, rows: textRows(bytes, file) };
  const sheets = await readWorkbook(bytes).catch(() => {
    throw new Error(
      `打不开这个表格文件，请另存为 .xlsx Not a spreadsheet that can be read; save it as .xlsx: ${file}`,
    );
  });
  const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.sheet === name);
  const names = sheets.map((one) => one.sheet).join('、');
  if (!sheet) throw new Error(`没有工作表“${name}”，有的是 No such sheet; there are: ${names}`);
  return { file, name: sheet.sheet, rows: sheet.data as Cell[][] };
}

/** What the first two bytes of a text say of its encoding. */
const marks: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' };

function textRows(bytes: Buffer, file: string): string[][] {
  const marked = marks[bytes.toString('hex', 0, 2)];
  const text = marked
    ? decoded(bytes, marked)
    : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'));
  if (text === undefined || text.includes('\0'))
    throw new Error(
      `不是表格，请另存为 .xlsx 或 CSV Not a table; save it as .xlsx or CSV: ${file}`,
    );
  const [first = ''] = text.split('\n', 1);
  return first.includes('\t') ? tsvParseRows(text) : csvParseRows(text);
}
