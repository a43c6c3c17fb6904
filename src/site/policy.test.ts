import { expect, test } from 'vitest';
import { contentPolicy, hashSource } from './policy.ts';

test('a text is named by the digest that browsers compute', () => {
  // The example of the specification.
  expect(hashSource("alert('Hello, world.');")).toBe(
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  );
});

test('nothing is allowed that was not asked for', () => {
  const policy = contentPolicy({});
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain("frame-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('what a page needs is allowed by its exact text', () => {
  const policy = contentPolicy({ scripts: ['a()'], styles: ['a{}'], frames: true });
  expect(policy).toContain(`script-src 'self' ${hashSource('a()')};`);
  expect(policy).toContain(`style-src 'self' ${hashSource('a{}')};`);
  expect(policy).toContain("frame-src 'self'");
  expect(policy).not.toMatch(/unsafe/);
});
