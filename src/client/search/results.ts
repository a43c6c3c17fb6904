import type { Hit } from './engine.ts';
import { excerptPieces } from './excerpt.ts';

/**
 * Results as list items, each one link with its title and excerpt.
 * @param lang language of the results where it is not the page's own
 */
export function resultItems(document: Document, hits: Hit[], lang?: string): HTMLElement[] {
  return hits.map((hit) => {
    const link = document.createElement('a');
    link.href = hit.url;
    link.className = 'search-result';
    const title = document.createElement('span');
    title.className = 'search-title serif';
    title.textContent = hit.title;
    const excerpt = document.createElement('span');
    excerpt.className = 'search-excerpt';
    for (const { text, marked } of excerptPieces(hit.excerpt)) {
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
