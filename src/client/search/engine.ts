/** What one page of the index says of itself. */
export interface Hit {
  url: string;
  title: string;
  /** Escaped HTML with `<mark>`. */
  excerpt: string;
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Entry> }[] }>;
}
interface Entry {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

/** Pages read of the index for one query; more than a reader looks through. */
const most = 24;

/** Finds pages of both editions: the best of them, and how many there are in all. */
export type Find = (query: string) => Promise<{ hits: Hit[]; total: number }>;

/**
 * Loads the index from the site's static files.
 *
 * @param bundle path of the index, ending with a slash
 * @param base path the site is published under
 * @param other language of the other edition's index
 * @throws Error where the files cannot be fetched
 */
export async function loadEngine(bundle: string, base: string, other: string): Promise<Find> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // A worker would need a script's address from a string, which the page's policy refuses.
  await pagefind.options({ baseUrl: base, excerptLength: 26, noWorker: true });
  // The full address, because an index with the path of the first is taken for the same one.
  await pagefind.mergeIndex(new URL(bundle, location.href).href, {
    language: other.toLowerCase(),
    baseUrl: base,
    excerptLength: 26,
  });
  return async (query) => {
    const { results } = await pagefind.search(query);
    const entries = await Promise.all(results.slice(0, most).map((result) => result.data()));
    const hits = entries.map(({ url, excerpt, meta }) => ({
      url,
      excerpt,
      title: meta.title ?? url,
    }));
    return { hits, total: results.length };
  };
}
