import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editionIds, editions } from '../src/i18n/index.ts';
import { parseUrl } from '../src/site/urls.ts';
import { builtEmbeds, builtFiles, builtPages, readBuilt } from './support/dist.ts';

const origin = 'https://site.test';
const files = new Set(builtFiles());
const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const ids = new Map(
  pages.map(({ path, document }) => [
    path,
    new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
  ]),
);

test('there is a page for every story, chart and community in both editions', () => {
  const paths = new Set(pages.map(({ path }) => path));
  for (const id of editionIds) {
    const prefix = editions[id].prefix ? `${editions[id].prefix}/` : '';
    for (const path of [
      '',
      'charts/',
      'communities/',
      'data/',
      'about/',
      'stories/hard-problems/',
      'charts/sixteen/',
      'communities/datian/',
    ])
      expect(paths).toContain(prefix + path);
  }
  for (const path of paths)
    if (path && !path.startsWith('en/') && path !== '404.html')
      expect(paths).toContain(`en/${path}`);
});

describe.each(pages.map((page) => [page.path || '(home)', page] as const))(
  '%s',
  (_name, { path, document }) => {
    const { edition } = parseUrl(new URL(path, `${origin}/`));

    test('says its language, title and description', () => {
      expect(document.documentElement.getAttribute('lang')).toBe(editions[edition].lang);
      expect(document.querySelector('title')?.textContent?.length).toBeGreaterThan(3);
      // An editor's own may be two characters long: what there is to say is theirs.
      expect(
        document.querySelector('meta[name=description]')?.getAttribute('content')?.length,
      ).toBeGreaterThan(1);
    });

    test('has one h1 and no id twice', () => {
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    });

    test('has headings that do not skip a level', () => {
      const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) =>
        Number(tagName[1]),
      );
      for (const [index, level] of levels.entries())
        if (index > 0) expect(level - levels[index - 1]!).toBeLessThanOrEqual(1);
    });

    test('has links and references that resolve, and stays in its language', () => {
      const broken: string[] = [];
      for (const link of document.querySelectorAll('a[href]')) {
        const url = new URL(link.getAttribute('href')!, `${origin}/${path}`);
        if (url.origin !== origin) continue;
        const target = decodeURIComponent(url.pathname.slice(1));
        const isFile = files.has(target);
        // An embed is a page too, though none of the site's own.
        const found = isFile || byPath.has(target) || files.has(`${target}index.html`);
        if (!found) broken.push(`${url.pathname} is not there`);
        const anchor = decodeURIComponent(url.hash.slice(1));
        // `#add=…` tells the lecture page what to take; it is no place on it.
        const isPlace = anchor !== '' && !anchor.startsWith('add=');
        if (found && isPlace && !isFile && !ids.get(target)?.has(anchor))
          broken.push(`${url.pathname}${url.hash} has no such place`);
        const crosses = !isFile && parseUrl(url).edition !== edition;
        if (crosses && !link.hasAttribute('data-language-switch') && path !== '404.html')
          broken.push(`${url.pathname} leaves the edition`);
      }
      for (const attribute of [
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
        'for',
        'popovertarget',
      ])
        for (const element of document.querySelectorAll(`[${attribute}]`))
          for (const id of element.getAttribute(attribute)!.split(/\s+/))
            if (!ids.get(path)!.has(id))
              broken.push(`${attribute} names #${id}, which is not there`);
      expect(broken).toEqual([]);
    });

    test('switches to the same page in the other language', () => {
      if (path === '404.html') return;
      const link = document.querySelector('[data-language-switch]')!;
      const there = parseUrl(new URL(link.getAttribute('href')!, origin));
      expect(there.edition).not.toBe(edition);
      expect(there.path).toBe(parseUrl(new URL(`/${path}`, origin)).path);
    });

    test('leaves no placeholder or message slot unfilled', () => {
      // The editors' reference shows how figures are written.
      if (path.endsWith('editors/')) return;
      // Citations have braces of their own.
      for (const other of document.querySelectorAll('script,style,code,pre,[data-cite]'))
        other.remove();
      expect(document.body.textContent).not.toMatch(/\{[a-z-]+(\|[^}]*)?\}|undefined|NaN|\[object/);
    });
  },
);

test('every figure in prose opens a card with its paragraph', () => {
  const bare = pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll('button.fig')].flatMap((button) => {
      const card = document.getElementById(button.getAttribute('popovertarget')!);
      return card && /¶\d|第\d+段/.test(card.textContent ?? '')
        ? []
        : [`${path} ${button.textContent}`];
    }),
  );
  // A count of nothing has no row to point at: only the lost lens may be so.
  expect(bare.filter((entry) => !/\b0$| none$| zero$/.test(entry))).toEqual([]);
});

test('data files are there in both forms, CSV with a byte-order mark', () => {
  const csv = builtFiles().filter((file) => file.endsWith('.csv'));
  expect(csv.length).toBeGreaterThan(8);
  for (const file of csv) {
    expect(readBuilt(file).startsWith('\uFEFF')).toBe(true);
    expect(existsSync(join('dist', file.replace(/csv$/, 'json')))).toBe(true);
  }
});

test('evidence has inner quotation marks inside, and on a community’s page a colon before it', () => {
  const chinese = pages.filter(({ path }) => !path.startsWith('en/'));
  const nested = chinese.flatMap(({ path, document }) =>
    [...document.querySelectorAll('[lang="zh-CN"]')]
      .map(({ textContent }) => textContent?.trim() ?? '')
      .filter((text) => /^“[^”]*“/.test(text))
      .map((text) => `${path}: ${text}`),
  );
  expect(nested).toEqual([]);
  const { document } = byPath.get('communities/guihualou/')!;
  expect(document.body.textContent).toMatch(/报告正文具名第\d+段：“/);
});

test('Chinese pages hold no English interface text, English pages no Chinese outside the evidence', () => {
  const stray = pages
    .filter(({ path }) => path.startsWith('en/'))
    .flatMap(({ path, document }) => {
      for (const quoted of document.querySelectorAll('[lang="zh-CN"],script,style'))
        quoted.remove();
      const found = document.body.textContent?.match(/[\u4e00-\u9fff]+/g) ?? [];
      return found.length ? [`${path}: ${found.slice(0, 3).join(' ')}`] : [];
    });
  expect(stray).toEqual([]);
});

test('every section of an embed has a heading', () => {
  const without = builtEmbeds().flatMap(({ path, document }) =>
    [...document.querySelectorAll('section')]
      .filter((section) => !section.querySelector('h1,h2,h3,h4'))
      .map(() => path),
  );
  expect(without).toEqual([]);
});

test('no list has a term twice, and no preview is larger than it is shown', () => {
  for (const { path, document } of pages) {
    for (const list of document.querySelectorAll('dl:not(.card dl)')) {
      const terms = [...list.querySelectorAll('dt')].map(({ textContent }) => textContent);
      expect(new Set(terms).size, `${path} ${terms.join()}`).toBe(terms.length);
    }
    for (const image of document.querySelectorAll('.download-preview img'))
      expect(image.getAttribute('src'), path).toMatch(/\.preview\.webp$/);
  }
});
