import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../src/data/load.ts';
import { releaseVersions } from '../src/data/releases/read.ts';
import { storySlugs } from '../src/data/series.ts';
import { editionIds, editions } from '../src/i18n/index.ts';
import { site } from '../src/site/config.ts';
import { builtFiles, builtPages, readBuilt } from './support/dist.ts';

const slugs = storySlugs(diskFiles('.'), false);
const releases = releaseVersions(process.cwd());
const files = new Set(builtFiles());
const pages = builtPages();
const local = (address: string) =>
  decodeURIComponent(new URL(address, site.url).pathname.slice(site.base.length));
/** Whether a public address is a page or file of the built site. */
const exists = (address: string) => {
  const path = local(address);
  return address.startsWith(site.url) && (files.has(path) || files.has(`${path}index.html`));
};

test('the sitemap names every page of both editions that search engines should know, and no other', () => {
  const xml = readBuilt('sitemap.xml');
  const named = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => local(match[1]!));
  const wanted = pages
    .filter(({ document }) => !document.querySelector('meta[name=robots][content*=noindex]'))
    .map(({ path }) => path);
  expect(named.toSorted()).toEqual(wanted.toSorted());
  for (const match of xml.matchAll(/href="([^"]+)"/g)) expect(exists(match[1]!)).toBe(true);
  expect(readBuilt('robots.txt')).toContain(`Sitemap: ${site.url}${site.base}sitemap.xml`);
});

describe.each(editionIds)('%s', (edition) => {
  const prefix = editions[edition].prefix ? `${editions[edition].prefix}/` : '';

  test.each([
    ['feed.xml', /<link>([^<]+)<\/link>/g, '<item>'],
    ['feed.atom.xml', /<id>([^<]+)<\/id>/g, '<entry>'],
  ])('%s lists every story and every release', (name, address, item) => {
    const xml = readBuilt(prefix + name);
    expect(xml.split(item)).toHaveLength(1 + slugs.length + releases.length);
    for (const match of xml.matchAll(address)) expect(exists(match[1]!)).toBe(true);
    expect(xml).toContain(editions[edition].lang);
  });
});

const described = pages.filter(({ document }) => document.querySelector('link[rel=canonical]'));

test.each(described.map((page) => [page.path || '(home)', page] as const))(
  '%s describes itself to machines',
  (_name, { path, document }) => {
    expect(local(document.querySelector('link[rel=canonical]')!.getAttribute('href')!)).toBe(path);
    const image = document.querySelector('meta[property="og:image"]')!.getAttribute('content')!;
    expect(exists(image)).toBe(true);
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      const text = script.textContent!;
      const thing = JSON.parse(text);
      expect(thing['@context']).toBe('https://schema.org');
      for (const [, address] of text.matchAll(/"(?:url|item|contentUrl|image)":"([^"#]+)/g))
        expect(exists(address!)).toBe(true);
    }
  },
);

test('stories are articles, the data page is a dataset', () => {
  const types = (path: string) =>
    [
      ...pages
        .find((page) => page.path === path)!
        .document.querySelectorAll('script[type="application/ld+json"]'),
    ].map((script) => JSON.parse(script.textContent!)['@type']);
  expect(types('stories/daily-work/')).toEqual(['NewsArticle', 'BreadcrumbList']);
  expect(types('en/data/')).toEqual(['Dataset']);
});

test('every preview is a PNG of the announced size that shows something', () => {
  const previews = [...files].filter((file) => file.startsWith('og/'));
  expect(previews.length).toBeGreaterThan(30);
  for (const file of previews) {
    const png = readFileSync(join('dist', file));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    // An empty sheet of this size takes 828 bytes; a title of two characters is short.
    expect(png.length).toBeGreaterThan(2_500);
  }
});
