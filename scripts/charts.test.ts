import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accept, accepted, differences, drawnNow } from './lib/accepted/drawings.ts';
import { reportFile, writeReport } from './lib/accepted/report.ts';

const root = join(import.meta.dirname, '..');

test('every chart is drawn as it was last accepted', () => {
  const found = differences(accepted(root), drawnNow());
  if (found.length > 0) writeReport(root, found);
  // Before and after stand in .cache/charts/index.html; `npm run charts -- --accept` accepts.
  expect(found.map(({ name }) => name)).toEqual([]);
});

test('a difference shows as a picture of before and after, and is accepted by one command', () => {
  const place = mkdtempSync(join(tmpdir(), 'charts-'));
  const before = new Map([
    ['a', '<svg id="old"></svg>\n'],
    ['b', '<svg></svg>\n'],
  ]);
  accept(place, before);
  expect(accepted(place)).toEqual(before);
  const after = new Map([
    ['a', '<svg id="new"></svg>\n'],
    ['c', '<svg></svg>\n'],
  ]);
  const found = differences(accepted(place), after);
  expect(found.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  writeReport(place, found);
  const html = readFileSync(reportFile(place), 'utf8');
  expect(html).toContain('id="old"');
  expect(html).toContain('id="new"');
  accept(place, after);
  expect(differences(accepted(place), after)).toEqual([]);
  expect(existsSync(join(place, 'tests/accepted/b.svg'))).toBe(false);
  rmSync(place, { recursive: true, force: true });
});
