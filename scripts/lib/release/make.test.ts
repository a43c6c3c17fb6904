import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawWithWords } from '../../../src/charts/chart-words.ts';
import { loadContent } from '../../../src/data/load.ts';
import { checkReleases } from '../../../src/data/releases/check.ts';
import {
  type ReleaseRecord,
  recordName,
  sealName,
  sealOf,
  sha256,
} from '../../../src/data/releases/record.ts';
import { publish } from './publish.ts';
import { copyOfContent, edit, nextRelease, releasedCopy } from './testing.ts';

const base = 'content/releases/1.0.0';

test('a release loads as the working copy does, and is the same twice over', () => {
  const { root, files } = releasedCopy();
  const { content, problems } = loadContent(root, base);
  const live = loadContent(root).content!;
  expect(problems).toEqual([]);
  expect(content!.rows).toEqual(live.rows);
  expect(content!.charts).toEqual(live.charts);
  // A date, as the pages read it, though the file says a date and time.
  expect(content!.package.created).toBe('2026-11-23');
  expect(nextRelease(copyOfContent(), '1.0.0')).toEqual(files);
  expect(checkReleases(root, loadContent(root).content!.package)).toEqual([]);
});

test('one altered byte of any file is told with the file’s name and a cure', () => {
  const { root, files } = releasedCopy();
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
        const { content, problems } = loadContent(root, base);
        writeFileSync(path, bytes);
        expect(content).toBeUndefined();
        // The record and its seal accuse each other.
        const accused = name === sealName ? recordName : name;
        expect(problems.map(({ file }) => file)).toEqual([`${base}/${accused}`]);
        expect(problems[0]!.cure).toContain(`${base}/${name}`);
      },
    ),
    { numRuns: 60 },
  );
});

test('a file added, a file or folder missing, a stray folder: each is told by name', () => {
  const { root } = releasedCopy();
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
  publish(root, '1.0.1', nextRelease(root, '1.0.1'));
  expect(accused()).toEqual([]);
  rmSync(join(root, base), { recursive: true });
  expect(accused()).toEqual([base]);
});

test('a working copy that carries another version than the newest release is told', () => {
  const { root } = releasedCopy();
  edit(root, 'content/data/datapackage.json', '"version": "1.0.0"', '"version": "1.4.0"');
  expect(checkReleases(root, loadContent(root).content!.package)).toMatchObject([
    {
      file: 'content/data/datapackage.json',
      field: 'version',
      cure: expect.stringContaining('1.0.0'),
    },
  ]);
});

test('a release of an older schema still loads and draws: a column more, a dataset less', () => {
  const { root, files } = releasedCopy();
  const facts = JSON.parse(files['data/facts.json']!) as Record<string, unknown>[];
  const older: Record<string, string> = {
    ...files,
    'data/facts.json': JSON.stringify(
      facts.map((row) => ({ ...row, remark_zh: '旧列', status: 'vouched' })),
    ),
  };
  delete older['data/people.json'];
  const record = JSON.parse(files[recordName]!) as ReleaseRecord;
  record.files = Object.fromEntries(
    Object.keys(older)
      .filter((name) => name !== recordName && name !== sealName)
      .map((name) => [name, sha256(older[name]!)]),
  );
  older[recordName] = JSON.stringify(record);
  older[sealName] = sealOf(older[recordName]);
  rmSync(join(root, base), { recursive: true });
  publish(root, '1.0.0', older);
  const { content, problems } = loadContent(root, base);
  expect(problems).toEqual([]);
  expect(content!.rows.people).toEqual([]);
  expect(content!.rows.facts[0]).toMatchObject({ remark_zh: '旧列', status: 'vouched' });
  for (const id of Object.keys(content!.charts))
    expect(drawWithWords(id, content!, 'en').words.title).not.toBe('');
});

test('a pinned chart keeps its words and counts when today’s are others', () => {
  const { root, files } = releasedCopy();
  const labels = JSON.parse(files['labels.json']!);
  labels.en.chart.lost = 'Words of that day';
  const figures = JSON.parse(files['figures.json']!);
  figures['efforts-legible'].value = 7;
  const changed: Record<string, string> = {
    ...files,
    'labels.json': JSON.stringify(labels),
    'figures.json': JSON.stringify(figures),
  };
  const record = JSON.parse(files[recordName]!) as ReleaseRecord;
  for (const name of ['labels.json', 'figures.json']) record.files[name] = sha256(changed[name]!);
  changed[recordName] = JSON.stringify(record);
  changed[sealName] = sealOf(changed[recordName]);
  rmSync(join(root, base), { recursive: true });
  publish(root, '1.0.0', changed);
  const { words } = drawWithWords('efforts', loadContent(root, base).content!, 'en');
  expect(JSON.stringify(words)).toContain('Words of that day');
  expect(words.title).toContain('seven');
});

test('the change log names what each change reaches', () => {
  const { root } = releasedCopy();
  edit(root, 'content/data/facts.json', /(?<="id": "gouerkou-shops"[^}]*"value": )40/, '41');
  const log = JSON.parse(nextRelease(root, '1.0.1')['changes.json']!);
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
