import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('nothing is confirmed where a head cannot be read, and the place is told', () => {
  const root = mkdtempSync(join(tmpdir(), 'translated-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const file = 'content/stories/method/en.mdx';
  const broken = readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: "no end');
  writeFileSync(join(root, file), broken);
  const original = join(root, 'content/stories/method/zh-cn.mdx');
  writeFileSync(original, `${readFileSync(original, 'utf8')}\n多一句。\n`);
  const command = [join(import.meta.dirname, 'translated.ts'), 'method'];
  const env = { ...process.env, LC_ALL: 'en' };
  const { status, stderr, stdout } = spawnSync(process.execPath, command, {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const after = readFileSync(join(root, file), 'utf8');
  rmSync(root, { recursive: true });
  expect(stderr).toMatch(new RegExp(`^${file}:\\d+:\\d+ {2}this is not valid YAML`));
  expect([status, stdout, after]).toEqual([1, 'Confirmed: 0 translations.\n', broken]);
});
