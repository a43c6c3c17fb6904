import type { Hit } from './find.ts';

/**
 * Results as list items, each one link with its title and excerpt.
 * @param base path the site is published under
 * @param lang language of the results where it is not the page's own
 */
export function resultItems(
  document: Document,
  hits: Hit[],
  base: string,
  lang?: string,
): HTMLElement[] {
  return hits.map((hit) => {
    const link = document.createElement('a');
    link.href = base + hit.url;
    link.className = 'search-result';
    const title = document.createElement('span');
    title.className = 'search-title serif';
    title.textContent = hit.title;
    const excerpt = document.createElement('span');
    excerpt.className = 'search-excerpt';
    for (const { text, marked } of hit.excerpt) {
      const mark = marked ? document.createElement('mark') : undefined;
      if (mark) mark.textContent = text;
      excerpt.append(mark ?? text);
    }
    link.append(title, excerpt);
    if (lang) link.lang = link.hreflang = lang;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
}
