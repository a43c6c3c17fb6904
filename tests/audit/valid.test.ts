import { expect, test } from 'vitest';
import { builtFiles } from '../support/dist.ts';
import { invalidHtml } from '../support/html.ts';

test('every page is valid HTML', async () => {
  const pages = builtFiles().filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  expect(await invalidHtml(pages)).toEqual([]);
});
