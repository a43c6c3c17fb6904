import { expect, test } from 'vitest';
import { openPage } from './support/browser.ts';
import { everyday } from './support/sequence.ts';
import { testSteps } from './support/sequence-steps.ts';

testSteps(everyday);

test('the current step is told by a colour of the system where colours are forced', async () => {
  const { page, close } = await openPage({ path: 'charts/sixteen/', forcedColors: true });
  const grounds = await page
    .locator('.sequence-dots a')
    .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot, '::before').backgroundColor));
  expect(grounds.length).toBeGreaterThan(3);
  const [current, ...others] = grounds;
  expect(others).not.toContain(current);
  await close();
});
