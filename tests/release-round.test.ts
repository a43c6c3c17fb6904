import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, copyProject } from './audit/support/project.ts';

const today = ['--date', '2027-03-04'];
const reasons = ['改一处说明', 'A description corrected'];

/** Runs a command of the project's copy. @returns what it said, after its exit code was as expected */
function run(root: string, code: number, script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', script), ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' } },
  );
  const said = stdout + stderr;
  expect([script, status, said]).toEqual([script, code, said]);
  expect(said).not.toMatch(/^\s+at /m);
  return said;
}

// What an editor does from a corrected word to the pages that readers see, and back.
test('a word changed, checked, released, built, deployed; released again and undone', () => {
  const root = copyProject();
  // What earlier builds kept saves this one most of its work; none is needed.
  if (existsSync('.cache')) cpSync('.cache', join(root, '.cache'), { recursive: true });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const describe = (word: string) => {
    const chart = JSON.parse(read('content/charts/plans.json'));
    chart.description.en = `${chart.description.en.replace(/ \w+\.$/, '')} ${word}.`;
    writeFileSync(join(root, 'content/charts/plans.json'), `${JSON.stringify(chart, null, 2)}\n`);
  };
  const versions = () => readdirSync(join(root, 'content/releases')).sort();
  const before = versions();
  const last = JSON.parse(read('content/data/datapackage.json')).version as string;

  describe('Checkedword');
  run(root, 0, 'check.ts', '--lang', 'en');
  expect(run(root, 0, 'release.ts', '--plan')).toMatch(
    new RegExp(`^1 change since ${last}, which demands at least patch`),
  );
  const version = /Released (\S+):/.exec(
    run(root, 0, 'release.ts', 'patch', ...reasons, ...today),
  )![1]!;
  expect(versions()).toEqual([...before, version].sort());

  const built = build(root);
  expect(built.status, built.output).toBe(0);
  for (const prefix of ['', 'en/']) {
    const page = (path: string) => read(`dist/${prefix}${path}/index.html`);
    expect(page('data')).toContain('<time datetime="2027-03-04">');
    expect(page(`data/${version}`)).toContain(version);
    expect(page(`data/changes/${last}..${version}`)).toContain('Checkedword');
    expect(page('corrections')).toContain('Checkedword');
    expect(page('charts/plans')).toContain(version);
    expect(existsSync(join(root, `dist/v/${version}/${prefix}embed/plans/index.html`))).toBe(true);
  }
  expect(read('dist/en/charts/plans/index.html')).toContain('Checkedword');
  expect(read(`dist/v/${last}/en/embed/plans/index.html`)).not.toContain('Checkedword');
  expect(JSON.parse(read('dist/v/versions.json')).latest).toBe(version);

  const served = join(root, '..', 'served');
  mkdirSync(served);
  run(root, 0, 'deploy.ts', served);
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  // But for what the build says to `deploy`, and what `deploy` says to itself.
  expect(files(served).length).toBe(files(join(root, 'dist')).length);
  expect(run(root, 1, 'deploy.ts', join(root, 'content'))).toMatch(/nothing was changed/);

  const pack = read('content/data/datapackage.json');
  describe('Secondword');
  run(root, 0, 'release.ts', 'patch', ...reasons, ...today);
  expect(versions().length).toBe(before.length + 2);
  expect(run(root, 0, 'release.ts', '--undo')).toContain(`the newest release is ${version} again`);
  expect(versions()).toEqual([...before, version].sort());
  expect(read('content/data/datapackage.json')).toBe(pack);
  run(root, 0, 'check.ts', '--lang', 'en');
  expect(run(root, 0, 'release.ts', '--plan', ...today)).toMatch(
    new RegExp(`^1 change since ${version}`),
  );
}, 600_000);
