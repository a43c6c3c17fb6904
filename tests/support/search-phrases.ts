import { builtPaths, readBuilt } from './dist.ts';

/** A browser with a page of the built site in it. */
export interface Reader {
  /** Opens another by its path below the home page. */
  go(path: string): Promise<unknown>;
  /** Runs a function in the page. */
  run<T, A extends unknown[]>(act: (...args: A) => T | Promise<T>, args: A): Promise<T>;
}

/** What a page's own text shows in the browser; titles apart. */
interface Shown {
  path: string;
  title: string;
  text: string;
}

/** How well the search finds phrases of the Chinese pages. */
export interface SearchQuality {
  phrases: number;
  recall: number;
  precision: number;
  /** Phrases for which a page came before one that has the phrase in its title. */
  late: string[];
  /** Phrases with pages that were missed or should not have been found. */
  wrong: string[];
}

/**
 * Asks the search for phrases of two to five characters drawn from the pages
 * it is to find, and holds its answers against the text that the browser shows.
 * @param reader in which the pages are read; it needs no scripts
 * @param asker in which the search is asked
 */
export async function searchQuality(
  reader: Reader,
  asker: Reader,
  count: number,
): Promise<SearchQuality> {
  const pages: Shown[] = [];
  for (const path of builtPaths()) {
    if (/^(v|en)\/|html$/.test(path)) continue;
    if (!readBuilt(`${path}index.html`).includes(' data-searched')) continue;
    await reader.go(path);
    pages.push({ path, ...(await reader.run(shownText, [])) });
  }
  const phrases = drawPhrases(pages, count);
  await asker.go('about/');
  const answers = await asker.run(askSearch, [phrases]);
  const quality = { phrases: phrases.length, late: [] as string[], wrong: [] as string[] };
  let [found, expected, right] = [0, 0, 0];
  phrases.forEach((phrase, index) => {
    const hits = answers[index]!;
    const holding = new Set(
      pages
        .filter(({ title, text }) => `${title}\n${text}`.includes(phrase))
        .map(({ path }) => path),
    );
    const both = hits.filter((path) => holding.has(path));
    found += hits.length;
    expected += holding.size;
    right += both.length;
    if (both.length < holding.size || both.length < hits.length)
      quality.wrong.push(`${phrase}: ${hits.join(' ')} for ${[...holding].join(' ')}`);
    const titled = hits.map((path) =>
      pages.find((page) => page.path === path)?.title.includes(phrase),
    );
    if (titled.lastIndexOf(true) > titled.filter(Boolean).length - 1) quality.late.push(phrase);
  });
  return { ...quality, recall: right / expected, precision: right / found };
}

/** In the page: what is read without opening or working anything. */
function shownText(): { title: string; text: string } {
  const main = document.querySelector<HTMLElement>('main')!;
  const heading = main.querySelector('h1')!;
  const aside =
    '.card, table, svg, nav, summary, .views :is(legend, span), button:not(.fig), [download], .no-search';
  for (const element of main.querySelectorAll(aside)) element.remove();
  const plain = (text: string) => text.replace(/[\u00ad\u200b\u2060]/g, '');
  return { title: plain(heading.textContent!.trim()), text: plain(main.innerText) };
}

/** In the page: the addresses that the search lists of the own edition for each query. */
async function askSearch(queries: string[]): Promise<string[][]> {
  document.querySelector<HTMLElement>('[data-search-open]')!.click();
  const input = document.querySelector<HTMLInputElement>('[data-search-input]')!;
  const turn = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const ask = async (query: string) => {
    input.value = query;
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await turn();
    const links = document.querySelectorAll('[data-search-own] .search-result');
    return [...links].map((link) => link.getAttribute('href')!.slice(1));
  };
  // Once the search is loaded, an answer is there at once.
  for (let tries = 0; tries < 600 && (await ask('社区')).length === 0; tries++)
    await new Promise((done) => setTimeout(done, 50));
  const answers: string[][] = [];
  for (const query of queries) answers.push(await ask(query));
  return answers;
}

/** Phrases that stand somewhere in the pages, with at least one Chinese character; the same each time. */
function drawPhrases(pages: Shown[], count: number): string[] {
  let seed = 20261130;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const phrases: string[] = [];
  while (phrases.length < count) {
    const { title, text } = pages[random(pages.length)]!;
    const whole = `${title}\n${text}`;
    const at = random(whole.length);
    const phrase = whole.slice(at, at + 2 + random(4));
    if (phrase.length > 1 && /\p{sc=Han}/u.test(phrase) && !/\s/.test(phrase)) phrases.push(phrase);
  }
  return phrases;
}
