import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, type Visit, type Visited } from './support/browser.ts';
import { embedOf, expectSized, sizes } from './support/embed.ts';
import { type Host, startHost } from './support/host.ts';

let host: Host;
const site = () => inject('siteUrl');
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const script = () => `<script defer src="${site()}embed/v1.js"></script>`;
const frame = (path: string, attributes = 'style="width:680px;height:100px;border:0"') =>
  `<iframe title="Chart" src="${site()}${path}" ${attributes}></iframe>`;

/** Opens a page of the other site. */
function visit(body: string, options: Partial<Visit> = {}): Promise<Visited> {
  return openPage({ base: host.url, path: host.page(body), width: 1000, ...options });
}
describe('the height', () => {
  test('follows the content at every width', async () => {
    const { page, problems, close } = await visit(frame('embed/plans/') + script(), {
      width: 1700,
    });
    const measured: string[] = [];
    for (const width of [680, 280, 360, 1200, 1600]) {
      await page.locator('iframe').evaluate((one, px) => {
        one.style.width = `${px}px`;
      }, width);
      await expect.poll(() => embedOf(page).evaluate(() => innerWidth)).toBe(width);
      measured.push(`${width} px: ${await expectSized(page)} px high`);
    }
    console.log(`plans at ${measured.join(', ')}`);
    expect(problems.errors.concat(problems.console)).toEqual([]);
    await close();
  });

  test('is told in all four forms', async () => {
    const { page, close } = await visit(
      `<script>told = []; addEventListener('message', ({ data }) => told.push(data))</script>${frame('embed/plans/?childId=here')}`,
    );
    const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    await expect
      .poll(async () => {
        const px = (await sizes(page)).height;
        const src = `${site()}embed/plans/?childId=here`;
        const forms = [
          { 'datawrapper-height': { plans: px } },
          { sentinel: 'amp', type: 'embed-size', height: px },
          JSON.stringify({ src, context: 'iframe.resize', height: px }),
          `pymxPYMxherexPYMxheightxPYMx${px}`,
        ].map((form) => JSON.stringify(form));
        const all = (await told()).map((form) => JSON.stringify(form));
        return forms.filter((form) => !all.includes(form));
      })
      .toEqual([]);
    await close();
  });

  test('reaches a page that runs the published pym.js, also when its width changes', async () => {
    const { page, close } = await visit(
      `<div id="chart"></div><script src="/pym.js"></script><script>new pym.Parent('chart', '${site()}en/embed/plans/')</script>`,
    );
    const wide = await expectSized(page);
    await page.setViewportSize({ width: 400, height: 800 });
    await expect.poll(async () => (await sizes(page)).given).toBeGreaterThan(wide);
    await expectSized(page);
    await close();
  });

  test.each([
    [
      'Datawrapper’s',
      `addEventListener('message', (e) => { if (e.data['datawrapper-height'] === undefined) return;
        for (const id in e.data['datawrapper-height']) for (const one of document.querySelectorAll('iframe'))
          if (one.contentWindow === e.source) one.style.height = e.data['datawrapper-height'][id] + 'px' })`,
    ],
    [
      'the JSON text’s',
      `addEventListener('message', (e) => { let data; try { data = JSON.parse(e.data) } catch { return }
        if (data.context !== 'iframe.resize') return;
        for (const one of document.querySelectorAll('iframe')) if (one.src === data.src) one.style.height = data.height + 'px' })`,
    ],
    [
      'AMP’s',
      `addEventListener('message', (e) => { if (e.data?.sentinel !== 'amp' || e.data.type !== 'embed-size') return;
        for (const one of document.querySelectorAll('iframe')) if (one.contentWindow === e.source) one.style.height = e.data.height + 'px' })`,
    ],
  ])('reaches %s listener', async (_name, listener) => {
    const { page, close } = await visit(
      `<script>${listener}</script>${frame('embed/whereabouts/')}`,
    );
    await expectSized(page);
    await close();
  });

  test('is asked for by a script that comes late', async () => {
    const { page, close } = await visit(frame('embed/efforts/'));
    expect((await sizes(page)).given).toBe(100);
    await page.addScriptTag({ url: `${site()}embed/v1.js` });
    await expectSized(page);
    await close();
  });

  test('of a frame that is shown later comes when it is shown', async () => {
    const hidden = 'style="width:680px;height:410px;border:0;display:none"';
    const { page, close } = await visit(frame('embed/plans/', hidden) + script());
    await page.waitForTimeout(200);
    expect(await page.locator('iframe').evaluate((one) => one.style.height)).toBe('410px');
    await page.locator('iframe').evaluate((one) => {
      one.style.display = '';
    });
    await expectSized(page);
    await close();
  });
});

