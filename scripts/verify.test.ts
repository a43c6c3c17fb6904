import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { madeUpRows, madeUpText } from '../src/data/made-up.ts';
import { fileText, writeMadeUp } from '../src/data/testing.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command in a folder of made-up content that holds the made-up report. */
function verify(args: string[], extra: Record<string, string> = {}) {
  root = writeMadeUp(extra);
  writeFileSync(join(root, 'report.txt'), madeUpText);
  const script = join(import.meta.dirname, 'verify.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, last: stdout.trimEnd().split('\n').at(-1), told: stderr };
}
const broken = (change: object) => ({
  'content/data/cases.json': fileText(
    madeUpRows().cases.map((row, index) => (index ? row : { ...row, ...change })),
  ),
});

test('all passed: exit 0, the count alone on the last line', () => {
  const { status, last, told } = verify(['report.txt']);
  expect([status, told]).toEqual([0, '']);
  expect(last).toMatch(/^\d+ passed, 0 failed$/);
});

test('a failure: exit 1, with file, line, row and cure', () => {
  const { status, last, told } = verify(['report.txt'], broken({ paragraph: 6 }));
  expect(status).toBe(1);
  expect(last).toMatch(/^\d+ passed, 1 failed$/);
  expect(told).toMatch(
    /^content\/data\/cases\.json:2:\d+ {2}work-dongpo: .*\n.*set paragraph to 5/,
  );
});

test('a story that copies the report fails, with the paragraph', () => {
  const { status, last, told } = verify(['report.txt'], {
    'content/stories/one/zh-cn.mdx':
      '---\ntitle: 一\n---\n\n设店铺<A />间、摊位<A />个。西桥社区正在办讲座',
  });
  expect(status).toBe(1);
  expect(last).toMatch(/^\d+ passed, 1 failed$/);
  expect(told).toMatch(/^content\/stories\/one\/zh-cn\.mdx:5:1 {2}.*正在办讲座.*¶5/);
});

test('a row that does not fit its schema fails too', () => {
  const { status, last, told } = verify(['report.txt'], broken({ evidence: '字'.repeat(25) }));
  expect(status).toBe(1);
  expect(last).toBe('0 passed, 1 failed');
  expect(told).toMatch(/^content\/data\/cases\.json:2:\d+ .*\n.*24 characters/);
});

test.each([[[]], [['missing.txt']], [['content']]])('%j: exit 2 with one clear line', (args) => {
  const { status, told } = verify(args);
  expect(status).toBe(2);
  expect(told.trim().split('\n')).toHaveLength(1);
});
