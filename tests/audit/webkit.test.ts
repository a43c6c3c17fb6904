import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { editionIds, editions } from '../../src/i18n/index.ts';
import { chartIds } from '../../src/site/charts.ts';
import { isSetUp } from '../support/browser.ts';
import { chartCrowding } from '../support/chart-crowding.ts';
import { crowding } from '../support/crowding.ts';
import { figure } from '../support/figure.ts';
import { type Host, startHost } from '../support/host.ts';
import { ids } from '../support/sequence.ts';
import { startWebKit, type WebKitPage, webkitThere } from '../support/webkit.ts';

/** The site in the engine of iPhones, in a window as narrow as theirs; pictures are kept in test-results/webkit/. */
if (!webkitThere)
  console.log('webkit: not run; it needs the Debian packages webkit2gtk-driver and xvfb.');

/** Quotes of the drawings in view that are as wide as a Chinese character. Runs in the browser. */
function wideQuotes(): string[] {
  return [...document.querySelectorAll<SVGTextElement>('svg.chart-svg text')]
    .filter((text) => text.checkVisibility({ visibilityProperty: true }))
    .filter((text) => !/\p{Script=Han}/u.test(text.textContent!))
    .map((text) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      const wide = [...text.textContent!].filter(
        (letter, at) => /[‘’“”]/.test(letter) && text.getExtentOfChar(at).width > 0.7 * size,
      );
      return wide.length ? `${text.textContent}` : '';
    })
    .filter(Boolean);
}

const readers = editionIds.flatMap((edition) =>
  (['light', 'dark'] as const).map((scheme) => ({ edition, scheme })),
);

