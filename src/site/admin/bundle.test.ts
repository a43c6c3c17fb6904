import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changed, cmsFonts } from './bundle.ts';

const code = readFileSync('node_modules/@sveltia/cms/npm/index.js', 'utf8');

test('the package’s code takes its fonts from here, and asks no status page', () => {
  const text = changed(code);
  expect(code).toContain('cdn.jsdelivr.net');
  expect(text).not.toMatch(/jsdelivr|githubstatus\.com\/api|hostedstatus/);
  for (const { name } of cmsFonts()) expect(text).toContain(`assets/${name}`);
});

test('a package that changed stops the build, and says where to look', () => {
  expect(() => changed(code.replaceAll('www.githubstatus.com', 'status.example'))).toThrow(
    /status page of GitHub.*bundle\.ts/,
  );
});
