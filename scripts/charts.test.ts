import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accept, accepted, differences, drawnNow } from './lib/accepted/drawings.ts';
import {
  acceptedPictures,
  acceptPictures,
  alike,
  differencePicture,
  picture,
  pictureDifferences,
} from './lib/accepted/pictures.ts';
import { reportFile, writeReport } from './lib/accepted/report.ts';

/** Names of drawings that look otherwise than their accepted picture, or have none. */
const unlike = async (...sides: Parameters<typeof pictureDifferences>) =>
  (await pictureDifferences(...sides)).map(({ name }) => name);

const root = join(import.meta.dirname, '..');

test('every chart is drawn as it was last accepted', async () => {
  const found = differences(accepted(root), drawnNow());
  if (found.length > 0)
    await writeReport(root, found, await pictureDifferences(acceptedPictures(root), drawnNow()));
  // Before and after stand in .cache/charts/index.html; `npm run charts -- --accept` accepts.
  expect(found.map(({ name }) => name)).toEqual([]);
});

test('a difference shows as a picture of before and after, and is accepted by one command', async () => {
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
  await writeReport(place, found);
  const html = readFileSync(reportFile(place), 'utf8');
  expect(html).toContain('id="old"');
  expect(html).toContain('id="new"');
  accept(place, after);
  expect(differences(accepted(place), after)).toEqual([]);
  expect(existsSync(join(place, 'tests/accepted/b.svg'))).toBe(false);
  rmSync(place, { recursive: true, force: true });
});

test('every chart looks as it was last accepted', async () => {
  const pictures = acceptedPictures(root);
  const now = drawnNow();
  const seen = await pictureDifferences(pictures, now);
  if (seen.length > 0) await writeReport(root, differences(accepted(root), now), seen);
  expect(seen.map(({ name }) => name)).toEqual([]);
});

test('a picture forgives the smoothing of an edge, and tells a moved or recoloured mark', async () => {
  const svg = (x: number, mark: string, line = 'M0,90H288') =>
    `<svg viewBox="0 0 288 100"><circle class="${mark}" cx="${x}" cy="50" r="20"/><path class="l-rule" d="${line}"/></svg>`;
  const before = await picture(svg(60, 's-lens-1'));
  expect(await alike(before, await picture(svg(60.02, 's-lens-1')))).toBe(true);
  expect(await alike(before, await picture(svg(64, 's-lens-1')))).toBe(false);
  expect(await alike(before, await picture(svg(60, 's-lens-2')))).toBe(false);
  expect(await alike(before, await picture(svg(60, 's-lens-1', 'M0,90H1')))).toBe(false);
  const place = mkdtempSync(join(tmpdir(), 'pictures-'));
  const [one, moved] = [svg(60, 's-lens-1'), svg(64, 's-lens-1')];
  await acceptPictures(
    place,
    new Map([
      ['a', one],
      ['b', one],
    ]),
  );
  expect(
    await unlike(
      acceptedPictures(place),
      new Map([
        ['a', moved],
        ['c', one],
      ]),
    ),
  ).toEqual(['a', 'b', 'c']);
  await acceptPictures(place, new Map([['a', moved]]));
  expect(await unlike(acceptedPictures(place), new Map([['a', moved]]))).toEqual([]);
  rmSync(place, { recursive: true, force: true });
});

test('a change that only the picture shows stands in the report as before, after and difference', async () => {
  const place = mkdtempSync(join(tmpdir(), 'pictures-'));
  const svg = (x: number) =>
    `<svg viewBox="0 0 288 100"><circle class="s-lens-1" cx="${x}" cy="50" r="20"/></svg>`;
  // The same drawing, and a picture that another colour or font once gave.
  const now = new Map([['a', svg(64)]]);
  accept(place, now);
  await acceptPictures(place, new Map([['a', svg(60)]]));
  const [before, after] = [await picture(svg(60)), await picture(svg(64))];
  expect(differences(accepted(place), now)).toEqual([]);
  const seen = await pictureDifferences(acceptedPictures(place), now);
  await writeReport(place, [], seen);
  const html = readFileSync(reportFile(place), 'utf8');
  const shown = [...html.matchAll(/<img alt="" src="data:image\/png;base64,([^"]+)"/g)].map(
    ([, data]) => Buffer.from(data!, 'base64'),
  );
  const difference = await differencePicture(before, after);
  expect(shown).toEqual([before, after, difference].map((png) => Buffer.from(png)));
  // Red where the circle was and is not, or is and was not: the same places either way.
  expect(await alike(difference, await differencePicture(after, before))).toBe(true);
  expect(await alike(await differencePicture(before, before), difference)).toBe(false);
  await acceptPictures(place, now);
  expect(await pictureDifferences(acceptedPictures(place), now)).toEqual([]);
  rmSync(place, { recursive: true, force: true });
});
