import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../i18n/index.ts';
import { href, parseUrl, paths } from './urls.ts';

describe('urls', () => {
  it('gives Chinese no prefix and English /en/', () => {
    expect(href('zh-CN', paths.story('method'))).toBe('/stories/method/');
    expect(href('en', paths.story('method'))).toBe('/en/stories/method/');
    expect(href('zh-CN', paths.home())).toBe('/');
    expect(href('en', paths.home())).toBe('/en/');
  });

  it('reads back what it wrote', () => {
    const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const path = fc.oneof(
      fc.constant(paths.home()),
      slug.map(paths.story),
      slug.map(paths.chart),
      slug.map(paths.community),
    );
    fc.assert(
      fc.property(path, fc.constantFrom(...editionIds), (page, edition) => {
        const url = new URL(href(edition, page), 'https://example.org');
        expect(parseUrl(url)).toEqual({ edition, path: page });
      }),
    );
  });

  it('does not take a page that begins with the letters of a prefix for an edition', () => {
    expect(parseUrl(new URL('https://example.org/energy/'))).toEqual({
      edition: 'zh-CN',
      path: 'energy/',
    });
  });
});
