import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isSetUp } from '../support/browser.ts';
import { figure } from '../support/figure.ts';
import { type FirefoxPage, firefoxPath, startFirefox } from '../support/firefox.ts';
import { type Host, startHost } from '../support/host.ts';
import { searchQuality } from '../support/search-phrases.ts';

/** The site in the other engine. FIREFOX_PATH names another Firefox than the system's. */
if (!firefoxPath) console.log('firefox: Firefox is not installed; skipped.');

describe.skipIf(!firefoxPath)('in Firefox [needs Firefox]', () => {
  let page: FirefoxPage;
  let close: () => Promise<void>;
  let host: Host;
  const visit = async (path: string) => {
    await page.go(inject('siteUrl') + path);
    await page.until(isSetUp);
  };

  beforeAll(async () => {
    host = await startHost();
    ({ page, close } = await startFirefox());
  });
  afterAll(async () => {
    await close?.();
    await host?.close();
  });

  test.each([
    '',
    'en/',
    'stories/daily-work/',
    'charts/daily-work/',
    'charts/',
    'communities/chafang/',
    'data/',
    'en/lecture/',
    'embed/sixteen/',
  ])('/%s is quiet, fits a phone and shows its drawings in full', async (path) => {
    for (const width of [360, 1280]) {
      await page.resize(width, 800);
      await visit(path);
      const seen = await page.run(() => ({
        scroll: document.documentElement.scrollWidth - innerWidth,
        heading: document.querySelector('h1')?.getBoundingClientRect().height,
        flat: [...document.querySelectorAll('svg.chart-svg')].filter((svg) => {
          const { width, height } = svg.getBoundingClientRect();
          const { viewBox } = svg as SVGSVGElement;
          const drawn = viewBox.baseVal.height / viewBox.baseVal.width;
          return width > 0 && Math.abs(height / width - drawn) > 0.02;
        }).length,
      }));
      expect(seen.scroll).toBeLessThanOrEqual(0);
      expect(seen.flat).toBe(0);
      if (!path.startsWith('embed/')) expect(seen.heading).toBeGreaterThan(20);
      expect(page.problems).toEqual([]);
    }
  });

  test('a mark shows its card to a click, and Escape closes it', async () => {
    await page.resize(1280, 800);
    await visit('charts/daily-work/');
    await page.click('svg.chart-wide .mark[data-key="work-chafang"] .hit');
    await page.until(() => Boolean(document.querySelector('.mark-card')));
    const card = await page.run(() => {
      const place = document.querySelector('.mark-card')!.getBoundingClientRect();
      const mark = document.querySelector('.mark.is-open')!.getBoundingClientRect();
      return {
        words: document.querySelector('.mark-card')!.textContent,
        apart: place.top >= mark.bottom || place.bottom <= mark.top,
        inside: place.left >= 0 && place.right <= innerWidth && place.bottom <= innerHeight,
      };
    });
    expect(card.words).toContain('第11段');
    expect(card).toMatchObject({ apart: true, inside: true });
    await page.press('Escape');
    await page.until(() => !document.querySelector('.mark-card'));
    expect(page.problems).toEqual([]);
  });

  test('marks are one tab stop with arrows inside, and the focus is seen', async () => {
    await visit('charts/coverage/');
    await page.run(() => document.querySelector<HTMLElement>('[data-full-screen]')!.focus());
    await page.press('Tab');
    await page.until(() => document.activeElement!.matches('.mark'));
    await page.press('ArrowRight');
    const seen = await page.run(() => {
      const { activeElement } = document;
      const hit = activeElement!.querySelector('.hit')!;
      return {
        key: (activeElement as SVGElement).dataset.key,
        ring: Number.parseFloat(getComputedStyle(hit).strokeWidth),
      };
    });
    expect(seen.key).toBeTruthy();
    expect(seen.ring).toBeGreaterThanOrEqual(2);
  });

  test('a view is chosen and stays chosen on the next page', async () => {
    await visit('charts/plans/');
    await page.click('.views label:has(input[value=table])');
    await page.until(() => document.querySelector('.view-table')!.getClientRects().length > 0);
    await visit('charts/efforts/');
    await page.until(() => document.querySelector('.view-table')!.getClientRects().length > 0);
    await page.run(() => localStorage.clear());
  });

  test('the search finds', async () => {
    await visit('');
    await page.click('[data-search-open]');
    await page.run(() => document.querySelector<HTMLElement>('[data-search-input]')!.focus());
    await page.press('老旧小区');
    await page.until(() => document.querySelectorAll('.search-result mark').length > 0);
    expect(page.problems).toEqual([]);
  });

  test('the search finds every page that holds a phrase, and no other', async () => {
    const reader = { go: visit, run: page.run };
    const quality = await searchQuality(reader, reader, 1000);
    expect(quality).toMatchObject({ recall: 1, precision: 1, late: [], wrong: [] });
    expect(page.problems).toEqual([]);
  });

  test('a community is pointed out on charts and in the address', async () => {
    await visit('stories/daily-work/?community=chafang');
    await page.until(() => document.querySelectorAll('.mark.is-selected').length > 0);
    expect(await page.run(() => document.querySelector('.case.is-selected')?.id)).toBe(
      'work-chafang',
    );
    await page.press('Escape');
    await page.until(() => location.search === '');
  });

  test('the sequence goes through its steps as the page scrolls', async () => {
    await page.resize(1280, 800);
    await visit('');
    const count = await page.run(() => document.querySelectorAll('[data-step]').length);
    const met: string[] = [];
    for (let step = 0; step < count; step++) {
      const id = await page.run(
        (index) => {
          const element = document.querySelectorAll<HTMLElement>('[data-step]')[index]!;
          document.getElementById(element.dataset.step!)!.scrollIntoView({ block: 'center' });
          return element.dataset.step!;
        },
        [step],
      );
      await page.until(
        (wanted) => document.querySelector<HTMLElement>('[data-current]')?.dataset.step === wanted,
        [id],
      );
      met.push(id);
    }
    expect(met.length).toBe(7);
    expect(page.problems).toEqual([]);
  });

  test.each([
    ['at its own origin', ''],
    ['in a sandbox', 'sandbox="allow-scripts allow-popups"'],
  ])('an embed has its height from the script %s', async (_name, sandbox) => {
    const site = inject('siteUrl');
    const path = host.page(
      `<div style="width:680px"><iframe title="Chart" ${sandbox} src="${site}embed/plans/" style="display:block;width:100%;height:100px;border:0"></iframe></div><script defer src="${site}embed/v1.js"></script>`,
    );
    await page.go(host.url + path);
    const heights: number[] = [];
    for (const width of [680, 320]) {
      await page.run(
        (px) => {
          document.querySelector('iframe')!.parentElement!.style.width = `${px}px`;
        },
        [width],
      );
      await page.until((px) => innerWidth === px, [width], 0);
      const inside = () =>
        page.run(() => Math.ceil(document.documentElement.getBoundingClientRect().height), [], 0);
      const given = () => page.run(() => document.querySelector('iframe')!.clientHeight);
      await expect.poll(async () => (await given()) - (await inside())).toBe(0);
      heights.push(await given());
      expect(
        await page.run(() => document.documentElement.scrollHeight - innerHeight, [], 0),
      ).toBeLessThanOrEqual(0);
    }
    figure(`Embed in Firefox at 680 and 320 px, ${_name}`, `${heights.join(' and ')} px high`);
    expect(heights[0]).toBeGreaterThan(300);
    expect(heights[1]).toBeGreaterThan(heights[0]!);
  });

  test('an embed tells a mark to a click', async () => {
    const site = inject('siteUrl');
    const path = host.page(
      `<iframe title="Chart" src="${site}embed/daily-work/" style="width:700px;height:700px;border:0"></iframe><script defer src="${site}embed/v1.js"></script>`,
    );
    await page.go(host.url + path);
    await page.click('svg.chart-wide .mark .hit', 0);
    await page.until(() => Boolean(document.querySelector('.mark-card')), [], 0);
    expect(page.problems).toEqual([]);
  });

  test('a lecture is put together and shown', async () => {
    await visit('en/lecture/');
    await page.click('[data-add="plans"]');
    await page.click('[data-add="coverage"]');
    await page.until(() => document.querySelectorAll('[data-lecture-list] > li').length === 2);
    await page.click('[data-act="present"]');
    await page.until(() => Boolean(document.querySelector('dialog[open] svg')));
    await page.press('Escape');
    expect(page.problems).toEqual([]);
  });
});
