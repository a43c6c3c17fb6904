import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/data/load.ts';
import { checkReleases } from '../../../src/data/releases/check.ts';
import { differences, snapshot } from '../../../src/data/releases/differences.ts';
import { frozenSnapshot } from '../../../src/data/releases/frozen.ts';
import { readRelease } from '../../../src/data/releases/read.ts';
import { checksumName, checksumOf, recordName } from '../../../src/data/releases/record.ts';
import { publish } from './publish.ts';
import { copyOfContent, edit, nextRelease, releasedCopy } from './testing.ts';

const base = 'content/releases/1.0.0';

test('a release holds what the working copy does, and is the same twice over', async () => {
  const { root, files } = await releasedCopy();
  const { frozen, problems } = readRelease(root, '1.0.0');
  const live = loadContent(root).content!;
  expect(problems).toEqual([]);
  const kept = frozenSnapshot(frozen!);
  expect(kept.rows).toEqual(live.rows);
  // A date, as the pages read it, though the file says a date and time.
  expect(kept.package.created).toBe('2026-11-23');
  expect(differences(kept, snapshot(live))).toEqual([]);
  expect(await nextRelease(copyOfContent(), '1.0.0')).toEqual(files);
  expect(checkReleases(root, live.package)).toEqual([]);
});

test('one altered byte of any file is told with the file’s name and a cure', async () => {
  const { root, files } = await releasedCopy();
  const names = Object.keys(files);
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (name, at, by) => {
        const path = join(root, base, name);
        const bytes = readFileSync(path);
        const altered = Buffer.from(bytes);
        const place = at % bytes.length;
        altered[place] = (altered[place]! + by) % 256;
        writeFileSync(path, altered);
        const { frozen, problems } = readRelease(root, '1.0.0');
        writeFileSync(path, bytes);
        expect(frozen).toBeUndefined();
        // The record and its checksum accuse each other.
        const accused = name === checksumName ? recordName : name;
        expect(problems.map(({ file }) => file)).toEqual([`${base}/${accused}`]);
        expect(problems[0]!.cure).toContain(`${base}/${name}`);
      },
    ),
    { numRuns: 60 },
  );
});

test('a file added, a file or folder missing, a stray folder: each is told by name', async () => {
  const { root } = await releasedCopy();
  const accused = () => checkReleases(root).map(({ file }) => file);
  writeFileSync(join(root, base, 'data/extra.json'), '[]');
  expect(accused()).toEqual([`${base}/data/extra.json`]);
  rmSync(join(root, base, 'data/extra.json'));
  mkdirSync(join(root, 'content/releases/draft'));
  expect(accused()).toEqual(['content/releases/draft']);
  rmSync(join(root, 'content/releases/draft'), { recursive: true });
  const fact = readFileSync(join(root, base, 'data/facts.json'));
  rmSync(join(root, base, 'data/facts.json'));
  expect(accused()).toEqual([`${base}/data/facts.json`]);
  writeFileSync(join(root, base, 'data/facts.json'), fact);
  edit(root, 'content/data/facts.json', '"Communities sampled"', '"Sampled communities"');
  publish(root, '1.0.1', await nextRelease(root, '1.0.1'));
  expect(accused()).toEqual([]);
  rmSync(join(root, base), { recursive: true });
  expect(accused()).toEqual([base]);
});

test('a working copy that carries another version than the newest release is told', async () => {
  const { root } = await releasedCopy();
  edit(root, 'content/data/datapackage.json', '"version": "1.0.0"', '"version": "1.4.0"');
  expect(checkReleases(root, loadContent(root).content!.package)).toMatchObject([
    {
      file: 'content/data/datapackage.json',
      field: 'version',
      cure: expect.stringContaining('1.0.0'),
    },
  ]);
});

test('a release of an older schema is still read: a column more, a dataset less', async () => {
  const { files } = await releasedCopy();
  const facts = JSON.parse(files['data/facts.json']!) as Record<string, unknown>[];
  const older: Record<string, string> = {
    ...files,
    'data/facts.json': JSON.stringify(
      facts.map((row) => ({ ...row, remark_zh: '旧列', status: 'vouched' })),
    ),
  };
  delete older['data/people.json'];
  const { rows } = frozenSnapshot({ record: { version: '1.0.0' }, files: older });
  expect(rows.people).toBeUndefined();
  expect(rows.facts![0]).toMatchObject({ remark_zh: '旧列', status: 'vouched' });
});

test('the first release keeps every chart; the next one those that it changed, the rest stay where they are', async () => {
  const { root, files } = await releasedCopy();
  const drawn = (of: Record<string, string>) => [
    ...new Set(Object.keys(of).flatMap((name) => /^drawings\/([\w-]+)\./.exec(name)?.[1] ?? [])),
  ];
  expect(drawn(files)).toEqual(Object.keys(loadContent(root).content!.charts));
  for (const extension of ['json', 'csv', 'narrow.svg', 'wide.svg', 'en.json', 'en.wide.svg'])
    expect(files[`drawings/plans.${extension}`]).toBeDefined();
  // A panel for each step and column.
  expect(files['drawings/sixteen.en.7.narrow.svg']).toContain('<svg');
  edit(
    root,
    'content/charts/plans.json',
    /"description": \{\s*"zh": ".*",\s*"en": "/,
    '$&In short: ',
  );
  const next = await nextRelease(root, '1.0.1');
  expect(drawn(next)).toEqual(['plans']);
  expect(Object.keys(next).filter((name) => name.startsWith('drawings/')).length).toBe(13);
  publish(root, '1.0.1', next);
  expect(checkReleases(root, loadContent(root).content!.package)).toEqual([]);
  // Against the release that keeps a chart, not against the newest one.
  edit(
    root,
    'content/data/communities.json',
    /"subdistrict_zh": null/,
    '"subdistrict_zh": "某街道"',
  );
  const { charts } = JSON.parse((await nextRelease(root, '1.0.2'))['changes.json']!);
  expect(charts).toEqual([]);
});

test('SHA256SUMS is as sha256sum reads it, and a release without a drawing that it changed is refused', async () => {
  const { root, files } = await releasedCopy();
  const cwd = join(root, base, 'drawings');
  execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd });
  expect(JSON.parse(files[recordName]!).files).toHaveProperty(['drawings/SHA256SUMS']);
  // The first releases were published before: their drawings stand beside what they vouch for.
  rmSync(cwd, { recursive: true });
  const record = JSON.parse(files[recordName]!);
  delete record.files['drawings/SHA256SUMS'];
  const text = JSON.stringify(record);
  writeFileSync(join(root, base, recordName), text);
  writeFileSync(join(root, base, checksumName), checksumOf(text));
  expect(checkReleases(root).map(({ file }) => file)).toContain(`${base}/drawings/plans.json`);
});

test('the change log names what each change reaches', async () => {
  const { root } = await releasedCopy();
  edit(root, 'content/data/facts.json', /(?<="id": "gouerkou-shops"[^}]*"value": )40/, '41');
  const log = JSON.parse((await nextRelease(root, '1.0.1'))['changes.json']!);
  expect(log.demanded).toBe('patch');
  expect(log.changes).toMatchObject([
    {
      kind: 'cell',
      row: 'gouerkou-shops',
      column: 'value',
      before: 40,
      after: 41,
      charts: ['market-plan'],
    },
    { kind: 'figure', figure: 'market-units', before: 190, after: 191, charts: ['market-plan'] },
  ]);
  expect(log.changes[0].stories).toContain('daily-work');
  expect(log.charts).toEqual(['market-plan']);
});
