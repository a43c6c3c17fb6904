import { execFileSync, spawnSync } from 'node:child_process';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openPage } from './support/browser.ts';

describe('a figure in prose', () => {
  test.each(['stories/daily-work/', 'en/stories/daily-work/'])(
    'of %s shows paragraph, evidence and status to a pointer, which can move into the card',
    async (path) => {
      const { page, close } = await openPage({ path });
      const figure = page.locator('article .prose button.fig').first();
      await figure.hover();
      const card = page.locator('.card:popover-open');
      await card.waitFor();
      expect(await card.textContent()).toMatch(/在社区一线走访办公的有8个/);
      expect(await card.textContent()).toMatch(/第6段|¶6/);
      expect(await card.textContent()).toMatch(/报告所述|reported/);
      await card.hover();
      await page.waitForTimeout(500);
      expect(await card.isVisible()).toBe(true);
      await page.mouse.move(5, 5);
      await card.waitFor({ state: 'hidden' });
      await close();
    },
  );

  test('shows it to the keyboard and hides it on Escape', async () => {
    const { page, close } = await openPage({ path: 'en/stories/daily-work/' });
    await page.locator('article .prose button.fig').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.locator('.card:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.card:popover-open').waitFor({ state: 'hidden' });
    await close();
  });

  test.each([true, false])(
    'shows it to a tap on a small phone, inside the screen, JavaScript %s',
    async (javaScript) => {
      const { page, close } = await openPage({
        path: 'stories/daily-work/',
        width: 320,
        height: 640,
        touch: true,
        javaScript,
      });
      await page.locator('article .prose button.fig').nth(1).tap();
      const card = page.locator('.card:popover-open');
      await card.waitFor();
      const box = (await card.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(box.y + box.height).toBeLessThanOrEqual(640);
      await close();
    },
  );
});

test.each([
  ['', 360],
  ['en/', 1440],
])('the first screen of /%s has a disc for each secretary, at %i px', async (path, width) => {
  const { page, close } = await openPage({ path, width, height: 800 });
  const discs = page.locator('main figure').first();
  const counts = await discs
    .locator('svg')
    .evaluateAll((all) => all.map((svg) => svg.querySelectorAll('g').length));
  // One scale for all.
  const heights = await discs
    .locator('svg')
    .evaluateAll((all) => all.map((svg) => svg.clientHeight));
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1.5);
  const figures = await discs.locator('.fig').allTextContents();
  expect(counts.map(String)).toEqual(figures);
  expect(counts).toEqual([8, 4, 4]);
  const boxes = await discs
    .locator('svg g')
    .evaluateAll((all) => all.map((disc) => disc.getBoundingClientRect().toJSON()));
  const head = (await page.locator('h1').boundingBox())!;
  for (const box of boxes) {
    expect(box.width).toBeGreaterThanOrEqual(24);
    expect(box.top).toBeGreaterThan(head.y + head.height);
    expect(box.bottom).toBeLessThan(800);
    expect(box.right).toBeLessThanOrEqual(width);
  }
  await discs.locator('.fig').nth(1).click();
  await page.locator('.card:popover-open').waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await page.locator('.card:popover-open').waitFor({ state: 'hidden' });
  await page.mouse.click(boxes[10].x + 12, boxes[10].y + 12);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#sixteen');
  await close();
});

test('the theme switch follows the system, keeps a choice, and survives a reload', async () => {
  const { page, close } = await openPage({ path: '', scheme: 'light' });
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);
  const button = page.locator('[data-theme-switch]');
  await button.click();
  expect(await ground()).toBe(light);
  await button.click();
  expect(await ground()).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground()).toBe(dark);
  await page.reload();
  expect(await ground()).toBe(dark);
  await close();
});

test('small drawings stand on the page’s own ground, in the theme that a reader chose', async () => {
  const { page, close } = await openPage({ path: 'charts/', scheme: 'light' });
  const grounds = async () => {
    const body = await page.evaluate(
      () => getComputedStyle(document.body.parentElement!).backgroundColor,
    );
    const seen = page.locator('img.thumbnail:visible').first();
    await expect.poll(() => seen.evaluate((one: HTMLImageElement) => one.complete)).toBe(true);
    const shot = await seen.screenshot();
    // Inside the frame, where no drawing reaches.
    const at = sharp(shot).extract({ left: 4, top: 4, width: 1, height: 1 });
    const [r, g, b] = await at.raw().toBuffer();
    return { body, picture: `rgb(${r}, ${g}, ${b})` };
  };
  const light = await grounds();
  expect(light.picture).toBe(light.body);
  await page.locator('[data-theme-switch]').click();
  await page.locator('[data-theme-switch]').click();
  const dark = await grounds();
  expect(dark.body).not.toBe(light.body);
  expect(dark.picture).toBe(dark.body);
  await close();
});

