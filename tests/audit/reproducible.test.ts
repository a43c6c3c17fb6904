import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { figure } from '../support/figure.ts';
import { findProgram } from '../support/programs.ts';
import { build, copyProject, digests } from './support/project.ts';

/** Runs what follows at another time; where the system has no program for that, the build's own clock is moved. */
function later(folder: string): { before: string[]; env: NodeJS.ProcessEnv } {
  const faketime = findProgram('faketime');
  if (faketime) {
    const year = spawnSync(faketime, [
      '-f',
      '+2000d',
      process.execPath,
      '-p',
      'new Date().getFullYear()',
    ]);
    expect(Number(year.stdout)).toBeGreaterThan(new Date().getFullYear() + 4);
    return { before: [faketime, '-f', '+2000d'], env: {} };
  }
  const preload = join(folder, 'later.mjs');
  writeFileSync(
    preload,
    `const now = Date.now; const Real = Date; const off = 2000 * 864e5;
     globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(now() + off); } static now() { return now() + off; } };`,
  );
  // As an address: the folder's name has blanks.
  return { before: [], env: { NODE_OPTIONS: `--import=${pathToFileURL(preload).href}` } };
}

test('two builds of the same files give the same bytes, wherever and whenever they are made', () => {
  const here = copyProject();
  const there = copyProject('another/folder with blanks/三个视角');
  const first = build(here, { TZ: 'Asia/Shanghai', LC_ALL: 'C', LANG: 'C' });
  expect(first.status, first.output).toBe(0);
  const { before, env } = later(there);
  const second = build(
    there,
    { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', ...env },
    before,
  );
  expect(second.status, second.output).toBe(0);

  const expected = digests(join(here, 'dist'));
  expect(digests(join(there, 'dist'))).toEqual(expected);
  const files = Object.keys(expected);
  for (const kind of ['.png', '.br', '.gz', '.pptx', '.woff2', '.html'])
    expect(
      files.some((file) => file.endsWith(kind)),
      kind,
    ).toBe(true);
  figure('Files alike in two folders, zones, locales and years', files.length);

  // The caches that the first build filled change nothing either.
  const third = build(here, { TZ: 'UTC' });
  expect(third.status, third.output).toBe(0);
  expect(digests(join(here, 'dist'))).toEqual(expected);

  // No file says where it was made.
  const named = files.filter((file) => readFileSync(join(here, 'dist', file)).includes(here));
  expect(named).toEqual([]);
});

test('a build after an editor’s changes gives the same bytes as one from nothing', () => {
  const here = copyProject();
  expect(build(here).status).toBe(0);
  const before = digests(join(here, 'dist'));
  change(here);
  const changed = build(here);
  expect(changed.status, changed.output).toBe(0);

  const there = copyProject('from-nothing');
  change(there);
  const fresh = build(there);
  expect(fresh.status, fresh.output).toBe(0);
  const after = digests(join(there, 'dist'));
  expect(digests(join(here, 'dist'))).toEqual(after);

  const differ = Object.keys(after).filter((file) => after[file] !== before[file]);
  for (const file of [
    'charts/market-plan.png',
    'charts/plans.png',
    'index.html',
    'v/versions.json',
  ])
    expect(differ.includes(file), file).toBe(file !== 'v/versions.json');
  // What a release served, it serves for ever.
  expect(differ.filter((file) => /^v\/[^/]+\/charts\//.test(file))).toEqual([]);
  figure('Files that change with a figure and a subtitle', differ.length);
});

/** A figure of one chart, and words of another with a character that was nowhere before. */
function change(folder: string): void {
  const edit = (file: string, from: RegExp, to: string) => {
    const path = join(folder, 'content', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };
  edit('data/facts.json', /(?<="id": "gouerkou-stalls"[^}]*"value": )\d+/, '160');
  edit('charts/plans.json', /(?<="subtitle":\s*\{\s*"zh": ")/, '鑫');
}
