const loading = new Map<string, Promise<void>>();

/**
 * Adds a style sheet that is needed only now. @returns when it holds; also when it
 * cannot be had, since plain is better than nothing
 */
export function loadStyle(document: Document, href: string): Promise<void> {
  const known = loading.get(href);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const held = new Promise<void>((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      // Tried again when it is next needed.
      loading.delete(href);
      link.remove();
      resolve();
    });
  });
  loading.set(href, held);
  document.head.append(link);
  return held;
}
