import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  accept,
  acceptedDrawings,
  differences,
  drawingOf,
  drawnNow,
  writeReport,
} from './lib/accepted.ts';
import { tempFolder } from './lib/testing.ts';

const root = join(import.meta.dirname, '..');

test('every chart is drawn and looks as it was last accepted', async () => {
  const found = await differences(acceptedDrawings(root), await drawnNow());
  if (found.length > 0) writeReport(root, found);
  // Before and after stand in .cache/charts/index.html; `npm run charts -- --accept` accepts.
  expect(found.map(({ name }) => name)).toEqual([]);
});

const svg = (x: number, mark = 's-lens-1', line = 'M0,90H288') =>
  `<svg viewBox="0 0 288 100"><circle class="${mark}" cx="${x}" cy="50" r="20"/><path class="l-rule" d="${line}"/></svg>`;

test('a picture forgives the smoothing of an edge, and tells a moved or recoloured mark', async () => {
  const before = { a: await drawingOf(svg(60)) };
  const looks = async (other: string) =>
    (await differences(before, { a: await drawingOf(other) }))[0]?.looksTheSame;
  expect(await looks(svg(60))).toBeUndefined();
  expect(await looks(svg(60.02))).toBe(true);
  expect(await looks(svg(64))).toBe(false);
  expect(await looks(svg(60, 's-lens-2'))).toBe(false);
  expect(await looks(svg(60, 's-lens-1', 'M0,90H1'))).toBe(false);
  expect(await looks(svg(60).replace('288 100', '288 90'))).toBe(false);
});

test('a difference is shown before and after, and accepted by one command', async () => {
  const place = tempFolder();
  const [old, moved, smoothed] = await Promise.all([svg(60), svg(64), svg(60.02)].map(drawingOf));
  accept(place, await differences({}, { a: old!, b: old!, d: old! }));
  expect(acceptedDrawings(place)).toEqual({ a: old, b: old, d: old });
  const now = { a: moved!, c: old!, d: smoothed! };
  const found = await differences(acceptedDrawings(place), now);
  expect(found.map(({ name, looksTheSame }) => [name, looksTheSame])).toEqual([
    ['a', false],
    ['b', false],
    ['c', false],
    ['d', true],
  ]);
  const html = readFileSync(writeReport(place, found), 'utf8');
  for (const part of ['cx="60"', 'cx="64"', 'There was none', 'It is gone', 'looks the same'])
    expect(html).toContain(part);
  // Before, after and difference of the moved one.
  const images = html.split('<section>')[1]!.match(/base64,[^"]+/g)!;
  expect(new Set(images).size).toBe(3);
  accept(place, found);
  expect(await differences(acceptedDrawings(place), now)).toEqual([]);
  expect(existsSync(join(place, 'tests/accepted/b.svg'))).toBe(false);
  // What only the text shows keeps its picture.
  expect(acceptedDrawings(place).d).toEqual({ svg: smoothed!.svg, png: old!.png });
});
