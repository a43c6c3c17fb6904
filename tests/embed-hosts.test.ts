import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { site } from '../src/site/config.ts';
import { absolute } from '../src/site/urls.ts';
import { openPage, type Visit, type Visited } from './support/browser.ts';
import { readBuilt } from './support/dist.ts';
import { embedOf, expectSized } from './support/embed.ts';
import { type Host, startHost } from './support/host.ts';

/** Embeds as hosts treat them: moved, combined, stripped, restored, printed. */
let host: Host;
const ours = () => inject('siteUrl');
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const script = () => `<script defer src="${ours()}embed/v1.js"></script>`;
const frame = (src: string) =>
  `<iframe title="Chart" src="${src}" style="width:680px;height:100px;border:0"></iframe>`;
const visit = (body: string, options: Partial<Visit> = {}): Promise<Visited> =>
  openPage({ base: host.url, path: host.page(body), width: 1000, ...options });
const none = { console: [], errors: [], requests: [] };

test.each([
  ['an old address leads to it', (to: string) => host.url + host.redirect('embed/plans/', to)],
  ['its address lacks the last slash', (to: string) => to.slice(0, -1)],
])('a frame has its height where %s', async (_name, address) => {
  const { page, problems, close } = await visit(frame(address(`${ours()}embed/plans/`)) + script());
  await expectSized(page);
  expect(problems).toMatchObject(none);
  await close();
});

test('what is left of the oEmbed code without style and script has its size, and WordPress its height', async () => {
  const { html, width, height } = JSON.parse(readBuilt('oembed/plans.json'));
  const secret = 'aB3dE6gH9j';
  const [left = ''] = html
    .replace(absolute(site.base), ours())
    .replace(/ (style|loading|allow)="[^"]*"/g, '')
    .replace(/src="[^"]*/, `$&#?secret=${secret}`)
    .replace('<iframe', `<iframe sandbox="allow-scripts" data-secret="${secret}"`)
    .match(/<iframe.*?<\/iframe>/);
  const { page, close } = await visit(left);
  const size = () => page.locator('iframe').evaluate((one) => [one.clientWidth, one.clientHeight]);
  expect(await size()).toEqual([width, height]);
  // As its own script does: asks, and takes what comes out of the frame under the frame's secret.
  await page.evaluate((given) => {
    const one = document.querySelector('iframe')!;
    one.height = '200';
    addEventListener('message', ({ source, data }) => {
      if (source === one.contentWindow && data.secret === given && data.message === 'height')
        one.height = String(Number.parseInt(data.value, 10));
    });
    one.contentWindow!.postMessage({ message: 'ready', secret: given }, '*');
  }, secret);
  await expectSized(page);
  await close();
});

describe('the script', () => {
  const element = '<three-lenses-chart chart="plans">Plans</three-lenses-chart>';
  const inner = 'three-lenses-chart iframe';

  test.each([
    [
      'a module with a version',
      () => `<script type="module" src="${ours()}embed/v1.js?ver=6.5"></script>`,
      ours,
    ],
    ['inlined', () => `<script>${readBuilt('embed/v1.js')}</script>`, () => absolute(site.base)],
    [
      'inlined as a module',
      () => `<script type="module">${readBuilt('embed/v1.js')}</script>`,
      () => absolute(site.base),
    ],
  ])('works as %s', async (_name, code, home) => {
    const { page, problems, close } = await visit(
      frame(`${ours()}embed/efforts/`) + code() + element,
    );
    await expectSized(page, ':not(three-lenses-chart) > iframe');
    expect(await page.locator(inner).getAttribute('src')).toBe(`${home()}embed/plans/`);
    expect(problems.errors).toEqual([]);
    await close();
  });
});

describe('the custom element', () => {
  test('makes its frame, named by what was in it, and follows its attributes', async () => {
    const { page, problems, close } = await visit(
      `<three-lenses-chart chart="plans" lang="en" theme="dark"><a href="#">Plans, named</a></three-lenses-chart>${script()}${script()}`,
    );
    const inner = 'three-lenses-chart iframe';
    expect(await page.locator(inner).count()).toBe(1);
    expect(await page.locator(inner).getAttribute('title')).toBe('Plans, named');
    await expectSized(page, inner);
    expect(await embedOf(page).evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page
      .locator('three-lenses-chart')
      .evaluate((one) => one.setAttribute('version', '1.0.0'));
    await expect.poll(() => embedOf(page).url()).toBe(`${ours()}v/1.0.0/en/embed/plans/?dark=true`);
    await page.locator('three-lenses-chart').evaluate((one) => one.setAttribute('chart', '../x'));
    expect(await page.locator(inner).getAttribute('src')).toBe(
      `${ours()}v/1.0.0/en/embed/plans/?dark=true`,
    );
    expect(problems.errors.concat(problems.console)).toEqual([]);
    await close();
  });

  test('keeps what is in it out of sight, parsed late, cloned or restored', async () => {
    const { page, problems, close } = await visit(
      `<script src="${ours()}embed/v1.js"></script><div><three-lenses-chart chart="plans" lang="en"><a href="#">Plans, named</a></three-lenses-chart></div>`,
    );
    const inner = page.locator('three-lenses-chart iframe');
    const titles = () =>
      inner.evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).title));
    const expectNamed = async (count: number) => {
      await expect.poll(titles).toEqual(Array(count).fill('Plans, named'));
      expect(await page.locator('a:visible').count()).toBe(0);
    };
    await expectNamed(1);
    await page.evaluate(() => {
      const one = document.querySelector('three-lenses-chart')!;
      document.body.append(one.cloneNode(true));
    });
    await expectNamed(2);
    await page.evaluate(() => {
      const around = document.querySelector('div')!;
      around.innerHTML = String(around.innerHTML);
    });
    await expectNamed(2);
    await expectSized(page, 'div iframe');
    expect(problems).toMatchObject(none);
    await close();
  });
});

test('a printed page shows the step of the sequence that is on screen, whole', async () => {
  const { page, close } = await visit(frame(`${ours()}embed/sixteen/`) + script());
  await expectSized(page);
  const inside = embedOf(page);
  await inside.locator('.step-choice label').nth(3).click();
  await page.emulateMedia({ media: 'print' });
  const seen = await inside.evaluate(() => ({
    media: matchMedia('print').matches,
    shown: [...document.querySelectorAll<HTMLElement>('.sequence-step')].flatMap((step, index) =>
      step.checkVisibility({ visibilityProperty: true })
        ? [{ number: index + 1, inside: step.getBoundingClientRect().bottom <= innerHeight }]
        : [],
    ),
    bar: document.querySelector('.step-bar')!.checkVisibility(),
    over: document.documentElement.scrollHeight - innerHeight,
  }));
  expect(seen).toEqual({ media: true, shown: [{ number: 4, inside: true }], bar: false, over: 0 });
  await close();
});
