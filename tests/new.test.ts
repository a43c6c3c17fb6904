import { spawnSync } from 'node:child_process';
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
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../scripts/lib/check-content.ts';
import { communityCase } from '../scripts/lib/new/case.ts';
import { diskFiles } from '../src/data/load.ts';
import { flags, newCase, run } from './support/new-command.ts';
import { projectCopyFor } from './support/project-copy.ts';

// An editor makes charts and datasets with one command and no code; cases and stories: rounds.test.ts.
const { root, remove } = projectCopyFor();
afterAll(remove);

/** A chart begins without another's words; the command names those that are wanted. Then an editor writes them. */
function wordsOf(said: string): void {
  const file = join(root, 'content/charts/second.json');
  const { title, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  expect(title).toEqual({ zh: '又一幅', en: 'Another' });
  expect(rest.subtitle).toEqual({ zh: null, en: null });
  expect(rest.teaching.questions[0]).toEqual({ zh: null, en: null });
  expect(said).toMatch(/还要写：\n[\s\S]*subtitle\.zh：文字是空的/);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replaceAll('"zh": null', '"zh": "字"').replaceAll('"en": null', '"en": "word"'),
  );
}

test('a plan comes with the row of its reading, which cannot be told yet', () => {
  const plan = { ...newCase, id: 'plan-chafang-new', theme: 'wish-venues' };
  const made = communityCase.plan(plan, diskFiles('.'));
  const needs = JSON.parse(made['content/data/needs.json']!.text);
  expect(needs.at(-1)).toMatchObject({ case: plan.id, depends_on: 'unclear', evidence: '社区' });
  expect(Object.keys(communityCase.plan(newCase, diskFiles('.')))).toEqual([
    'content/data/cases.json',
  ]);
});

// What an editor asks for wrongly is refused, and no file is touched.
test('nothing is written over, by halves, or with a mistake', () => {
  const before = () => checkContent(root).checked;
  const counts = before();
  const wrong = {
    ...newCase,
    id: 'Work new',
    community: 'chafangg',
    'summary-zh': '有7处',
    paragraph: '第六段',
    evidence: '字'.repeat(25),
  };
  const chart = (answers: Record<string, string>) => [
    'chart',
    ...flags({ id: 'p', form: 'unit', 'title-zh': '图', 'title-en': 'A', ...answers }),
  ];
  const refused: [string[], RegExp[]][] = [
    [chart({ id: 'plans', form: 'unitt' }), [/plans\.json 已经存在/, /是不是“unit”/]],
    [chart({ 'title-zh': '有7个' }), [/手写的数字[\s\S]*没有写任何文件/]],
    [
      ['case', ...flags(wrong)],
      [
        /--id Work new: .*小写字母/,
        /是不是“chafang”/,
        /“7”是手写的数字/,
        /--paragraph 第六段: .*要写数/,
        /最多24个字/,
      ],
    ],
    [['story', '--slug', 'x'], [/还缺 --title-zh --title-en/]],
  ];
  for (const [args, told] of refused) {
    const { status, stderr } = run(root, 'new.ts', ...args);
    expect([args, status]).not.toEqual([args, 0]);
    for (const line of told) expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
  expect(before()).toEqual(counts);
  expect(readdirSync(join(root, 'content/charts')).filter((name) => name.startsWith('.'))).toEqual(
    [],
  );
});

test('on a nearly full disk nothing is cut, and one line says so (needs an account that may mount a tmpfs)', (context) => {
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

test('a chart and a dataset are made and pass the check', () => {
  for (const args of [
    [
      'chart',
      ...flags({ id: 'second', form: 'unit', 'title-zh': '又一幅', 'title-en': 'Another' }),
    ],
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
    const { status, stdout, stderr } = run(root, 'new.ts', ...args);
    expect([args[0], status, stderr]).toEqual([args[0], 0, '']);
    if (args[0] === 'chart') wordsOf(stdout);
  }
  // The dataset's schema is code that this process has not loaded.
  const { status, stdout } = run(root, 'check.ts');
  expect([stdout, status]).toEqual([expect.stringContaining('0 个问题，0 个文件'), 0]);
  const pack = JSON.parse(readFileSync(join(root, 'content/data/datapackage.json'), 'utf8'));
  const fields = pack.resources.at(-1).schema.fields.map(({ name }: { name: string }) => name);
  expect(fields).toEqual(['id', 'label_zh', 'cost', 'paragraph', 'evidence', 'status']);
  expect(existsSync(join(root, 'schemas/data/projects.json'))).toBe(true);
  expect(run(root, 'schemas.ts').stdout).toContain('0 files written');
});
