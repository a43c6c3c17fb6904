import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCells, isEmpty, toTsv } from './table.ts';

describe('compareCells', () => {
  it('sorts numbers by size', () => {
    expect(['1,081', '73', '838'].sort((a, b) => compareCells(a, b, 'zh-CN'))).toEqual([
      '73',
      '838',
      '1,081',
    ]);
    expect(['8/16', '10/16', '4/16'].sort((a, b) => compareCells(a, b, 'en'))).toEqual([
      '4/16',
      '8/16',
      '10/16',
    ]);
  });

  it('sorts Chinese by pinyin', () => {
    expect(['钟鼓', '茶坊', '府街'].sort((a, b) => compareCells(a, b, 'zh-CN'))).toEqual([
      '茶坊',
      '府街',
      '钟鼓',
    ]);
  });

  it('finds the number behind words in a column of numbers, and counts 万', () => {
    const sorted = (cells: string[]) =>
      cells.sort((a, b) => compareCells(a, b, 'zh-CN', true)).join(' ');
    expect(sorted(['预计20万元', '3000元', '20余个', '预计15万元'])).toBe(
      '20余个 3000元 预计15万元 预计20万元',
    );
  });

  it('puts words after numbers, and knows a cell without a value', () => {
    expect(compareCells('缺失', '3', 'zh-CN')).toBe(1);
    expect(['', '—', ' '].every(isEmpty)).toBe(true);
    expect(isEmpty('0')).toBe(false);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (a, b) => Math.sign(compareCells(a, b, 'en')) === -Math.sign(compareCells(b, a, 'en')),
      ),
    );
  });
});

it('toTsv keeps one line a row and one tab a cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 }),
      (rows) => {
        const lines = toTsv(rows).split('\n');
        expect(lines).toHaveLength(rows.length);
        for (const line of lines) expect(line.split('\t')).toHaveLength(3);
      },
    ),
  );
});

describe('a share that a spreadsheet would read as a date', () => {
  it('becomes a number under a head that says of how many', () => {
    const rows = [
      ['去处', '书记人数'],
      ['一线', '8/16'],
      ['街道', '4/16'],
    ];
    expect(toTsv(rows, '（总数{n}）')).toBe('去处\t书记人数（总数16）\n一线\t8\n街道\t4');
  });

  it('says so in the cell where the column has other things too', () => {
    expect(toTsv([['x'], ['8/16'], ['—'], ['2/10']], ' (of {n})')).toBe(
      'x\n8 (of 16)\n—\n2 (of 10)',
    );
  });

  it('is never left, whatever the cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(99), fc.nat(99)).map((parts) => parts.join('/')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (body) => {
        const text = toTsv([['a', 'b'], ...body]);
        for (const line of text.split('\n').slice(1))
          for (const copied of line.split('\t')) expect(copied).not.toMatch(/^\d+\/\d+$/);
      }),
    );
  });
});
