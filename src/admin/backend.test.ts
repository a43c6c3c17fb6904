import { expect, test } from 'vitest';
import { adminPolicy } from '../site/admin/policy.ts';
import { backendOf } from './backend.ts';

const file = (backend: object) => JSON.stringify({ backend });

test('without a file and variables there is no service', () => {
  expect(backendOf(undefined, {})).toBeUndefined();
});

test('the file names the service; an access token is the way in unless it says otherwise', () => {
  expect(backendOf(file({ name: 'github', repo: 'a/b' }), {})).toEqual({
    name: 'github',
    repo: 'a/b',
    auth_methods: ['token'],
  });
  expect(backendOf(file({ name: 'gitlab', repo: 'a/b/c', app_id: 'x' }), {})).toEqual({
    name: 'gitlab',
    repo: 'a/b/c',
    app_id: 'x',
  });
});

test('variables of the build say the same, and win', () => {
  expect(
    backendOf(file({ name: 'github', repo: 'a/b' }), { CMS_REPO: 'c/d', CMS_BRANCH: 'drafts' }),
  ).toMatchObject({ repo: 'c/d', branch: 'drafts' });
  expect(backendOf(undefined, { CMS_BACKEND: 'gitea', CMS_REPO: 'c/d' })?.name).toBe('gitea');
});

test.each([
  ['{', 'not valid JSON'],
  [file({ name: 'github' }), 'backend.repo'],
  [file({ name: 'svn', repo: 'a/b' }), 'backend.name'],
  [file({ name: 'github', repo: 'a' }), 'write it like owner/name'],
  [file({ name: 'github', repo: 'a/b', tokn: 'x' }), 'tokn'],
])('%s is refused with words and a cure', (text, words) => {
  expect(() => backendOf(text, {})).toThrow(words);
  expect(() => backendOf(text, {})).toThrow('→');
});

test('the page may speak to the service that is set up, and to no other', () => {
  expect(adminPolicy(undefined)).not.toMatch(/https?:/);
  const own = adminPolicy({ name: 'gitea', repo: 'a/b', base_url: 'https://git.example/x' });
  expect(/connect-src ([^;]*)/.exec(own)?.[1]).toBe(
    "'self' data: blob: https://gitea.com https://git.example",
  );
});
