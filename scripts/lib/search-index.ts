import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { Converter } from 'opencc-js/t2cn';
import type { SearchIndex, SearchPage } from '../../src/client/find.ts';

/** Where the indexes stand in the site. */
const searchFolder = 'search';

/**
 * What of a page is no text of its own: evidence cards and tables repeat the
 * figures, drawings and descriptions repeat the tables, the rest is folded up
 * or there to be worked.
 */
const excluded =
  '.card, table, .view:not(.view-chart), nav, details, .views, button:not(.fig), [download], .no-search, [hidden]';
const inline = new Set(
  'a abbr b bdi bdo button cite code data em i kbd mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * Writes the search index of each edition, `search/<lang>.json`, from the pages
 * of a built site whose main element is marked `data-searched`.
 * @param folder the built site
 */
export function writeSearchIndex(folder: string): void {
  const editions = new Map<string, SearchPage[]>();
  for (const file of globSync('**/index.html', { cwd: folder }).sort()) {
    const html = readFileSync(join(folder, file), 'utf8');
    const lang = /<html lang="([\w-]+)"/.exec(html)?.[1];
    const main = /<main\b[^>]*\bdata-searched\b[\s\S]*<\/main>/.exec(html)?.[0];
    if (!lang || !main) continue;
    const url = file.replaceAll('\\', '/').replace(/index\.html$/, '');
    editions.set(lang, [...(editions.get(lang) ?? []), pageOf(url, main)]);
  }
  for (const [lang, pages] of editions) {
    mkdirSync(join(folder, searchFolder), { recursive: true });
    const index: SearchIndex = { pages, traditional: traditional(pages) };
    writeFileSync(join(folder, searchFolder, `${lang}.json`), JSON.stringify(index));
  }
}

function pageOf(url: string, main: string): SearchPage {
  const { document } = parseHTML(main.replace(/<(svg|script|style)\b[\s\S]*?<\/\1>/g, ''));
  for (const element of document.querySelectorAll(excluded)) element.remove();
  const heading = document.querySelector('h1');
  const names = heading?.getAttribute('data-keywords') ?? '';
  const title = textOf(heading);
  heading?.remove();
  return { url, title, names, text: textOf(document.querySelector('main')) };
}

/** What an element shows, one block a line, without marks of where lines may break. */
function textOf(element: Element | null): string {
  const walk = (node: Node): string => {
    if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== 1) return '';
    const inside = [...node.childNodes].map(walk).join('');
    return inline.has(node.nodeName.toLowerCase()) ? inside : `\n${inside}\n`;
  };
  return (element ? walk(element) : '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

/** The traditional forms of the characters that pages use; what the pages themselves hold stays as it is. */
function traditional(pages: SearchPage[]): string {
  const used = new Set(pages.map(({ title, text }) => title + text).join(''));
  const simplify = Converter({ from: 't', to: 'cn' });
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  return all
    .filter((one) => !used.has(one) && simplify(one) !== one && used.has(simplify(one)))
    .map((one) => one + simplify(one))
    .join('');
}
