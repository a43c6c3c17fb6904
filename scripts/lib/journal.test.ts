import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finish, writeTogether } from './journal.ts';
import { tempFolder } from './temp-folder.ts';

const plan = {
  'content/a.json': { text: 'new', isNew: true },
  'content/b.json': { text: 'changed', isNew: false },
};
const text = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
function folder(): string {
  const root = tempFolder();
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/b.json'), 'old');
  return root;
}

test('several files are written, and nothing is left beside them', () => {
  const root = folder();
  writeTogether(root, plan);
  expect([text(root, 'content/a.json'), text(root, 'content/b.json')]).toEqual(['new', 'changed']);
  expect(readdirSync(join(root, 'content')).sort()).toEqual(['a.json', 'b.json']);
  expect(finish(root)).toEqual([]);
});

test('a file that is there is never written over, and then nothing is', () => {
  const root = folder();
  writeFileSync(join(root, 'content/a.json'), 'mine');
  expect(() => writeTogether(root, plan)).toThrow('content/a.json');
  expect([text(root, 'content/a.json'), text(root, 'content/b.json')]).toEqual(['mine', 'old']);
});

test.each([0, 1])('killed after %i files, the next command finishes the rest', (done) => {
  const root = folder();
  mkdirSync(join(root, '.cache'));
  writeFileSync(join(root, '.cache/unfinished.json'), JSON.stringify(plan));
  if (done) writeFileSync(join(root, 'content/a.json'), 'new');
  expect(finish(root).length).toBe(2 - done);
  expect([text(root, 'content/a.json'), text(root, 'content/b.json')]).toEqual(['new', 'changed']);
  expect(existsSync(join(root, '.cache/unfinished.json'))).toBe(false);
});
