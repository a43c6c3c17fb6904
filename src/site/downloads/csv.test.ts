import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines, fromCell, toCell } from './csv.ts';

/** Texts with much of what spreadsheets take for formulas. */
const text = fc.oneof(
  fc.string(),
  fc.stringMatching(/^'{0,3}[=+\-@\t\r\n＝＋－＠][ -~]{0,8}$/u),
  fc.constantFrom('-5', '+3.2', "'-5", "'=1", "''=1", '-', '=HYPERLINK("http://x","y")', '1e5'),
);

describe('a cell', () => {
  it('never begins like a formula unless it is a number', () => {
    fc.assert(
      fc.property(text, (value) => {
        const cell = toCell(value);
        if (Number.isNaN(Number(cell)) || cell.trim() === '')
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(fromCell(toCell(value))).toBe(value);
      }),
    );
  });

  it('leaves numbers numbers and marks what would run', () => {
    expect([-5, '-5', '+3.2', null, true].map(toCell)).toEqual(['-5', '-5', '+3.2', '', 'true']);
    expect(['=1+1', '-府街', '@a', '\tx', '＝1', "'=1"].map(toCell)).toEqual([
      "'=1+1",
      "'-府街",
      "'@a",
      "'\tx",
      "'＝1",
      "''=1",
    ]);
  });
});

it('marks what a spreadsheet would make a date or time of, and no number or other text', () => {
  for (const text of ['8/16', '5-12', '3月5日', '12:30', 'May 5', '2026-11-23', '８／１６'])
    expect(toCell(text)).toBe(`'${text}`);
  for (const text of ['5.12', '5', '第5段', '2026年', 'May', '5-12间', '1 抽样', '16个社区'])
    expect(toCell(text)).toBe(text);
});

describe('a file', () => {
  it('begins with a byte-order mark, ends its lines as the standard says and is read back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 1 }).map((rows) =>
          // The parser folds line breaks inside cells; that is its choice, not the file's.
          rows.map((row) => row.map((cell) => cell.replace(/[\r\n]/g, ' '))),
        ),
        (rows) => {
          const csv = csvLines(rows);
          expect(csv.startsWith('\uFEFF')).toBe(true);
          expect(csv.endsWith('\r\n')).toBe(true);
          const read = csvParseRows(csv.slice(1, -2)).map((row) => row.map(fromCell));
          expect(read).toEqual(rows);
        },
      ),
    );
  });
});
