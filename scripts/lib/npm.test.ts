import { expect, test } from 'vitest';
import { explain, npmCommand } from './npm.mjs';

test('uses the npm that started us, under the Node that runs it', () => {
  const env = { npm_execpath: '/lib/npm/bin/npm-cli.js', npm_node_execpath: process.execPath };
  const { program, args } = npmCommand('/project', { env, node: '/usr/bin/node' });
  expect(program).toBe(process.execPath);
  expect(args.slice(0, 2)).toEqual(['/lib/npm/bin/npm-cli.js', 'ci']);
});

test('uses the npm on the PATH where another program started us', () => {
  const env = { npm_execpath: '/lib/yarn/bin/yarn.js' };
  expect(npmCommand('/project', { env })).toMatchObject({ program: 'npm' });
  expect(npmCommand('/project', { env: {} }).args[0]).toBe('ci');
});

test('brings the development packages also where the machine is set to leave them out', () => {
  expect(npmCommand('/project').args).toContain('--include=dev');
});

test.each([
  ['npm error code EUSAGE', 1, 'npm install'],
  ['npm ERR! code ENOTFOUND', 1, 'network'],
  ['npm error nospc ENOSPC: no space left on device', 1, 'disk is full'],
  ['npm error code EACCES', 1, 'could not be written'],
  ['spawn npm ENOENT', 127, 'nodejs.org'],
  ['', 130, 'interrupted'],
])('explains %s', (output, code, words) => {
  expect(explain(output, code)).toContain(words);
});

test('keeps what npm says, without the path of its log', () => {
  const said = explain('npm error odd\nnpm error A complete log of this run is in: /x\n', 1);
  expect(said).toContain('npm error odd');
  expect(said).not.toContain('/x');
});