describe('messages that are not to be trusted', () => {
  test('size no frame and break nothing', async () => {
    const { page, problems, close } = await visit(
      `${frame('embed/efforts/')}<iframe title="Other" id="other" src="about:blank"></iframe>
       <iframe title="Boxed" id="boxed" sandbox="allow-scripts" srcdoc="x"></iframe>${script()}`,
    );
    const height = await expectSized(page);
    await page.evaluate(() => {
      const told = { 'datawrapper-height': { efforts: 5000 } };
      const deep: Record<string, unknown> = {};
      let at = deep;
      for (let n = 0; n < 2000; n++) {
        at.x = {};
        at = at.x as Record<string, unknown>;
      }
      const bad = [
        told,
        null,
        0,
        '',
        'x'.repeat(1e6),
        [told],
        deep,
        { 'datawrapper-height': null },
        { 'datawrapper-height': { efforts: '9' } },
        { 'datawrapper-height': Array(1e5).fill(9) },
        'pymxPYMxefforts',
        '{"context":"iframe.resize","height":9}',
      ];
      for (const data of bad) postMessage(data, '*');
      // From a frame that is not the chart's.
      const other = document.querySelector<HTMLIFrameElement>('#other')!
        .contentWindow as unknown as typeof globalThis;
      other.eval(
        `for (let n = 0; n < 50; n++) parent.postMessage({ 'datawrapper-height': { efforts: 5000 } }, '*')`,
      );
    });
    await page.waitForTimeout(200);
    expect((await sizes(page)).given).toBe(height);
    expect(problems.errors.concat(problems.console)).toEqual([]);
    await close();
  });

  test('to an embed only make it repeat its height, and not too often', async () => {
    const { page, problems, close } = await visit(
      `<script>told = 0; addEventListener('message', () => told++)</script>${frame('embed/efforts/')}`,
    );
    const count = () => page.evaluate(() => (window as unknown as { told: number }).told);
    const before = await count();
    await page.evaluate(() => {
      const to = document.querySelector('iframe')!.contentWindow!;
      for (let n = 0; n < 500; n++) to.postMessage('three-lenses:height?', '*');
      for (const data of [
        null,
        7,
        {},
        [],
        'x'.repeat(1e6),
        'pymxPYMxaxPYMxnavigateToxPYMxhttps://evil.example/',
      ])
        to.postMessage(data, '*');
    });
    await page.waitForTimeout(300);
    expect((await count()) - before).toBeGreaterThan(0);
    expect((await count()) - before).toBeLessThanOrEqual(9);
    expect(embedOf(page).url()).toBe(`${site()}embed/efforts/`);
    expect(problems.errors.concat(problems.console)).toEqual([]);
    await close();
  });
});

