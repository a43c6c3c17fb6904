import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../i18n/index.ts';
import { files, href, parseUrl, paths } from './urls.ts';

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
      slug.map(paths.embed),
    );
    const version = fc.constantFrom(undefined, '1.0.0', '2.10.3');
    fc.assert(
      fc.property(path, fc.constantFrom(...editionIds), version, (page, edition, pinned) => {
        const url = new URL(href(edition, page, pinned), 'https://example.org');
        expect(parseUrl(url)).toEqual({ edition, path: page, version: pinned });
      }),
    );
  });

  it('puts a version before the edition, for pages and files alike', () => {
    expect(href('en', paths.embed('plans'), '1.0.0')).toBe('/v/1.0.0/en/embed/plans/');
    expect(href('zh-CN', paths.embed('plans'), '1.0.0')).toBe('/v/1.0.0/embed/plans/');
    expect(files.chart('plans.en', 'svg', '1.0.0')).toBe('/v/1.0.0/charts/plans.en.svg');
    expect(files.chart('plans', 'svg')).toBe('/charts/plans.svg');
  });

  it('does not take a page that begins with the letters of a prefix for an edition', () => {
    expect(parseUrl(new URL('https://example.org/energy/'))).toEqual({
      edition: 'zh-CN',
      path: 'energy/',
    });
  });
});
