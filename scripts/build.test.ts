import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { writeFiles } from './lib/testing.ts';

const root = join(import.meta.dirname, '..');

/** A page that says what the content says; some texts are trouble. */
const page = `---
import { readFileSync } from 'node:fs';
const text = readFileSync('content/text', 'utf8');
await new Promise((done) => setTimeout(done, Number(process.env.SLOW ?? 0)));
if (text === 'broken') throw new Error('this page cannot be rendered');
---
<html lang="en"><head><title>x</title></head><body><main data-searched>{text}</main></body></html>`;
const config = `import { nextFolder } from './scripts/lib/build-place.ts';
import { siteBuild } from './scripts/lib/site-build.ts';
export default { outDir: nextFolder, integrations: [siteBuild()] };`;
/** Stands in for the check. */
const check = `import { readFileSync } from 'node:fs';
if (readFileSync('content/text', 'utf8') !== 'mistake') process.exit(0);
console.log('content/text:1:1 a mistake');
process.exit(1);`;

/** A project of one page, built by Astro and our own scripts: tests/audit/survives.test.ts has the whole one. */
function project() {
  const folder = mkdtempSync(join(tmpdir(), 'three-lenses-'));
  writeFiles(folder, {
    'content/text': 'old',
    'src/pages/index.astro': page,
    'astro.config.mjs': config,
    'package.json': readFileSync(join(root, 'package.json'), 'utf8'),
    'package-lock.json': '{}',
    'tsconfig.json': '{}',
  });
  const parts = ['scripts', 'src/site', 'src/data', 'src/i18n', 'src/charts', 'src/decks'];
  for (const part of parts)
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !/\.test\.ts$|snapshots$/.test(path),
    });
  writeFileSync(join(folder, 'scripts/check.ts'), check);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const env = (more: object) => ({
    ...process.env,
    VITEST: undefined,
    NODE_ENV: undefined,
    ...more,
  });
  const command = [process.execPath, join(folder, 'scripts/build.ts')];
  return {
    folder,
    build(...args: string[]) {
      const how = { cwd: folder, encoding: 'utf8', env: env({}) } as const;
      const { status, stdout, stderr } = spawnSync(
        command[0]!,
        [...command.slice(1), ...args],
        how,
      );
      return { status, output: stdout + stderr };
    },
    start(slow: number) {
      const how = { cwd: folder, detached: true, env: env({ SLOW: String(slow) }) };
      const child = spawn(command[0]!, command.slice(1), { ...how, stdio: 'ignore' });
      return { child, ended: new Promise<number | null>((done) => child.once('close', done)) };
    },
    write: (text: string) => writeFileSync(join(folder, 'content/text'), text),
    shown: () =>
      /<main data-searched>(.*)<\/main>/s.exec(
        readFileSync(join(folder, 'dist/index.html'), 'utf8'),
      )?.[1],
    left: () => readdirSync(folder).filter((name) => /^\.(dist-|build)/.test(name)),
  };
}

// Each builds several times, which takes long where the machine has other work.
vi.setConfig({ testTimeout: 240_000 });

// One after the other, on one project.
const { folder, build, start, write, shown, left } = project();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build makes the site with its index and the hosts’ files; where nothing changed, none is made', () => {
  const { status, output } = build('--if-changed');
  expect(status, output).toBe(0);
  expect(output).toMatch(/^Building[\s\S]*Built \d+ files in/);
  expect([shown(), left()]).toEqual(['old', []]);
  for (const file of ['search/en.json', '_headers', '_redirects'])
    expect(existsSync(join(folder, 'dist', file)), file).toBe(true);
  expect(build('--if-changed').output).toBe('');
});

// On a full disk, and stopped at other moments: tests/audit/survives.test.ts.
test('whatever stops a build, the old site stays whole, and nothing else is left', async () => {
  const fails = (text: string) => {
    write(text);
    const { status, output } = build();
    expect(status, output).toBe(1);
    expect(output).not.toMatch(/^\s+at /m);
    expect([shown(), left()]).toEqual(['old', []]);
    return output;
  };
  expect(fails('mistake')).toMatch(/a mistake\s+Nothing was built/);
  expect(fails('broken')).toContain('this page cannot be rendered');

  write('new');
  const { child, ended } = start(5_000);
  await wait(1_500);
  process.kill(-child.pid!, 'SIGKILL');
  await ended;
  expect(shown()).toBe('old');
});

test('after a killed build two at once take turns, and a cache that cannot be written is done without', async () => {
  rmSync(join(folder, '.cache'), { recursive: true, force: true });
  writeFileSync(join(folder, '.cache'), 'not a folder');
  expect(await Promise.all([start(200).ended, start(200).ended])).toEqual([0, 0]);
  expect([shown(), left()]).toEqual(['new', []]);
});