describe('in a frame', () => {
  test('a sandbox without an origin holds the whole chart', async () => {
    const boxed = 'sandbox="allow-scripts" style="width:680px;height:100px;border:0"';
    const { page, problems, close } = await visit(frame('embed/plans/', boxed) + script());
    await expectSized(page);
    const inside = embedOf(page);
    expect(await inside.evaluate(() => origin)).toBe('null');
    await inside.locator('svg.chart-wide .mark').nth(2).click();
    await inside.locator('.mark-card').waitFor();
    expect(problems.errors.concat(problems.console)).toEqual([]);
    await close();
  });

  test('the first tap opens a card, keys go from mark to mark, a community is pointed out and let go', async () => {
    const { page, problems, close } = await visit(frame('en/embed/plans/') + script());
    await expectSized(page);
    const inside = embedOf(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    expect(await inside.locator('.mark[tabindex]').count()).toBe(0);
    await inside.locator('svg.chart-wide .mark').nth(3).dispatchEvent('pointerover');
    await inside.locator('svg.chart-wide .mark').nth(3).dispatchEvent('click');
    const card = inside.locator('.mark-card');
    await card.waitFor();
    const first = await card.locator('.card-title').textContent();
    // Below the drawing and whole, in a frame that keeps its height.
    await expect
      .poll(() =>
        inside.evaluate(() => {
          const card = document.querySelector('.mark-card')!.getBoundingClientRect();
          const drawing = document.querySelector('svg.chart-wide')!.getBoundingClientRect();
          return card.top >= drawing.bottom && card.bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await expectSized(page);
    await inside.locator('svg.chart-wide .mark[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => card.locator('.card-title').textContent()).not.toBe(first);
    await inside.locator('.card-select').click();
    await inside.locator('.embed-chosen p', { hasText: 'on this chart' }).waitFor();
    expect(await inside.locator('.mark.is-selected').count()).toBeGreaterThan(0);
    await expectSized(page);
    await inside.locator('.embed-chosen button').click();
    expect(await inside.locator('.mark.is-selected').count()).toBe(0);
    expect(requests.filter((url) => !url.includes('/fonts/'))).toEqual([
      expect.stringMatching(/\/embed\/answer-[\da-f]{10}\.js$/),
    ]);
    expect(problems.errors.concat(problems.console)).toEqual([]);
    await close();
  });

  test('on a phone that shows a part of the frame, a card stands whole in that part', async () => {
    const narrow = frame('embed/plans/', 'style="width:360px;height:100px;border:0"');
    const phone = { width: 390, height: 640 };
    const { page, close } = await visit(`${narrow}${script()}`, phone);
    const height = await expectSized(page);
    expect(height).toBeGreaterThan(phone.height);
    const mark = embedOf(page).locator('svg.chart-narrow .mark').first();
    await mark.click();
    const card = embedOf(page).locator('.mark-card');
    await card.waitFor();
    const seen = async () => {
      const box = (await card.boundingBox())!;
      return box.y >= 0 && box.y + box.height <= phone.height;
    };
    await expect.poll(seen).toBe(true);
    expect((await mark.boundingBox())!.y).toBeLessThan((await card.boundingBox())!.y);
    expect(await expectSized(page)).toBe(height);
    await close();
  });

  test('views change and tables sort', async () => {
    const { page, close } = await visit(frame('en/embed/legibility/') + script());
    const inside = embedOf(page);
    const drawn = await expectSized(page);
    await inside.locator('.views label').nth(1).click();
    await expect.poll(async () => (await sizes(page)).height).not.toBe(drawn);
    await expectSized(page);
    await inside.locator('.view-table th .sort').nth(1).click();
    expect(await inside.locator('.view-table th[aria-sort=ascending]').count()).toBe(1);
    await close();
  });

  test('the sequence has its steps, by buttons, keys and radio, in a frame that keeps its height', async () => {
    const { page, problems, close } = await visit(frame('embed/sixteen/') + script());
    const inside = embedOf(page);
    const height = await expectSized(page);
    const shown = () =>
      inside.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.sequence-step')].flatMap((step, index) =>
          step.checkVisibility({ visibilityProperty: true }) ? [index + 1] : [],
        ),
      );
    expect(await shown()).toEqual([1]);
    await inside.locator('.step-choice label').nth(2).click();
    expect(await shown()).toEqual([3]);
    await inside.locator('[data-ready] .step-bar').waitFor();
    await inside.locator('button[data-by="1"]').click();
    expect(await shown()).toEqual([4]);
    await inside.locator('.step-choice input').nth(3).focus();
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual([5]);
    await inside.locator('.is-entering').waitFor({ state: 'detached' });
    await inside.locator('.sequence-step:nth-of-type(5) svg.chart-wide .mark').first().click();
    await inside.locator('.mark-card').waitFor();
    expect(await expectSized(page)).toBe(height);
    expect(problems.errors.concat(problems.console)).toEqual([]);
    await close();
  });

  test('flags do what they say', async () => {
    const { page, close } = await visit(
      frame('embed/sixteen/?plain&static=1&transparent=true&dark=true') + script(),
    );
    await expectSized(page);
    const seen = await embedOf(page).evaluate(() => ({
      head: document.querySelector('.embed-head')!.checkVisibility(),
      source: document.querySelector('.chart-source')!.checkVisibility(),
      back: document.querySelector('.embed-back a')!.checkVisibility(),
      panels: [...document.querySelectorAll('.sequence-step')].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      ).length,
      ground: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.documentElement).color,
    }));
    expect(seen).toEqual({
      head: false,
      source: true,
      back: true,
      panels: 7,
      ground: 'rgba(0, 0, 0, 0)',
      ink: 'rgb(236, 229, 216)',
    });
    await embedOf(page).locator('svg.chart-wide .mark').first().click({ force: true });
    await page.waitForTimeout(200);
    expect(await embedOf(page).evaluate(() => 'ready' in document.documentElement.dataset)).toBe(
      false,
    );
    await close();
  });
});

test('without scripts the chart, its views and its steps are there', async () => {
  const { page, close } = await openPage({ path: 'embed/sixteen/', javaScript: false, width: 360 });
  const visible = (query: string) => page.locator(query).first().isVisible();
  expect(await visible('.sequence-step:nth-of-type(1) svg.chart-narrow')).toBe(true);
  await page.locator('.step-choice label').nth(5).click();
  expect(await visible('.sequence-step:nth-of-type(6) svg.chart-narrow')).toBe(true);
  expect(await visible('.sequence-step:nth-of-type(1) svg.chart-narrow')).toBe(false);
  await page.locator('.views label').nth(2).click();
  expect(await visible('.view-evidence table')).toBe(true);
  expect(await visible('button[data-by]')).toBe(false);
  await close();
});

describe('a pinned embed', () => {
  const older = 'v/1.0.0/en/embed/plans/';
  const versions = (latest: string[]) => ({
    versions: [...latest, '1.0.0'].map((version) => ({ version })),
    charts: { plans: ['1.0.2', '1.0.0'] },
  });

  test.each([
    ['has changed', ['1.0.2', '1.0.1'], /this chart has changed/, '1.0.2', ''],
    ['is the same', ['1.0.1'], /this chart is the same/, '1.0.1', 'sandbox="allow-scripts"'],
  ])(
    'says that there are newer data and that the chart %s',
    async (_name, latest, words, newest, sandbox) => {
      const { page, close } = await visit('<p>Empty</p>');
      await page.route('**/v/versions.json', (route) =>
        route.fulfill({
          json: versions(latest),
          headers: { 'Access-Control-Allow-Origin': '*' },
        }),
      );
      const attributes = `${sandbox} style="width:680px;height:100px;border:0"`;
      await page.goto(host.url + host.page(frame(older, attributes) + script()));
      const note = embedOf(page).locator('.embed-newer');
      await note.waitFor();
      expect(await note.textContent()).toMatch(words);
      const link = await note.locator('a').getAttribute('href');
      expect(link).toMatch(new RegExp(`/en/corrections/#v${newest}$`));
      await expectSized(page);
      await close();
    },
  );

  test.each(['', 'sandbox="allow-scripts"'])(
    'of a release that left the chart as it was leads to the one that changed it, flags kept; %s',
    async (sandbox) => {
      const attributes = `${sandbox} style="width:680px;height:100px;border:0"`;
      const flags = '?plain&dark=true&childId=here#here';
      const { page, problems, close } = await visit(
        frame(`v/1.0.1/en/embed/plans/${flags}`, attributes) + script(),
      );
      await expect.poll(() => embedOf(page).url()).toBe(`${site()}v/1.0.0/en/embed/plans/${flags}`);
      await expectSized(page);
      expect(await embedOf(page).locator('.embed-head').isVisible()).toBe(false);
      expect(problems.errors.concat(problems.console)).toEqual([]);
      await close();
    },
  );

  test('does so without scripts', async () => {
    const { page, close } = await openPage({ path: 'v/1.0.1/embed/plans/', javaScript: false });
    await page.waitForURL('**/v/1.0.0/embed/plans/');
    expect(await page.locator('svg.chart-wide .mark').count()).toBeGreaterThan(5);
    await close();
  });

  test.each([
    ['there are none', { json: versions([]) }],
    ['the answer is none', { body: '<html>' }],
    ['there is no answer', { status: 404, body: '' }],
  ])('keeps quiet where %s', async (_name, answer) => {
    const { page, problems, close } = await visit('<p>Empty</p>');
    await page.route('**/v/versions.json', (route) => route.fulfill(answer));
    await page.goto(host.url + host.page(frame(older) + script()));
    await page.waitForTimeout(200);
    expect(await embedOf(page).locator('.embed-newer').isVisible()).toBe(false);
    expect(problems.errors).toEqual([]);
    await close();
  });
});
