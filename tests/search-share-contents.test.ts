import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { openPage, type Visited } from './support/browser.ts';

/** The editions, one on a phone and one on a desk. */
const readers = [
  { edition: 'zh-CN', prefix: '', width: 360 },
  { edition: 'en', prefix: 'en/', width: 1280 },
];

const none = { console: [], errors: [], requests: [], thirdParty: [] };

async function searchFor({ page }: Visited, query: string): Promise<string[]> {
  // Two answers can have the same count.
  for (const text of ['', query]) {
    await page.locator('[data-search-input]').fill(text);
    await page.waitForFunction((empty) => {
      const said = document.querySelector('[data-search-status]')?.textContent ?? '';
      return (said === '') === empty;
    }, text === '');
  }
  return page
    .locator('.search-result')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

const expectInside = async ({ page }: Visited, selector: string, width: number) => {
  const box = (await page.locator(selector).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    width,
  );
};

describe.each(readers)('search, $edition at $width px', ({ prefix, width }) => {
  test('finds Chinese words, pinyin names and English words, without another host', async () => {
    const visited = await openPage({ path: `${prefix}about/`, width });
    const { page, problems, close } = visited;
    await page.locator('[data-search-open]').click();
    const expected = [
      ['书记', 'stories/better-governance/'],
      ['孵化', 'communities/chafang/'],
      ['chafang', 'communities/chafang/'],
      ['gouerkou', 'communities/gouerkou/'],
      ['premises', 'en/stories/better-governance/'],
    ];
    for (const [query, found] of expected) {
      const hrefs = await searchFor(visited, query!);
      expect(hrefs, query).toContainEqual(expect.stringMatching(new RegExp(`/${found}$`)));
    }
    // The own edition comes first where it knows the word.
    expect((await searchFor(visited, 'chafang'))[0]).toMatch(
      new RegExp(`^/${prefix}communities/chafang/$`),
    );
    expect(await page.locator('.search-excerpt mark').first().textContent()).toMatch(/chafang/i);
    await expectInside(visited, 'dialog.search', width);
    // It says when there is nothing, and never shows an answer to an older question.
    expect(await searchFor(visited, 'qqzzxx')).toEqual([]);
    expect(await page.locator('[data-search-status]').textContent()).toContain('qqzzxx');
    await page.locator('[data-search-input]').pressSequentially('书记', { delay: 1 });
    await page.locator('[data-search-input]').fill('');
    await page.waitForTimeout(800);
    expect(await page.locator('.search-result').count()).toBe(0);
    expect(await page.locator('[data-search-hint]').isVisible()).toBe(true);
    expect(problems).toEqual(none);
    await close();
  });
});

test('the search is worked by keys alone', async () => {
  const visited = await openPage({ path: 'about/' });
  const { page, close } = visited;
  await page.keyboard.press('/');
  await page.locator('dialog.search[open]').waitFor();
  const hrefs = await searchFor(visited, 'chafang');
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? 'input');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('input');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(hrefs[0]);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(hrefs[1]);
  for (let count = 0; count < 50; count += 1) await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(hrefs.at(-1));
  for (let count = 0; count < 50; count += 1) await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('input');
  await page.keyboard.press('Escape');
  // A search field empties itself first.
  if (await page.locator('dialog.search[open]').count()) await page.keyboard.press('Escape');
  await page.locator('dialog.search').waitFor({ state: 'hidden' });
  // The hidden field keeps the focus, and takes the key, until the next frame.
  await page.waitForFunction(() => !document.activeElement?.closest('dialog'));
  await page.keyboard.press('/');
  await searchFor(visited, '孵化');
  const first = (await page.locator('.search-result').first().getAttribute('href'))!;
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === first);
  await close();
});

test('what searches and draws QR codes is loaded when it is used', async () => {
  const { page, close } = await openPage({ path: 'stories/daily-work/' });
  await page.waitForTimeout(500);
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(names.filter((name) => /\/search\/|\/(find|qr)\./.test(name))).toEqual([]);
  await close();
});

