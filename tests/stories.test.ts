import { expect, test } from 'vitest';
import { diskFiles } from '../src/data/load.ts';
import { storySlugs } from '../src/data/series.ts';
import { builtPages } from './support/dist.ts';

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
const pages = builtPages(/(^|\/)stories\//);
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
