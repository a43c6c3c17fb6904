import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { flags, run } from '../support/new-command.ts';
import { build, copyProject } from './support/project.ts';

/** The whole-site tests that look at every story and page, without a browser. */
const suites = ['stories', 'html', 'meta', 'valid', 'data-package'];

test('a story that was just begun passes the tests of the site, as it passes the check', () => {
  const folder = copyProject();
  for (const part of ['tests', 'schemas', 'vitest.config.ts'])
    cpSync(part, join(folder, part), { recursive: true });
  const made = run(
    folder,
    'new.ts',
    'story',
    ...flags({
      slug: 'follow-up',
      'title-zh': '后来',
      'title-en': 'What came: after',
      'standfirst-zh': '导语',
      'standfirst-en': 'A standfirst',
      'description-zh': '摘要',
      'description-en': 'A description',
    }),
  );
  expect([made.status, made.stderr]).toEqual([0, '']);
  const built = build(folder);
  expect([built.status, built.output.slice(-2000)]).toEqual([0, expect.anything()]);
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const files = suites.map((name) => `tests/${name}.test.ts`);
  const tested = spawnSync(process.execPath, [vitest, 'run', '--project', 'site', ...files], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined, NO_COLOR: '1' },
  });
  const said = stripVTControlCharacters(tested.stdout);
  const failed = said.split('\n').filter((line) => /×|FAIL|Error/.test(line));
  expect([tested.status, failed]).toEqual([0, []]);
  expect(said).toMatch(/Test Files +5 passed/);
});
