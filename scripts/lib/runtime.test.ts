import { expect, test } from 'vitest';
import { findNode, isNewEnough, withNode } from './runtime.mjs';

const old = { path: '/usr/bin/node', version: 'v18.20.8' };
const recent = { path: '/usr/bin/node', version: 'v22.18.0' };

test.each([
  ['v24.21.0', true],
  ['v22.18.0', true],
  ['v22.17.9', false],
  ['v18.20.8', false],
])('%s runs TypeScript: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test('prefers the Node of the project', () => {
  const probe = () => 'v24.21.0';
  expect(findNode('/p', { platform: 'linux', running: recent, probe })).toBe(
    '/p/node_modules/node/bin/node',
  );
  expect(findNode('/p', { platform: 'win32', running: old, probe })).toMatch(/node\.exe$/);
});

test('falls back to the running Node where that is new enough', () => {
  const probe = () => undefined;
  expect(findNode('/p', { running: recent, probe })).toBe(recent.path);
  expect(findNode('/p', { running: old, probe })).toBeUndefined();
});

test('puts that Node first on the PATH, whatever the variable is spelled like', () => {
  expect(withNode('/p', '/p/bin/node', { PATH: '/usr/bin' }).PATH).toMatch(
    /^\/p\/bin.*\/usr\/bin$/,
  );
  const windows = withNode('/p', '/p/bin/node', { Path: '/usr/bin' });
  expect(windows.Path).toMatch(/^\/p\/bin/);
  expect(windows.PATH).toBeUndefined();
});
