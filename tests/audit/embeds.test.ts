import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chartIds } from '../../src/site/charts.ts';
import { frameHeight } from '../../src/site/embed/height.ts';
import { shownChart } from '../../src/site/shown-chart.ts';
import { openPage } from '../support/browser.ts';
import { type Host, startHost } from '../support/host.ts';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const address = (path: string) => `${inject('siteUrl')}${path}`;
const script = () => `<script defer src="${address('embed/v1.js')}"></script>`;

/** Every iframe's own height and that of what is in it, px, and what sticks out of it. */
async function fitting(page: Page) {
  const handles = await page.locator('iframe').elementHandles();
  return Promise.all(
    handles.map(async (handle) => {
      const inner = (await handle.contentFrame()) as Frame;
      const inside = await inner.evaluate(() => ({
        height: Math.ceil(document.documentElement.getBoundingClientRect().height),
        sideways: document.documentElement.scrollWidth - innerWidth,
      }));
      const given = await handle.evaluate((one) => (one as HTMLElement).clientHeight);
      return { url: inner.url(), given, ...inside };
    }),
  );
}

async function expectFitting(page: Page, count: number) {
  // A browser draws no frame that is out of view, so that it tells its new height once it comes.
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    await page.waitForTimeout(60);
  }
  await expect
    .poll(
      async () => (await fitting(page)).filter(({ given, height }) => given !== height).length,
      {
        timeout: 30_000,
      },
    )
    .toBe(0);
  const all = await fitting(page);
  expect(all.length).toBe(count);
  expect(all.filter(({ sideways }) => sideways !== 0)).toEqual([]);
  return all;
}

test.each(['', 'en/', 'v/1.0.0/', 'v/1.0.0/en/'])(
  'every chart fits its frame from 280 to 1600 px: %s',
  async (prefix) => {
    const frames = chartIds().map(
      (id) =>
        `<iframe title="${id}" src="${address(`${prefix}embed/${id}/`)}" style="display:block;width:280px;height:100px;border:0"></iframe>`,
    );
    const path = host.page(frames.join('') + script());
    const { page, problems, close } = await openPage({ base: host.url, path, width: 1700 });
    for (const width of [280, 360, 639, 680, 960, 1151, 1152, 1600]) {
      await page.evaluate((px) => {
        for (const frame of document.querySelectorAll('iframe')) frame.style.width = `${px}px`;
      }, width);
      const all = await expectFitting(page, chartIds().length);
      console.log(`${prefix || 'live'} ${width} px: ${all.map(({ given }) => given).join(' ')}`);
    }
    expect(problems.errors.concat(problems.console)).toEqual([]);
    await close();
  },
);

test('twenty on one page, half of them elements, all sized, each answering for itself', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => chartIds()[index % chartIds().length]!);
  const body = ids.map((id, index) =>
    index % 2
      ? `<three-lenses-chart chart="${id}" lang="en"><a href="#">${id}</a></three-lenses-chart>${script()}`
      : `<iframe title="${id}" src="${address(`embed/${id}/`)}" style="display:block;width:100%;height:100px;border:0" loading="lazy"></iframe>${script()}`,
  );
  const path = host.page(`<div style="width:700px">${body.join('')}</div>`);
  const { page, problems, close } = await openPage({ base: host.url, path, width: 1000 });
  const started = Date.now();
  // Lazy frames come as the reader does.
  for (let at = 0; at < 40; at++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(60);
  }
  const all = await expectFitting(page, 20);
  console.log(
    `twenty embeds sized after ${Date.now() - started} ms: ${all.map(({ given }) => given).join(' ')} px`,
  );
  const frames = page.frames().filter((one) => one.url().includes('/embed/'));
  await frames[0]!.locator('svg.chart-wide .mark').first().click();
  await frames[0]!.locator('.mark-card').waitFor();
  for (const other of frames.slice(1))
    expect(await other.evaluate(() => 'ready' in document.documentElement.dataset)).toBe(false);
  expect(problems.errors.concat(problems.console)).toEqual([]);
  await close();
});

test.each(['zh-CN', 'en'] as const)(
  'the height in the code of every chart is about right: %s',
  async (edition) => {
    const prefix = edition === 'en' ? 'en/' : '';
    const { page, close } = await openPage({ path: `${prefix}embed/plans/`, width: 680 });
    const measured: string[] = [];
    for (const id of chartIds()) {
      await page.goto(address(`${prefix}embed/${id}/`));
      const { height } = await page.evaluate(() =>
        document.documentElement.getBoundingClientRect(),
      );
      const said = frameHeight(shownChart(id, edition));
      measured.push(`${id} ${said}/${Math.ceil(height)}`);
      expect([id, Math.abs(said - height) / height < 0.12]).toEqual([id, true]);
    }
    console.log(`height in the code / measured, px: ${measured.join(', ')}`);
    await close();
  },
);