test('the masthead of a phone is two rows, brand and ways, in either language', async () => {
  for (const path of ['', 'en/'])
    for (const width of [320, 360, 390]) {
      const { page, close } = await openPage({ path, width });
      const rows = await page.evaluate(() => {
        const tops = (selector: string) =>
          [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
        const ways = tops('.masthead nav a');
        const [brand, search] = tops('.brand, [data-search-open]');
        return {
          one: new Set(ways.map(({ top }) => Math.round(top))).size,
          whole: ways.at(-1)!.right <= innerWidth,
          beside: search!.top < brand!.bottom,
        };
      });
      expect(rows, `${path} ${width}`).toEqual({ one: 1, whole: true, beside: true });
      await close();
    }
});

test('the first Tab offers to skip to the content', async () => {
  const { page, close } = await openPage({ path: 'charts/' });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await close();
});

test('without JavaScript the story, its charts and their tables are all there', async () => {
  const { page, close } = await openPage({
    path: 'stories/method/',
    javaScript: false,
    width: 390,
  });
  expect(await page.locator('figure.chart svg.chart-narrow').count()).toBe(3);
  for (const svg of await page.locator('figure.chart svg.chart-narrow').all())
    expect(await svg.isVisible()).toBe(true);
  await page.locator('figure.chart .views label', { hasText: '表格' }).first().click();
  expect(await page.locator('figure.chart table').first().isVisible()).toBe(true);
  expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false);
  await close();
});

test('a wrong address gets the 404 page in both languages', async () => {
  const { page, status, close } = await openPage({ path: 'no/such/page/' });
  expect(status).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('没有这个页面');
  expect(await page.locator('section[lang=en]').textContent()).toContain('There is no such page');
  await close();
});

test('Chinese is set in real glyphs on a machine without a Chinese font, and English pages fetch none', async () => {
  const fontsOf = async (path: string) => {
    const { page, close } = await openPage({ path, own: true });
    await page.evaluate(() => document.fonts.ready);
    const names = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.woff2')),
    );
    await close();
    return names.map((name) => name.split('/').at(-1)!);
  };
  expect((await fontsOf('')).some((name) => /^serif-(main|rest)/.test(name))).toBe(true);
  expect(
    (await fontsOf('en/stories/method/')).some((name) => /^serif-(main|rest)/.test(name)),
  ).toBe(false);
});

test('the list of communities keeps each name and its items together', async () => {
  const { page, close } = await openPage({ path: 'communities/' });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('main section > ul > li')].map((community) => {
      const items = [...community.querySelectorAll('li')];
      const place = (element: Element) => element.getBoundingClientRect();
      const name = place(community.querySelector('a')!);
      return {
        rules: items.filter((item) => parseFloat(getComputedStyle(item).borderTopWidth) > 0).length,
        apart: Math.abs(place(items[0]!).top - name.top),
      };
    }),
  );
  expect(seen.length).toBeGreaterThan(10);
  for (const { rules, apart } of seen) {
    expect(rules).toBe(0);
    expect(apart).toBeLessThan(16);
  }
  await close();
});

test('a long word breaks, and the page stays as wide as the window', async () => {
  const { page, close } = await openPage({ path: 'en/stories/method/', width: 320 });
  const widths = async (path: string) => {
    await page.goto(new URL(path, page.url()).href);
    return page.evaluate(() => {
      for (const text of document.querySelectorAll('h1, h2, h3, .chart-title, .standfirst, main a'))
        text.textContent = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
      return document.documentElement.scrollWidth;
    });
  };
  for (const path of ['/en/stories/method/', '/en/', '/en/charts/', '/en/charts/plans/'])
    expect(await widths(path), path).toBe(320);
  await close();
});

test('quotes and dashes of Chinese text are as wide as its characters', async () => {
  const { page, close } = await openPage({ path: 'stories/daily-work/' });
  const shown = await page.evaluate(async () => {
    const width = (parent: Element, text: string) => {
      const span = document.createElement('span');
      span.style.font = `${getComputedStyle(parent).fontWeight} 100px ${getComputedStyle(parent).fontFamily}`;
      span.style.position = 'absolute';
      // Alone on a line the browser would trim an opening mark.
      span.style.setProperty('text-spacing-trim', 'space-all');
      span.textContent = text;
      document.body.append(span);
      return span;
    };
    const parent = document.querySelector('.prose p')!;
    const spans = ['“', '”', '—', '…'].map((mark) => width(parent, mark));
    // The machine's own font is looked for aside, too.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await document.fonts.ready;
    return spans.map((span) => span.getBoundingClientRect().width);
  });
  // A font's dash may be a little shorter than its square.
  for (const width of shown) expect(width).toBeGreaterThan(85);
  await close();
});

