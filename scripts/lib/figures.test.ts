import { expect, test } from 'vitest';
import { figureTable, keepFigure, readFigures } from './figures.ts';
import { tempFolder } from './testing.ts';

test('figures are kept and printed as a table', () => {
  const root = tempFolder();
  keepFigure(root, { name: 'Strings', value: '10,000' });
  keepFigure(root, { name: 'Build', value: '8 s', bound: 'at most 60 s' });
  expect(figureTable(readFigures(root)).split('\n')).toEqual([
    'Measured  Figure  Bound',
    'Build        8 s  at most 60 s',
    'Strings   10,000',
  ]);
});

test('a run that measured nothing says so', () => {
  expect(figureTable(readFigures(tempFolder()))).toMatch(/No figure/);
});
