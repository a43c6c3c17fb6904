import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkFiles } from '../scripts/lib/check-content.ts';
import { formatProblem } from '../src/data/problem.ts';
import { contentCopy } from './support/content-copy.ts';
import { type Mistake, mistakes } from './support/mistakes.ts';
import { projectCopy } from './support/project-copy.ts';

/** Line and column of a snippet in the changed file. */
function placeOf({ changes, file, at, from = 0 }: Mistake): string {
  if (at === undefined) return '';
  const text = String(changes[file]);
  const before = text.slice(0, text.indexOf(at, from)).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

test('the real content has no mistake', () => {
  expect(checkFiles(contentCopy()).problems).toEqual([]);
});

test.each(mistakes)('$name', (mistake) => {
  const { problems, warnings } = checkFiles(contentCopy(mistake.changes));
  const { file, field, zh, en } = mistake;
  const place = placeOf(mistake);
  const lines = (mistake.warning ? warnings : problems).map((one) => [
    formatProblem(one, 'zh'),
    formatProblem(one, 'en'),
  ]);
  const found = lines.find(
    ([chinese, english]) =>
      chinese!.startsWith(`${file}:${place}`) &&
      zh.test(chinese!) &&
      en.test(english!) &&
      (field === undefined || chinese!.includes(`  ${field}：`)),
  );
  expect(found ?? [place, lines]).toEqual([expect.any(String), expect.any(String)]);
  // One slip is told of shortly, not hidden in a flood of what follows from it.
  expect(problems.length).toBeLessThan(15);
});

test('a row that no chart can draw is told at the row, not once more for each chart', () => {
  const { changes } = mistakes.find(({ name }) => name.startsWith('a repeated count'))!;
  const codes = checkFiles(contentCopy(changes)).problems.map(({ code }) => code);
  expect(codes).toContain('over-whole');
  expect(codes).not.toContain('chart-over-whole');
});

test.each([
  'an id with a space',
  'an id that another row has',
  'a figure in braces in a text',
  'a case that was deleted',
  'a tab in a head',
])('%s is told alone, and what follows from it is counted', (wanted) => {
  const { changes } = mistakes.find(({ name }) => name === wanted)!;
  const { problems } = checkFiles(contentCopy(changes));
  expect(problems.filter(({ code }) => code !== 'translation-stale')).toHaveLength(1);
});

test('the command says all of it at once, in the language asked for, with the count last, after less than five seconds of work', () => {
  const root = projectCopy();
  const wrong = mistakes.filter(({ name }) =>
    ['a missing comma', 'an unclosed tag', 'an unknown form'].includes(name),
  );
  for (const { changes } of wrong)
    for (const [file, text] of Object.entries(changes)) writeFileSync(join(root, file), text!);
  // Work, not time: the machine may have other things to do.
  const report = "process.on('exit', () => console.error(JSON.stringify(process.cpuUsage())))";
  const command = ['--import', `data:text/javascript,${report}`, resolve('scripts/check.ts')];
  const check = (...args: string[]) =>
    spawnSync(process.execPath, [...command, ...args], { cwd: root, encoding: 'utf8' });
  const chinese = check('--lang', 'zh');
  expect(chinese.status).toBe(1);
  const { user, system } = JSON.parse(chinese.stderr) as NodeJS.CpuUsage;
  expect((user + system) / 1e6).toBeLessThan(5);
  const [told = ''] = chinese.stdout.split('提醒');
  const places = [...told.matchAll(/^(content\/\S+):(\d+):(\d+) {2}/gm)].map(([, file, line]) => ({
    file: file!,
    line: Number(line),
  }));
  const files = new Set(places.map(({ file }) => file));
  expect(files.size).toBe(3);
  expect(chinese.stdout.trimEnd().split('\n').at(-1)).toBe(`${places.length} 个问题，3 个文件`);
  expect(places).toEqual(
    [...places].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
  );
  const json = check('--json');
  expect(json.status).toBe(1);
  const { problems } = JSON.parse(json.stdout) as { problems: { code: string; zh: object }[] };
  expect(problems.map(({ code }) => code)).toContain('json-syntax');
  expect(problems).toHaveLength(places.length);
});
