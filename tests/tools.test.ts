import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

// What a careful person runs before a change is taken, so that nobody has to remember.
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

test('types, schemas, references and texts are in order', () => {
  const { status, stdout, stderr } = run('scripts/check.ts');
  expect(status, stdout + stderr).toBe(0);
});

test('the code is formatted and has nothing that the linter finds', () => {
  const { status, stdout, stderr } = run(
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
  );
  expect(status, stdout + stderr).toBe(0);
});

test('no commit-able file names a package registry or a download address', async () => {
  const { readFileSync } = await import('node:fs');
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/registry/);
});