describe.skipIf(!webkitThere)('[needs webkit2gtk-driver and xvfb]', () => {
  describe.each(readers)('in WebKit, $edition, $scheme,', ({ edition, scheme }) => {
    let page: WebKitPage;
    let url: string;
    let close: () => Promise<void>;
    let host: Host;
    const { prefix } = editions[edition];
    const inEdition = (path: string) => `${prefix ? `${prefix}/` : ''}${path}`;
    const visit = async (path: string) => {
      await page.go(url + inEdition(path));
      await page.until(isSetUp);
      await page.run(async () => {
        await document.fonts.ready;
      });
    };
    const keep = (name: string) => page.keep(`${edition}-${scheme}-${name}`);
    const opened = () =>
      page.run(() => document.querySelector('.mark-card, :popover-open')?.textContent);

    beforeAll(async () => {
      host = await startHost();
      ({ page, url, close } = await startWebKit(inject('siteUrl'), scheme));
      await page.resize(360, 780);
    });
    afterAll(async () => {
      await close?.();
      await host?.close();
    });

    test.each([
      '',
      'stories/daily-work/',
      'stories/better-governance/',
      'charts/',
      ...chartIds().map((id) => `charts/${id}/`),
      'embed/daily-work/',
      'communities/chafang/',
      'data/',
      'lecture/',
    ])('/%s is quiet, in its colours, and nothing touches or leaves the window', async (path) => {
      await visit(path);
      expect(await page.run(crowding)).toEqual([]);
      expect(await page.run(chartCrowding)).toEqual([]);
      // English quotes are as narrow as English ones, whatever font comes first.
      if (edition === 'en') expect(await page.run(wideQuotes)).toEqual([]);
      const ground = await page.run(() => {
        const colour = getComputedStyle(document.documentElement).backgroundColor;
        return Number(/\d+/.exec(colour)![0]);
      });
      // An embed is as its host asks.
      if (!path.startsWith('embed/')) expect(ground > 128).toBe(scheme === 'light');
      await keep(path.replaceAll('/', '-').replace(/-?$/, '') || 'home');
      expect(page.problems).toEqual([]);
    });

    test('the sequence goes through its steps', async () => {
      await visit('');
      const drawn: string[] = [];
      for (const id of ids) {
        await page.run(
          (step) => {
            document.getElementById(step)!.scrollIntoView({ block: 'start', behavior: 'instant' });
          },
          [id],
        );
        await page.until((step) => location.hash === `#${step}`, [id]);
        // What moves has come to rest.
        await new Promise((done) => setTimeout(done, 900));
        const seen = await page.run(
          (step) => {
            const whole = document.getElementById(step)!.closest('[data-sequence]')!;
            return [...whole.querySelectorAll('svg.chart-svg')]
              .filter((svg) => {
                const { top, bottom, width } = svg.getBoundingClientRect();
                const shown = svg.checkVisibility({ visibilityProperty: true });
                return shown && width > 0 && top < innerHeight && bottom > 0;
              })
              .map((svg) => svg.textContent);
          },
          [id],
        );
        await keep(id);
        expect(seen).toHaveLength(1);
        drawn.push(seen[0]!);
      }
      expect(new Set(drawn).size).toBe(ids.length);
      expect(page.problems).toEqual([]);
    });

    test('a chart answers a tap with its evidence', async () => {
      await visit('charts/daily-work/');
      await page.click('#daily-work-narrow-work-chafang .hit');
      await expect.poll(opened).toContain('成立全市首个社区社会组织孵化中心');
      await keep('card');
      await page.press('Escape');
      await expect.poll(opened).toBeUndefined();
      expect(page.problems).toEqual([]);
    });

    test('a figure in a story answers a tap', async () => {
      await visit('stories/daily-work/');
      await page.click('article .prose button[popovertarget]');
      await expect.poll(opened).toContain('在社区一线走访办公的有8个');
      await keep('figure');
      expect(page.problems).toEqual([]);
    });

    test('the search finds 网格', async () => {
      await visit('');
      await page.press('/');
      await page.until(() => Boolean(document.querySelector('dialog[open] input')));
      await page.press('网格');
      const found = () =>
        page.run(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('dialog[open] li a')].map((link) => ({
            path: link.pathname,
            has: link.textContent!.includes('网格'),
          })),
        );
      await expect.poll(async () => (await found()).length).toBeGreaterThan(2);
      // What one character found goes once the second has.
      await expect.poll(async () => (await found()).filter(({ has }) => !has)).toEqual([]);
      const results = await found();
      expect(results.map(({ path }) => path)).toContain('/stories/daily-work/');
      await keep('search');
      await page.press('Enter');
      await page.until((path) => location.pathname === path, [results[0]!.path]);
    });

    test('the link is copied, and shown where the browser refuses that', async () => {
      const shared = async () => {
        await page.click('[popovertarget="share-menu"]');
        await expect.poll(opened).toBeTruthy();
        await page.click('#share-menu button');
        await page.until(
          () => document.querySelector('#share-menu [role=status]')!.textContent !== '',
        );
        return page.run(() => {
          const field = document.querySelector<HTMLInputElement>('#share-menu input')!;
          return field.checkVisibility() ? [field.value, String(getSelection())] : [];
        });
      };
      await visit('stories/daily-work/');
      expect(await shared()).toEqual([]);
      await visit('stories/daily-work/');
      await page.run(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      });
      const address = url + inEdition('stories/daily-work/');
      expect(await shared()).toEqual([address, address]);
      await keep('share');
      expect(page.problems).toEqual([]);
    });

    test('an embed tells its host its height, and answers a tap', async () => {
      const path = host.page(
        `<script>window.told = []; addEventListener('message', ({ data }) => told.push(data['datawrapper-height']?.['daily-work']))</script>
        <iframe title="Chart" src="${url}${inEdition('embed/daily-work/')}" style="display:block;width:100%;height:100px;border:0"></iframe>
        <script defer src="${url}embed/v1.js"></script>`,
      );
      await page.go(host.url + path);
      const heights = () =>
        page.run(() => [
          document.querySelector('iframe')!.clientHeight,
          (window as unknown as { told: number[] }).told.findLast(Boolean),
        ]);
      const inside = () =>
        page.run(() => Math.ceil(document.documentElement.getBoundingClientRect().height), [], 0);
      await expect.poll(async () => (await heights())[0]).toBeGreaterThan(300);
      const own = await inside();
      await expect.poll(heights).toEqual([own, own]);
      expect(await page.run(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await page.click('#daily-work-narrow-work-chafang .hit', 0);
      const words = () => page.run(() => document.querySelector('.mark-card')?.textContent, [], 0);
      await expect.poll(words).toContain('成立全市首个社区社会组织孵化中心');
      await keep('embedded');
      figure(`Embed in WebKit at 344 px, ${edition}, ${scheme}`, `${own} px high`);
      expect(page.problems).toEqual([]);
    });

    test('a lecture is put together and shown', async () => {
      await visit('lecture/');
      for (const id of ['plans', 'coverage']) await page.click(`[data-add="${id}"]`);
      await page.until(() => document.querySelectorAll('[data-lecture-list] > li').length === 2);
      await keep('lecture-chosen');
      await page.click('[data-act="present"]');
      await page.until(() => Boolean(document.querySelector('dialog[open] svg')));
      await keep('lecture-shown');
      const broken = await page.run(() =>
        [...document.querySelectorAll('dialog[open] button')]
          .filter((button) => button.getBoundingClientRect().height > 48)
          .map((button) => button.textContent),
      );
      expect(broken).toEqual([]);
      await page.press('Escape');
      await page.until(() => !document.querySelector('dialog[open]'));
      expect(page.problems).toEqual([]);
    });
  });
});
