import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
