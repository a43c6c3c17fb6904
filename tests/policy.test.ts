import { describe, expect, test } from 'vitest';
import { metaPolicy } from '../scripts/lib/publish/policies.ts';
import { hashSource } from '../src/site/policy.ts';
import { openPage, type Visited } from './support/browser.ts';
import { builtFiles, builtPages, builtPaths, readBuilt } from './support/dist.ts';

// That no page breaks its policy while it loads is held by pages.test.ts, which opens each one.
const pages = builtPaths().map((path) => (/\.html$/.test(path) ? path : `${path}index.html`));

test('every page carries a policy without a way round it', () => {
  const without = pages.filter((file) => !metaPolicy(readBuilt(file)));
  expect(without).toEqual([]);
  for (const file of pages.filter((path) => !path.startsWith('admin/'))) {
    const policy = metaPolicy(readBuilt(file))!;
    expect(policy).not.toMatch(/'unsafe-(inline|eval|hashes)'|'strict-dynamic'|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  }
});

test('every inline script and style of a page is one that its layout names', () => {
  const unnamed = builtPages().flatMap(({ path, document }) => {
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const inline = [...document.querySelectorAll('script:not([src]),style')].filter(
      (element) => !/json/.test(element.getAttribute('type') ?? ''),
    );
    return inline
      .filter(({ textContent }) => !policy?.includes(hashSource(textContent!)))
      .map(({ tagName, textContent }) => `${path}: <${tagName}> ${textContent!.slice(0, 60)}`);
  });
  expect(unnamed).toEqual([]);
});

test('no page holds a style attribute or a handler', () => {
  const inline = pages
    .filter((path) => !path.startsWith('admin/'))
    .flatMap((file) => readBuilt(file).match(/<[a-z][^<>]*\s(style|on[a-z]+)=["'][^<>]*>/gi) ?? []);
  expect(inline).toEqual([]);
});

describe('what a policy must not break', () => {
  const quiet = ({ problems }: Visited) => {
    expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
  };

  test('search, share, full screen and sequence work under it', async () => {
    const visited = await openPage({ path: '' });
    const { page } = visited;
    await page.locator('[data-search-open]').click();
    await page.locator('dialog[data-search] input').fill('老旧小区');
    await page.locator('dialog[data-search] a mark').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-scroll]').count()).toBe(1);
    for (let step = 0; step < 8; step++) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(60);
    }
    await page.goto(new URL('charts/plans/', page.url()).href);
    await page.locator('[popovertarget="share-menu"]').first().click();
    await page.locator('[data-share-qr]').click();
    await page.locator('[data-share-code] svg').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-full-screen]').first().click();
    await page.locator('dialog.stage').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    quiet(visited);
    await visited.close();
  });

  test('a drawing opened by itself keeps its style sheet and its fonts', async () => {
    const file = builtFiles().find((name) => /^charts\/[\w-]+\.svg$/.test(name))!;
    const { page, problems, close } = await openPage({ path: file });
    const styled = await page.evaluate(() => ({
      sheets: document.styleSheets.length,
      elements: document.querySelectorAll('style').length,
      fonts: [...document.fonts].filter(({ status }) => status === 'error').length,
    }));
    expect(styled.sheets).toBe(styled.elements);
    expect(styled.fonts).toBe(0);
    expect(problems.console).toEqual([]);
    await close();
  });

  test('whatever slipped into a page is refused', async () => {
    const { page, problems, close } = await openPage({ path: 'en/about/', own: true });
    const slipped = [
      '<script>ran.push("inline")</script>',
      '<script src="data:text/javascript,ran.push(1)"></script>',
      '<img src="missing.png" onerror="ran.push(2)">',
      '<p id="styled" style="position: fixed">',
      '<style>#styled { position: fixed }</style>',
      '<base href="https://elsewhere.example/">',
      '<iframe srcdoc="<script>parent.ran.push(3)</script>"></iframe>',
      '<object data="data:text/html,x"></object>',
      '<form id="sent" action="https://elsewhere.example/"><input name="a"></form>',
    ];
    await page.addInitScript('window.ran = []');
    await page.route('**/en/about/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<main', `${slipped.join('')}<main`);
      await route.fulfill({ response, body });
    });
    await page.reload();
    const seen = await page.evaluate(async () => {
      const html = Reflect.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
      let typed = 'taken';
      try {
        html.set!.call(document.body, '<b>');
      } catch (error) {
        typed = (error as Error).name;
      }
      document.querySelector<HTMLFormElement>('#sent')!.requestSubmit();
      document.querySelector<HTMLAnchorElement>('a')!.href = 'javascript:ran.push(4)';
      document.querySelector<HTMLAnchorElement>('a')!.click();
      await new Promise((done) => setTimeout(done, 300));
      return {
        ran: (window as unknown as { ran: unknown[] }).ran,
        typed,
        position: getComputedStyle(document.querySelector('#styled')!).position,
        base: document.baseURI.includes('elsewhere'),
      };
    });
    expect(seen).toEqual({ ran: [], typed: 'TypeError', position: 'static', base: false });
    const refused = problems.console.filter((line) => line.startsWith('refused by')).join();
    for (const directive of [
      'script-src-elem',
      'script-src-attr',
      'style-src-attr',
      'style-src-elem',
      'base-uri',
      'object-src',
      'form-action',
      'require-trusted-types-for',
    ])
      expect(refused).toContain(directive);
    await close();
  });
});
