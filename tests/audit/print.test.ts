import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type Visited } from '../support/browser.ts';

const reads = spawnSync('pdftotext', ['-v']).status === 0;
if (!reads) console.log('print: pdftotext is not installed; skipped.');
const folder = mkdtempSync(join(tmpdir(), 'three-lenses-print-'));
afterAll(() => rmSync(folder, { recursive: true }));

let visited: Visited;
beforeAll(async () => {
  visited = await openPage({ path: '404.html', width: 800, scheme: 'dark' });
});

/** The words of a printed page, without white space: lines break elsewhere on paper. */
const packed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Prints a page on A4 and reads the sheet. */
async function printed(path: string): Promise<{ text: string; sheets: number }> {
  await visited.go(path);
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await visited.page.pdf({ format: 'A4' }));
  const { stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  return { text: packed(stdout), sheets: stdout.split('\f').length - 1 };
}

/** Texts of the page's own content as the screen shows them: paragraphs, headings, words of drawings. */
const shown = (queries: string) =>
  visited.page
    .locator(queries)
    .evaluateAll((all) =>
      all.filter((each) => each.getClientRects().length).map((each) => each.textContent!.trim()),
    );

/** What only a screen can use. */
const tools = {
  'zh-CN': ['搜索', '跟随系统', '全屏', '复制', '分享', '放进幻灯片', '<iframe', '文字说明'],
  en: ['Search', 'System', 'Full screen', 'Copy', 'Share', 'Download', '<iframe', 'In words'],
};

test.skipIf(!reads).each([
  ['stories/daily-work/', 'zh-CN', '.prose > p, .prose > h2, .case p, h1, .chart-title'],
  ['en/stories/hard-problems/', 'en', '.prose > p, .prose > h2, .case p, h1, .chart-title'],
  [
    'charts/daily-work/',
    'zh-CN',
    'h1, .chart-subtitle, svg.chart-wide text, .chart-source, #teaching li',
  ],
  ['en/charts/plans/', 'en', 'h1, .chart-subtitle, .chart-source, #teaching li'],
  ['', 'zh-CN', 'h1, .hero-standfirst, .sequence-step h3, .story-title, .glance dt'],
  ['en/', 'en', 'h1, .hero-standfirst, .sequence-step h3, .story-title, .glance dt'],
] as const)(
  '%s is whole on paper, without tools [needs pdftotext]',
  async (path, edition, queries) => {
    const { text, sheets } = await printed(path);
    const texts = await visited.page.evaluate((selector) => {
      // Cards are opened; they are no part of the text.
      return [...document.querySelectorAll(selector)].map((each) => {
        const copy = each.cloneNode(true) as Element;
        for (const card of copy.querySelectorAll('[popover], title, .sr-only')) card.remove();
        return copy.textContent!;
      });
    }, queries);
    expect(texts.length).toBeGreaterThan(4);
    const missing = texts.map(packed).filter((each) => !text.includes(each));
    expect(missing).toEqual([]);
    expect(tools[edition].filter((word) => text.includes(packed(word)))).toEqual([]);
    expect(sheets).toBeGreaterThan(0);
  },
);

test.skipIf(!reads)(
  'addresses of other sites are written out, and a story says its own [needs pdftotext]',
  async () => {
    const { text } = await printed('about/');
    const links = await visited.page
      .locator('main a[href^="https:"]:not([download])')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    for (const link of links) expect(text).toContain(packed(link));
    expect((await printed('stories/daily-work/')).text).toContain('/stories/daily-work/');
  },
);

test('paper is light and each drawing is the wide one, also for a reader of the dark theme', async () => {
  await visited.go('stories/daily-work/');
  const { page } = visited;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [ground, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.backgroundColor, style.getPropertyValue('--ink')];
  });
  expect(ground).toBe('rgb(255, 255, 255)');
  expect(ink).toBe('#1f1a15');
  expect(await page.locator('svg.chart-narrow:visible').count()).toBe(0);
  expect(await page.locator('svg.chart-wide:visible').count()).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'screen' });
  expect(await shown('svg.chart-narrow')).not.toEqual([]);
});
