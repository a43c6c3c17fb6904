import { afterAll, describe, expect, test } from 'vitest';
import { type Edition, editions, stemOf } from '../src/i18n/index.ts';
import { chartIds } from '../src/site/charts.ts';
import { site } from '../src/site/config.ts';
import { versionsOf } from '../src/site/embed/choice.ts';
import { frameHeight } from '../src/site/embed/height.ts';
import { hashSource } from '../src/site/policy.ts';
import { shownChart } from '../src/site/shown-chart.ts';
import { absolute, href, parseUrl, paths } from '../src/site/urls.ts';
import { violations } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { builtEmbeds, builtFiles, readBuilt } from './support/dist.ts';

const embeds = builtEmbeds();
const files = new Set(builtFiles());

test('an embed loads a style sheet and nothing else', () => {
  for (const { path, document } of embeds) {
    const loaded = 'script[src],link[rel=stylesheet],link[rel=preload],img,iframe';
    const [sheet, ...others] = [...document.querySelectorAll(loaded)];
    expect(others.length, path).toBe(0);
    expect(sheet!.getAttribute('href')).toMatch(/styles\/embed\.[\w-]+\.css$/);
  }
});

test('every embed keeps out of search, names its page, and is sound HTML', () => {
  const wrong = embeds.flatMap(({ path, document }) => {
    const { edition, path: own } = parseUrl(new URL(site.base + path, site.url));
    const id = own.split('/')[1]!;
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const inline = [...document.querySelectorAll('style,script')];
    const references = ['aria-labelledby', 'aria-describedby'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!),
    );
    const checks: Record<string, boolean> = {
      noindex: document.querySelector('meta[name=robots]')?.getAttribute('content') === 'noindex',
      canonical:
        document.querySelector('link[rel=canonical]')?.getAttribute('href') ===
        absolute(href(edition, chartIds().includes(id) ? paths.chart(id) : paths.charts())),
      lang: document.documentElement.getAttribute('lang') === editions[edition].lang,
      heading: document.querySelectorAll('h1').length === 1,
      title: (document.querySelector('title')?.textContent ?? '').length > 3,
      ids: new Set(ids).size === ids.length,
      references: references.every((one) => ids.includes(one)),
      policy: inline.every(({ textContent }) => policy.includes(hashSource(textContent!))),
      source: document.querySelector('.chart-source') !== null,
      // Chinese only as evidence, which says its language.
      slots: !/\{[a-z-]+\}|undefined|NaN/.test(document.querySelector('main')!.textContent!),
    };
    return Object.entries(checks).flatMap(([name, good]) => (good ? [] : [`${path}: ${name}`]));
  });
  expect(wrong).toEqual([]);
});

test('pinned embeds name their version, live ones today’s', () => {
  for (const { path, document } of embeds) {
    const version = /^v\/([^/]+)\//.exec(path)?.[1];
    const said = document.querySelector('.chart-source')!.textContent!;
    if (version) expect(said).toContain(version);
    expect(document.querySelector('.embed-newer')?.getAttribute('data-version') ?? undefined).toBe(
      version,
    );
  }
});

test('the image that the builder links to is there, live in light and dark, pinned in light', () => {
  const missing = chartIds().flatMap((id) =>
    (['zh-CN', 'en'] as const).flatMap((edition) =>
      ['', ...versionsOf(id).map((version) => `v/${version}/`)].flatMap((pin) =>
        (pin ? [''] : ['', '.dark'])
          .map((theme) => `${pin}charts/${stemOf(id, edition)}${theme}.png`)
          .filter((file) => !files.has(file)),
      ),
    ),
  );
  expect(missing).toEqual([]);
});

describe.each(['zh-CN', 'en'] as const)('oEmbed, %s', (edition: Edition) => {
  test.each(chartIds())('%s can be discovered and holds what the standard asks', (id) => {
    const name = `oembed/${stemOf(id, edition)}.json`;
    const said = JSON.parse(readBuilt(name));
    const page = readBuilt(
      `${parseUrl(new URL(href(edition, paths.chart(id)), site.url)).edition === 'en' ? 'en/' : ''}charts/${id}/index.html`,
    );
    expect(page).toMatch(
      new RegExp(
        `<link rel="alternate" type="application/json\\+oembed" href="[^"]*${name.replaceAll('.', '\\.')}"`,
      ),
    );
    expect(said).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 680,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(said.html).toContain(`src="${absolute(href(edition, paths.embed(id)))}"`);
    expect(said.html).toContain(`height:${said.height}px`);
    expect(said.html).toContain(` width="${said.width}" height="${said.height}"`);
    expect(files.has(new URL(said.thumbnail_url).pathname.slice(site.base.length))).toBe(true);
    expect(said.title.length).toBeGreaterThan(3);
  });
});

