import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCells, toTsv } from './sort.ts';

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
