import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../scripts/lib/check-content.ts';
import { flags, newCase, run } from '../support/new-command.ts';
import { projectCopy } from '../support/project-copy.ts';

// What an editor asks for wrongly is refused, and no file is touched.
test('nothing is written over, by halves, or with a mistake', () => {
  const root = projectCopy();
  const before = () => checkContent(root).checked;
  const counts = before();
  const refused: [string[], RegExp][] = [
    [
      ['chart', ...flags({ id: 'plans', form: 'unit', 'title-zh': '图', 'title-en': 'A' })],
      /plans\.json 已经存在/,
    ],
    [
      ['chart', ...flags({ id: 'p', form: 'unitt', 'title-zh': '图', 'title-en': 'A' })],
      /是不是“unit”/,
    ],
    [
      ['chart', ...flags({ id: 'p', form: 'unit', 'title-zh': '有7个', 'title-en': 'A' })],
      /手写的数字[\s\S]*没有写任何文件/,
    ],
    [['case', ...flags({ ...newCase, evidence: '字'.repeat(25) })], /最多24个字/],
    [['story', '--slug', 'x'], /还缺 --title-zh --title-en/],
  ];
  for (const [args, told] of refused) {
    const { status, stderr } = run(root, 'new.ts', ...args);
    expect([args, status !== 0, told.test(stderr) || stderr]).toEqual([args, true, true]);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
  expect(before()).toEqual(counts);
  expect(readdirSync(join(root, 'content/charts')).filter((name) => name.startsWith('.'))).toEqual(
    [],
  );
});