describe.each([
  ['stories/daily-work/', 1280],
  ['en/charts/plans/', 360],
])('sharing %s at %i px', (path, width) => {
  test('copies the link with its query and fragment, and draws it as a QR code', async () => {
    const visited = await openPage({ path: `${path}?community=chafang#chart-plans`, width });
    const { page, problems, close } = visited;
    await page.evaluate(() => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => copied.push(text) },
      });
    });
    await page.locator('.share-open').click();
    const copy = page.locator('[data-share-copy]');
    await copy.waitFor();
    await copy.click();
    await page.locator('[data-share-status]:not(:empty)').waitFor();
    const copied = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
    expect(copied).toEqual([await page.evaluate(() => location.href)]);
    expect(copied[0]).toMatch(/\?community=chafang#chart-plans$/);

    await page.locator('[data-share-qr]').click();
    await page.locator('[data-share-code] svg').waitFor();
    const fills = await page
      .locator('[data-share-code] svg')
      .evaluate((svg) => [...svg.children].map((child) => getComputedStyle(child).fill));
    expect(fills).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await expectInside(visited, '.share-menu', width);
    for (let count = 0; count < 11; count += 1) await page.locator('[data-share-qr]').click();
    expect(await page.locator('[data-share-code] svg').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('.share-menu').waitFor({ state: 'hidden' });
    expect(problems).toEqual(none);
    await close();
  });
});

test('axe finds nothing in search and share menu', async () => {
  const visited = await openPage({ path: 'stories/method/' });
  const { page, close } = visited;
  await page.locator('[data-search-open]').click();
  await searchFor(visited, '孵化');
  expect(await violations(page, undefined, 'dialog.search')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('.share-open').click();
  await page.locator('[data-share-qr]').click();
  await page.locator('[data-share-code] svg').waitFor();
  expect(await violations(page, undefined, '.share-menu')).toEqual([]);
  await close();
});

test('the system’s own sheet gets title and address, where there is one', async () => {
  const { page, close } = await openPage({
    path: 'stories/method/?at=chafang',
    own: true,
    touch: true,
    width: 390,
  });
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: ShareData) => {
        document.documentElement.dataset.shared = JSON.stringify(data);
        // As when the reader closes the sheet again.
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    }),
  );
  await page.reload();
  await page.locator('html[data-ready]').waitFor();
  await page.locator('.share-open').tap();
  await page.locator('[data-share-system]').tap();
  const shared = JSON.parse((await page.locator('html').getAttribute('data-shared'))!);
  expect(shared).toEqual({ title: await page.title(), url: page.url() });
  await close();
});

test('where copying is refused, the link is there to copy by hand', async () => {
  const { page, close } = await openPage({ path: 'stories/method/', width: 360 });
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
    document.execCommand = () => false;
  });
  await page.locator('.share-open').click();
  await page.locator('[data-share-copy]').click();
  const link = page.locator('[data-share-link]');
  await link.waitFor();
  expect(await link.inputValue()).toBe(page.url());
  await close();
});

describe('the contents of a story', () => {
  test('follow the reader on a wide window, also through jumps, and leave the text alone', async () => {
    const { page, close } = await openPage({ path: 'stories/daily-work/', width: 1200 });
    const toc = page.locator('.toc-side');
    expect(await toc.isVisible()).toBe(true);
    const current = () => page.locator('.toc-side [aria-current]').allTextContents();
    expect(await current()).toEqual([]);
    const links = await toc.locator('a').allTextContents();
    const jump = async (to: number) => {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), to);
      await page.waitForTimeout(250);
      return current();
    };
    expect(await jump(1e6)).toEqual([links.at(-1)]);
    expect(await jump(0)).toEqual([]);
    await toc.locator('a').nth(2).click();
    await page.waitForTimeout(250);
    expect(await current()).toEqual([links[2]]);
    const [rail, text] = await Promise.all([
      toc.boundingBox(),
      page.locator('.prose > .chart').first().boundingBox(),
    ]);
    expect(rail!.x).toBeGreaterThan(text!.x + text!.width);
    await close();
  });

  test.each([true, false])('are a fold on a phone, JavaScript %s', async (javaScript) => {
    const path = `${javaScript ? 'en/' : ''}stories/daily-work/`;
    const { page, close } = await openPage({ path, width: 360, javaScript });
    expect(await page.locator('.toc-side').isVisible()).toBe(false);
    await page.locator('.toc-fold summary').click();
    const link = page.locator('.toc-fold a').first();
    const id = decodeURIComponent((await link.getAttribute('href'))!.slice(1));
    await link.click();
    await page.waitForTimeout(300);
    const heading = (await page.locator(`[id="${id}"]`).boundingBox())!;
    expect(heading.y).toBeGreaterThanOrEqual(0);
    expect(heading.y).toBeLessThan(300);
    await close();
  });
});
