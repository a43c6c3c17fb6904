import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diskFiles } from '../src/data/load.ts';
import { storySlugs } from '../src/data/series.ts';
import { flags, newCase, run } from './support/new-command.ts';
import { projectCopy } from './support/project-copy.ts';

// An editor makes stories, charts, cases and datasets with one command and no code.
const story = flags({
  slug: 'follow-up',
  'title-zh': '后来',
  'title-en': 'What came: after',
  'standfirst-zh': '导语',
  'standfirst-en': 'A standfirst',
  'description-zh': '摘要',
  'description-en': 'A description',
});
test('a story, a chart, a case and a dataset are made and pass the check', () => {
  const root = projectCopy();
  for (const args of [
    ['story', ...story],
    [
      'chart',
      ...flags({ id: 'second', form: 'unit', 'title-zh': '又一幅', 'title-en': 'Another' }),
    ],
    ['case', ...flags(newCase)],
    [
      'dataset',
      ...flags({
        id: 'projects',
        'title-zh': '项目',
        'title-en': 'Projects',
        'description-zh': '各个项目',
        'description-en': 'All projects',
        columns: 'label_zh:text:名称:Label,cost:number?:费用:Cost',
      }),
    ],
  ]) {
    const { status, stderr } = run(root, 'new.ts', ...args);
    expect([args[0], status, stderr]).toEqual([args[0], 0, '']);
  }
  // The dataset's schema is code that this process has not loaded.
  const { status, stdout } = run(root, 'check.ts');
  expect([stdout, status]).toEqual([expect.stringContaining('0 个问题，0 个文件'), 0]);
  expect(storySlugs(diskFiles(root)).at(-1)).toBe('follow-up');
  const pack = JSON.parse(readFileSync(join(root, 'content/data/datapackage.json'), 'utf8'));
  const fields = pack.resources.at(-1).schema.fields.map(({ name }: { name: string }) => name);
  expect(fields).toEqual(['id', 'label_zh', 'cost', 'paragraph', 'evidence', 'status']);
  expect(existsSync(join(root, 'schemas/data/projects.json'))).toBe(true);
  expect(run(root, 'schemas.ts').stdout).toContain('0 files written');
});

test('two at once take turns: neither loses what the other wrote', async () => {
  const root = projectCopy();
  const ids = ['work-one', 'work-two'];
  const both = ids.map(
    (id) =>
      new Promise<number | null>((done) => {
        const args = ['scripts/new.ts', 'case', ...flags({ ...newCase, id })];
        spawn(process.execPath, args, { cwd: root, stdio: 'ignore' }).once('close', done);
      }),
  );
  expect(await Promise.all(both)).toEqual([0, 0]);
  const cases: { id: string }[] = JSON.parse(
    readFileSync(join(root, 'content/data/cases.json'), 'utf8'),
  );
  expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

test('on a nearly full disk nothing is cut, and one line says so (needs an account that may mount a tmpfs)', (context) => {
  const root = projectCopy();
  const data = join(root, 'content/data');
  const whole = readFileSync(join(data, 'cases.json'), 'utf8');
  cpSync(data, `${data}-aside`, { recursive: true });
  context.skip(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', data]).status !== 0);
  onTestFinished(() => void spawnSync('umount', [data]));
  cpSync(`${data}-aside`, data, { recursive: true });
  rmSync(`${data}-aside`, { recursive: true });
  const { bavail, bsize } = statfsSync(data);
  writeFileSync(join(data, '.filler'), Buffer.alloc(bavail * bsize - 12 * 1024));
  const names = readdirSync(data);
  const { status, stdout, stderr } = run(root, 'new.ts', 'case', ...flags(newCase));
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^磁盘满了，content\/data\/cases\.json 写不下，什么都没有改动。.*\n$/);
  expect(readFileSync(join(data, 'cases.json'), 'utf8')).toBe(whole);
  expect(readdirSync(data)).toEqual(names);
});
