import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The embed in a page of another site. */
export const embedOf = (page: Page): Frame =>
  page.frames().find((one) => one.url().includes('/embed/'))!;
/** Height of the host's iframe and of what is in it, in px. */
export async function sizes(page: Page, query = 'iframe') {
  const given = await page
    .locator(query)
    .first()
    .evaluate((one) => one.clientHeight);
  const inside = await embedOf(page).evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight } = document.documentElement;
    const { height } = document.documentElement.getBoundingClientRect();
    return {
      height: Math.ceil(height),
      scrollHeight,
      clientHeight,
      sideways: scrollWidth - innerWidth,
    };
  });
  return { given, ...inside };
}

/** Waits until an iframe is as high as what is in it, and nothing scrolls. @returns its height in px */
export async function expectSized(page: Page, query?: string) {
  await expect
    .poll(async () => {
      const { given, height } = await sizes(page, query);
      return given === height;
    })
    .toBe(true);
  const { given, scrollHeight, clientHeight, sideways } = await sizes(page, query);
  expect({ scroll: scrollHeight - clientHeight, sideways }).toEqual({ scroll: 0, sideways: 0 });
  expect(given).toBeGreaterThan(200);
  return given;
}
