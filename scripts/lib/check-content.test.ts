import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedSinceRelease } from './check-content.ts';

test('a figure that is not as in the newest release is told with the places that show it', () => {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const file = join(root, 'content/data/facts.json');
  const before = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    before.replaceAll('设门市40间', '设门市41间').replace('"value": 40', '"value": 41'),
  );
  const changed = changedSinceRelease(root);
  rmSync(root, { recursive: true });
  const shops = changed.find(({ id }) => id === 'gouerkou-shops')!;
  expect(shops.uses.map((use) => use.file)).toContain('content/stories/daily-work/zh-cn.mdx');
});