describe('in the browser', () => {
  const opened: { close(): Promise<void> }[] = [];
  afterAll(() => Promise.all(opened.map((one) => one.close())));

  test('the height in the code is about right, and nothing scrolls sideways from 280 to 1600 px', async () => {
    const visited = await openPage({ path: 'embed/plans/', width: 680 });
    opened.push(visited);
    const { page, problems } = visited;
    const measured: string[] = [];
    // All of them at more widths: tests/audit/embeds.test.ts.
    for (const id of ['whereabouts', 'sixteen']) {
      await page.setViewportSize({ width: 680, height: 900 });
      await page.goto(new URL(`/embed/${id}/`, page.url()).href);
      const height = await page.evaluate(
        () => document.documentElement.getBoundingClientRect().height,
      );
      const said = frameHeight(shownChart(id, 'zh-CN'));
      measured.push(`${id} ${said}/${Math.ceil(height)}`);
      expect([id, Math.abs(said - height) / height < 0.12]).toEqual([id, true]);
      for (const width of [280, 360, 1200, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([id, width, over]).toEqual([id, width, 0]);
      }
    }
    console.log(`height in the code / measured, px: ${measured.join(', ')}`);
    expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
  });

  test.each([
    ['en/embed/plans/?dark=true', 680],
    ['embed/sixteen/', 360],
  ])('%s has no violation that axe finds, before and after it is touched', async (path, width) => {
    const visited = await openPage({ path, width });
    opened.push(visited);
    const { page } = visited;
    expect(await violations(page)).toEqual([]);
    await page.locator('.views').hover();
    await page.locator('[data-ready] .views').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the builder’s code follows the fields; the preview is asked for and sizes itself', async () => {
    const visited = await openPage({ path: 'en/charts/plans/', width: 1280 });
    opened.push(visited);
    const { page, problems } = visited;
    const frames = () => page.locator('#embed iframe').count();
    await page.locator('#embed').scrollIntoViewIfNeeded();
    const code = page.locator('pre[data-code=frame]');
    expect(await code.textContent()).toContain('/en/embed/plans/" loading="lazy"');
    await expect
      .poll(async () => {
        await page.selectOption('#embed [name=version]', { index: 0 });
        await page.selectOption('#embed [name=theme]', 'dark transparent');
        return code.textContent();
      })
      .toContain('?transparent=true&amp;dark=true"');
    await page.selectOption('#embed [name=lang]', 'zh-CN');
    await page.selectOption('#embed [name=width]', '480');
    await page.selectOption('#embed [name=version]', '1.0.0');
    const said = await code.textContent();
    expect(said).toContain('/v/1.0.0/embed/plans/?transparent=true&amp;dark=true"');
    expect(said).toContain('max-width:480px');
    expect(said).toMatch(/title="[^"]*\p{Script=Han}/u);
    expect(await frames()).toBe(0);
    await page.locator('.code-frame [data-preview]').click();
    expect(await frames()).toBe(1);
    await expect
      .poll(() => page.locator('#embed output').textContent())
      .toMatch(/^480 × \d{3,4} px$/);
    const inner = page.frameLocator('#embed iframe').locator(':root');
    await expect
      .poll(async () => {
        const inside = await inner.evaluate((one) => Math.ceil(one.getBoundingClientRect().height));
        return inside - (await page.locator('#embed iframe').evaluate((one) => one.clientHeight));
      })
      .toBe(0);
    expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
  });

  test('without scripts the builder shows the usual code in every form', async () => {
    const visited = await openPage({ path: 'charts/plans/', javaScript: false });
    opened.push(visited);
    const { page } = visited;
    for (const [index, form] of ['frame', 'element', 'image', 'address'].entries()) {
      await page.locator('#embed .views label').nth(index).click();
      expect(await page.locator(`pre[data-code=${form}]`).isVisible()).toBe(true);
    }
    expect(await page.locator('.builder-choices').isVisible()).toBe(false);
  });
});