test('marks that meet are squeezed where the browser can', async () => {
  const { page, close } = await openPage({ path: 'about/' });
  const ems = await page.evaluate(() =>
    ['字”，字', '字。”字', '字，（字', '字）。字'].map((text) => {
      const span = document.createElement('span');
      span.style.cssText = 'position:absolute;white-space:nowrap;font-size:100px';
      span.textContent = text;
      document.querySelector('main')!.append(span);
      return span.getBoundingClientRect().width / 100;
    }),
  );
  for (const width of ems) expect(width).toBeLessThan(3.8);
  await close();
});

test('quotes in chart labels are as wide as characters, in drawings measured for them', async () => {
  const { page, close } = await openPage({ path: 'charts/coverage/' });
  const families = (path: string) =>
    page
      .goto(new URL(path, page.url()).href)
      .then(() =>
        page
          .locator('svg.chart-svg text')
          .evaluateAll((texts) =>
            texts.flatMap((text) =>
              /[“”]/.test(text.textContent ?? '') ? [getComputedStyle(text).fontFamily] : [],
            ),
          ),
      );
  const [live, kept] = [
    await families('/charts/coverage/'),
    await families('/v/1.0.0/embed/coverage/'),
  ];
  expect(live.length * kept.length).toBeGreaterThan(0);
  for (const family of live) expect(family).toMatch(/^"?Han Marks/);
  for (const family of kept) expect(family).not.toMatch(/Han Marks/);
  await close();
});

test('text sets Han and Latin apart where browsers do it well, and not in WebKit', async () => {
  const { page, close } = await openPage({ path: 'charts/plans/' });
  expect(
    await page.evaluate(() =>
      ['p', '.chart-svg text'].map((selector) =>
        getComputedStyle(document.querySelector(selector)!).getPropertyValue('text-autospace'),
      ),
    ),
  ).toEqual(['normal', 'normal']);
  // WebKit alone knows hanging-punctuation: no rule for it may set the property.
  const unguarded = await page.evaluate(() => {
    const found: string[] = [];
    const read = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSSupportsRule && /hanging-punctuation/.test(rule.conditionText))
          continue;
        if (
          rule instanceof CSSStyleRule &&
          rule.style.getPropertyValue('text-autospace') === 'normal'
        )
          found.push(rule.selectorText);
        if ('cssRules' in rule) read(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    return found;
  });
  expect(unguarded).toEqual([]);
  await close();
});

test('on paper no page ends early, and no label parts from its text', async (context) => {
  const { page, close } = await openPage({ path: 'charts/sixteen/' });
  if (spawnSync('pdftotext', ['-v']).error) return context.skip('pdftotext is not installed');
  const read = async (path: string, ...options: string[]) => {
    await page.goto(new URL(path, page.url()).href);
    const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm' } });
    return execFileSync('pdftotext', [...options, '-', '-'], { input: pdf, encoding: 'utf8' });
  };
  const paper = async (path: string) => (await read(path)).split('\f');
  for (const path of ['/', '/en/']) {
    const [, height, words] = (await read(path, '-bbox')).match(
      /height="([\d.]+)">(.*?)<\/page>/s,
    )!;
    const ends = [...words!.matchAll(/yMax="([\d.]+)"/g)].map(([, end]) => Number(end));
    expect(Math.max(...ends) / Number(height), path).toBeGreaterThan(0.75);
  }
  const [first] = await paper('/charts/sixteen/');
  expect(first!.replace(/\s/g, '').length).toBeGreaterThan(40);
  const home = await paper('/');
  for (const pages of [
    home,
    await paper('/stories/three-precisions/'),
    await paper('/stories/hard-problems/'),
  ])
    for (const text of pages) expect(text.trim()).not.toMatch(/(本站解读|换三个视角看)$/);
  await close();
});

test('on paper there are no controls and the charts are whole', async () => {
  const { page, close } = await openPage({ path: 'stories/daily-work/', scheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe('rgb(255, 255, 255)');
  for (const selector of ['[data-theme-switch]', '.masthead nav', '.story-nav'])
    expect(await page.locator(selector).first().isVisible()).toBe(false);
  expect(await page.locator('svg.chart-wide').first().isVisible()).toBe(true);
  await close();
});
