import { describe, expect, test } from 'vitest';
import { diskFiles } from '../src/data/load.ts';
import { storySlugs } from '../src/data/series.ts';
import { builtFiles, builtPages } from './support/dist.ts';

const slugs = storySlugs(diskFiles('.'), false);
/** The stories of the report, with the least that each runs to; what an editor begins may be short and without charts. */
const least: Record<string, number> = {
  'daily-work': 600,
  'better-governance': 600,
  'hard-problems': 300,
  commentary: 600,
  'three-precisions': 600,
  method: 600,
};
const reported = slugs.filter((slug) => slug in least);
const all = builtPages();
const files = new Set(builtFiles());
const pages = all.filter(({ path }) => /(^|\/)stories\//.test(path));
const story = (prefix: string, slug: string) =>
  pages.find(({ path }) => path === `${prefix}stories/${slug}/`)!.document;

/** The words of a story: title, standfirst and text, without charts, cards and tables. */
function words(document: Document): string {
  const article = document.querySelector('article')!.cloneNode(true) as HTMLElement;
  for (const other of article.querySelectorAll('figure,.card,details,nav,script,style,[data-cite]'))
    other.remove();
  return article.textContent ?? '';
}

test('the report’s stories are all there', () => {
  expect(reported.toSorted()).toEqual(Object.keys(least).toSorted());
});

test.each(reported)('%s runs to a story’s length in Chinese', (slug) => {
  const characters = words(story('', slug)).match(/[\u4e00-\u9fff，。：；、“”（）\d]/gu)!.length;
  expect(characters).toBeLessThanOrEqual(1500);
  expect(characters).toBeGreaterThanOrEqual(least[slug]!);
});

test.each(slugs)('%s has its charts and cases in both editions', (slug) => {
  const parts = (document: Document) =>
    [...document.querySelectorAll('figure.chart,section.case')].map(({ id }) => id);
  expect(parts(story('en/', slug))).toEqual(parts(story('', slug)));
  if (slug in least)
    expect(parts(story('', slug)).some((id) => id.startsWith('chart-'))).toBe(true);
});

test('figures stand in the same order of magnitude in both editions: the same ids, the same values', () => {
  const figures = (document: Document) =>
    Object.fromEntries(
      [...document.querySelectorAll('article button.fig')].map((button) => [
        button.getAttribute('data-figure'),
        true,
      ]),
    );
  for (const slug of slugs) expect(figures(story('en/', slug))).toEqual(figures(story('', slug)));
});

describe.each(['', 'en/'])('pages of %s', (prefix) => {
  const page = (path: string) => all.find((one) => one.path === prefix + path)!.document;
  const pictures = (parent: Element | null) => [
    ...parent!.querySelectorAll('img[src$=".thumbnail.svg"] + img[src$=".thumbnail.dark.svg"]'),
  ];

  test.each(slugs)('%s says who wrote it and when, under its standfirst', (slug) => {
    const line = page(`stories/${slug}/`).querySelector('.standfirst + .story-dates')!;
    expect(line.textContent).toMatch(prefix ? /By \w+/ : /文：\S+/);
    expect(line.querySelector('time[datetime]')).not.toBeNull();
  });

  test('a story ends with the next, before citation and versions; the last leads on', () => {
    for (const [index, slug] of slugs.entries()) {
      const document = page(`stories/${slug}/`);
      const [end, cite] = document.querySelectorAll('.story-nav, #cite');
      expect([end!.className, cite!.id]).toEqual([expect.stringMatching('story-nav'), 'cite']);
      const links = [...end!.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
      const next = slugs[index + 1];
      const wanted = next ? [`stories/${next}/`] : ['charts/', 'communities/', 'lecturers/'];
      expect(links.slice(0, wanted.length)).toEqual(wanted.map((path) => `/${prefix}${path}`));
      expect(links.slice(wanted.length)).toEqual(
        index > 0 ? [`/${prefix}stories/${slugs[index - 1]}/`] : [],
      );
      if (next) expect(pictures(end!)).toHaveLength(1);
    }
  });

  test('charts and stories are shown by a small drawing, which costs the first screen nothing', () => {
    const home = page('');
    const charts = all.filter(({ path }) => /^charts\/[^/]+\/$/.test(path)).length;
    const cards = (parent: Document) => parent.querySelectorAll('.chart-cards li');
    expect(pictures(home.querySelector('.story-list'))).toHaveLength(slugs.length);
    // The chart of the home page is there already.
    expect(cards(home)).toHaveLength(charts - 1);
    expect(cards(page('charts/'))).toHaveLength(charts);
    for (const { path, document } of all.filter((one) => one.path.startsWith(prefix)))
      for (const picture of document.querySelectorAll('img.thumbnail')) {
        expect(files.has(picture.getAttribute('src')!.slice(1)), path).toBe(true);
        const [width, height] = ['width', 'height'].map((name) => picture.getAttribute(name));
        expect([width, height, picture.getAttribute('loading')]).toEqual(['320', '240', 'lazy']);
        // The words beside it say what it shows.
        expect(picture.getAttribute('alt')).toBe('');
      }
  });

  test('a community leads to those before and after it and to the others of its district', () => {
    const list = [...page('communities/').querySelectorAll('main a[href*="/communities/"]')].map(
      (link) => link.getAttribute('href')!,
    );
    for (const [index, address] of list.entries()) {
      const nav = page(address.slice(1 + prefix.length)).querySelector('nav.neighbours')!;
      for (const [rel, other] of Object.entries({ prev: list[index - 1], next: list[index + 1] }))
        expect(nav.querySelector(`a[rel=${rel}]`)?.getAttribute('href')).toBe(other);
      for (const link of nav.querySelectorAll('li a')) {
        expect(list).toContain(link.getAttribute('href'));
        expect(link.getAttribute('href')).not.toBe(address);
      }
    }
  });

  test('a chart’s page has a title like a story’s, the field among its tools, each purpose once', () => {
    const document = page('charts/plans/');
    expect(document.querySelector('h1')!.classList.contains('page-title')).toBe(true);
    expect(document.querySelectorAll('[data-selection]')).toHaveLength(1);
    expect(document.querySelector('figure.chart .views [data-selection]')).not.toBeNull();
    const purposes = [...document.querySelectorAll('#downloads dt')].map((one) => one.textContent);
    expect(new Set(purposes).size).toBe(purposes.length);
    expect(document.querySelectorAll('#downloads :is(h3, h4, dl dl)')).toHaveLength(0);
  });
});
