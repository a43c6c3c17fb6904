import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { messages } from '../content.ts';
import { compose } from './compose.ts';
import { keptComposition } from './composition-cache.ts';
import { chartSheet } from './sheet.ts';

const cache = mkdtempSync(join(tmpdir(), 'compositions-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const words = messages('zh-CN');
const label = `${words.chart.notes}：`;

/** A sheet that counts how often it is drawn. */
function counted(changes: Partial<ReturnType<typeof chartSheet>> = {}) {
  const sheet = { ...chartSheet('plans', 'zh-CN'), ...changes };
  const calls = { drawn: 0 };
  const { draw } = sheet;
  sheet.draw = (...room) => {
    calls.drawn += 1;
    return draw(...room);
  };
  return { sheet, calls };
}

test('a composition from the cache is the one that would be made, without drawing', () => {
  const first = counted();
  expect(keptComposition(first.sheet, 'wide', words, cache)).toEqual(
    compose(first.sheet, 'wide', label),
  );
  const again = counted();
  expect(keptComposition(again.sheet, 'wide', words, cache)).toEqual(
    compose(first.sheet, 'wide', label),
  );
  expect(again.calls.drawn).toBe(0);
});

test('versions share a composition but where their imprint is of another height', () => {
  const { sheet } = counted();
  const today = keptComposition(sheet, 'wide', words, cache);
  const { calls, sheet: release } = counted({
    version: sheet.version.replace(/[\d.]+/, '9.9.9'),
    link: sheet.link.replace('plans', 'plant'),
    address: sheet.address.replace('plans', 'plant'),
    date: '2030-01-01',
  });
  expect(keptComposition(release, 'wide', words, cache)).toEqual(today);
  expect(calls.drawn).toBe(0);
  const longer = { ...release, address: `${release.address}${'further/'.repeat(40)}` };
  const { foot } = keptComposition(longer, 'wide', words, cache);
  expect(foot.top).toBeLessThan(today.foot.top);
  expect(calls.drawn).toBeGreaterThan(0);
});

test('another title, other rows or another format are composed anew', () => {
  const { sheet } = counted();
  const before = keptComposition(sheet, 'wide', words, cache);
  const title = counted({ title: '另一个标题' });
  expect(keptComposition(title.sheet, 'wide', words, cache)).not.toEqual(before);
  const rows = counted({ series: { other: true } });
  keptComposition(rows.sheet, 'wide', words, cache);
  expect(rows.calls.drawn).toBeGreaterThan(0);
  expect(keptComposition(sheet, 'square', words, cache)).not.toEqual(before);
});
