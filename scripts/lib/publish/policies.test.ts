import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../testing.ts';
import { forFiles, metaPolicy, policiesOf, union } from './policies.ts';

const page = (policy: string, body = '') =>
  `<!DOCTYPE html><html lang="en"> <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>x</title></head><body>${body}</body></html>`;

test('a policy is read from the head, before anything that comes from the content', () => {
  expect(metaPolicy(page("default-src 'none'"))).toBe("default-src 'none'");
  const late = `<title>x</title><meta http-equiv="Content-Security-Policy" content="script-src *">`;
  expect(metaPolicy(`<!DOCTYPE html><html><head>${late}</head>`)).toBeUndefined();
});

test('the policy of several allows what each of them allows', () => {
  expect(
    union(["script-src 'self' b; frame-src 'none'", "script-src 'self' a; frame-src 'self'"]),
  ).toBe("script-src 'self' a b; frame-src 'self'");
});

test('a policy that allows more is not narrowed by what another asks for', () => {
  const strict = "style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
  expect(union([strict, "style-src 'self' 'unsafe-inline'"])).toBe(
    "style-src 'self' 'unsafe-inline'",
  );
  expect(union([strict, strict])).toContain(
    "require-trusted-types-for 'script'; trusted-types 'none'",
  );
});

test('embeds and the editors’ tool have policies of their own; each allows the page that says that there is nothing', () => {
  const dir = tempFolder({
    'index.html': page("script-src 'self' home"),
    'charts/plans/index.html': page("script-src 'self' chart"),
    '404.html': page("script-src 'self' missing"),
    'embed/plans/index.html': page("script-src 'self' embed"),
    'v/1.0.0/en/embed/plans/index.html': page("script-src 'self' frozen"),
    'admin/index.html': page("script-src 'self' tool"),
  });
  expect(policiesOf(join(dir))).toEqual({
    page: "script-src 'self' chart home missing",
    embed: "script-src 'self' embed frozen missing",
    admin: "script-src 'self' missing tool",
  });
});

test('a drawing opened by itself is let have its own styles and fonts, and no script', () => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'";
  expect(forFiles(policy)).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:",
  );
});
