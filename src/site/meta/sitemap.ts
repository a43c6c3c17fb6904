import { declaration, element, textElement } from '../../drawing/xml.ts';
import { type Edition, editionIds, editions } from '../../i18n/index.ts';
import { absolute, href } from '../urls.ts';

/** The sitemap: each page in each edition, naming its counterpart. @param pages paths of src/site/urls.ts with the ISO date of their last change */
export function sitemap(pages: readonly (readonly [path: string, modified: string])[]): string {
  const address = (edition: Edition, path: string) => absolute(href(edition, path));
  const urls = pages.flatMap(([path, modified]) =>
    editionIds.map((edition) =>
      element(
        'url',
        {},
        [
          textElement('loc', address(edition, path)),
          textElement('lastmod', modified),
          ...editionIds.map((other) =>
            element('xhtml:link', {
              rel: 'alternate',
              hreflang: editions[other].lang,
              href: address(other, path),
            }),
          ),
        ].join(''),
      ),
    ),
  );
  return (
    declaration +
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
      urls.join(''),
    )
  );
}
