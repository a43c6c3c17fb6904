import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from './support/dist.ts';
import { findProgram } from './support/programs.ts';

/** What the site sends is what the standards say, in the eyes of other people's validators. */
const files = builtFiles();
const own = files.filter((file) => !file.startsWith('pagefind/'));

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const pages = own.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(readBuilt(page));
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        found.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(found).toEqual([]);
});

test('the validator finds what is wrong', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const { valid } = await validator.validateString('<p><div></div></p><img src="a.png">');
  expect(valid).toBe(false);
});

test('every JSON file parses, and every block of linked data names its type', () => {
  const broken = own
    .filter((file) => file.endsWith('.json'))
    .filter((file) => {
      try {
        JSON.parse(readBuilt(file).replace(/^\uFEFF/, ''));
        return false;
      } catch {
        return true;
      }
    });
  expect(broken).toEqual([]);
  const blocks = own
    .filter((file) => file.endsWith('.html'))
    .flatMap((page) => [
      ...readBuilt(page).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
    ]);
  expect(blocks.length).toBeGreaterThan(50);
  for (const [, text] of blocks)
    expect(JSON.parse(text!)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.stringMatching(/^\w+$/),
    });
});

const xmllint = findProgram('xmllint');

test.skipIf(!xmllint)('feeds, sitemap and drawings are well-formed XML', () => {
  const xml = own.filter((file) => /\.(xml|svg)$/.test(file));
  expect(xml.length).toBeGreaterThan(5);
  const { stderr, status } = spawnSync(xmllint!, ['--noout', '--nonet', ...xml], {
    cwd: join(import.meta.dirname, '../dist'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
