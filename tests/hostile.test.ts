import { describe, expect, test } from 'vitest';
import { strangeCharacters } from '../src/data/characters.ts';
import { isPathInside, isSafeLink } from '../src/data/links.ts';
import { ContentError } from '../src/data/problem.ts';
import { holdText } from '../src/data/stories.ts';
import { element, textElement } from '../src/drawing/xml.ts';
import { csvLines } from '../src/site/downloads/csv.ts';
import { parseMdx } from '../src/site/mdx-parser.ts';
import { scriptJson } from '../src/site/meta/json-ld.ts';
import { openPage } from './support/browser.ts';
import { corpus, footprint } from './support/hostile/corpus.ts';
import { poisonedDrawings } from './support/hostile/outputs.ts';
import { generated } from './support/hostile/texts.ts';

// The whole site is built from such texts in tests/audit/hostile.test.ts.
const nothing = {
  ran: 0,
  handlers: 0,
  styles: 0,
  strange: 0,
  elements: 0,
  links: 0,
  hostileHosts: 0,
};

test('the corpus is as large as it is said to be, and would be noticed', async () => {
  expect(new Set(corpus).size).toBeGreaterThanOrEqual(150);
  const { page, close } = await openPage({ path: 'robots.txt', own: true });
  await page.addInitScript('window.hostile = () => { window.ranHostile = 1; }');
  await page.route('**/raw', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html>${corpus.slice(0, 40).join('\n')}`,
    }),
  );
  await page.goto(new URL('raw', page.url()).href);
  const seen = await page.evaluate(footprint);
  for (const trace of ['ran', 'handlers', 'elements', 'links'] as const)
    expect(seen[trace], trace).toBeGreaterThan(0);
  await close();
});

test('in drawings, feeds and structured data, a hostile text is a text', async () => {
  const texts = [...corpus.filter((text) => text.length < 300), ...generated(60)];
  // A sample of the drawings in each run; the audit takes them all.
  const drawings = texts
    .filter((_, index) => index % 24 === 0)
    .flatMap((text) => poisonedDrawings(text).svg);
  expect(drawings.length).toBeGreaterThan(60);
  const data = texts.map(
    (text) => `<script type="application/ld+json">${scriptJson({ text })}</script>`,
  );
  const xml = texts.map((text) => element('item', { title: text }, textElement('title', text)));
  const { page, close } = await openPage({ path: 'robots.txt', own: true });
  await page.addInitScript('window.hostile = () => { window.ranHostile = 1; }');
  const body = `<!doctype html><meta charset=utf-8>${drawings.join('\n')}${data.join('\n')}`;
  await page.route('**/texts', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(new URL('texts', page.url()).href);
  expect(await page.evaluate(footprint)).toEqual(nothing);
  const read = await page.evaluate(
    ({ xml, drawings }) => {
      const parse = (text: string) => new DOMParser().parseFromString(text, 'application/xml');
      const items = parse(`<rss>${xml.join('')}</rss>`);
      return {
        data: [...document.querySelectorAll('script')].map(
          (script) => (JSON.parse(script.text) as { text: string }).text,
        ),
        scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
        titles: [...items.querySelectorAll('title')].map((title) => title.textContent),
        children: items.documentElement.querySelectorAll('item > :not(title), title > *').length,
        broken: drawings.filter((svg) => parse(svg).querySelector('parsererror')).length,
      };
    },
    { xml, drawings },
  );
  expect(read.data).toEqual(texts);
  expect(read).toMatchObject({ scripts: 0, children: 0 });
  // Only what content cannot hold either makes a drawing that XML readers refuse.
  expect(read.titles).toHaveLength(texts.length);
  await close();
});

test('a spreadsheet finds no formula in a CSV file', () => {
  for (const text of corpus) {
    const lines = csvLines([['x', text, 5, -5, null]]);
    const [, cell] = /^\uFEFFx,("(?:[^"]|"")*"|[^,]*),5,-5,\r\n$/s.exec(lines)!;
    const value = cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!;
    expect(value.trimStart()).not.toMatch(/^[=+\-@|%\t\r]/);
    // Line breaks are those of CSV; nothing else changes.
    const whole = text.replace(/\r?\n/g, '\r\n');
    expect([whole, `'${whole}`]).toContain(value);
  }
});

describe('links', () => {
  test.each([
    'https://example.org/',
    'charts/',
    './x.csv',
    '#place',
    '?a=1&b=2',
    '/about/',
    'https://例子.中国/路',
    'mailto:desk@example.org',
    'mailto:desk@example.org?subject=a',
    'tel:+86-833-1234567',
  ])('%s leads somewhere', (target) => expect(isSafeLink(target)).toBe(true));

  test('no hostile text does', () => {
    const attacks = corpus.filter((text) =>
      /script|data:|vbscript|blob|file:|hostile\.example/i.test(text),
    );
    for (const text of attacks) {
      if (isSafeLink(text))
        expect(new URL(text, 'https://site.test/a/').origin).toBe('https://site.test');
      if (isPathInside(text))
        expect(new URL(`https://site.test/base/${text}`).pathname).toMatch(/^\/base\//);
    }
    for (const text of [
      'javascript:x',
      'JAVASCRIPT:x',
      'java\tscript:x',
      'data:,x',
      'http://x/',
      '//x/',
      'mailto:x',
      'mailto:a@b.c,d@e.f',
      'tel:x',
      'sms:+86',
    ])
      expect(isSafeLink(text), text).toBe(false);
    for (const path of [
      '/x/',
      '//x/',
      '../x/',
      'a/../../x/',
      'https://x/',
      'mailto:a@b.cn',
      'tel:1',
    ])
      expect(isPathInside(path), path).toBe(false);
  });
});

describe('a story’s text', () => {
  const hold = (body: string) => () => {
    const parsed = parseMdx(body);
    if (parsed.error) throw new ContentError([]);
    holdText(parsed, 'a.mdx');
  };

  test('that would become more than text is refused, also where nobody ran the check', () => {
    for (const text of corpus.filter((each) => !strangeCharacters(each).length)) {
      let refused: ContentError | undefined;
      try {
        hold(`前文\n\n词${text}词`)();
      } catch (error) {
        expect(error, text).toBeInstanceOf(ContentError);
        refused = error as ContentError;
      }
      for (const { line, cure } of refused?.problems ?? []) {
        expect(line, text).toBeGreaterThanOrEqual(1);
        expect(cure.length).toBeGreaterThan(10);
      }
      // What was not refused is words and Markdown to the parser.
      if (!refused) expect(parseMdx(text).elements, text).toEqual([]);
    }
  });

  test.each([
    '[词](javascript:x)',
    '[词](<java\tscript:x>)',
    '[词](javascript&colon;x)',
    '![词](data:text/html,x)',
    '[词]: data:,x',
    '[词](http://x.example/)',
    '<javascript:x>',
    'import x from "y"',
    '<script>x</script>',
    '<br onclick="x" />',
    '<Figure id={x()} />',
    '{x()}',
    '<Link {...x}>词</Link>',
  ])('%s is refused', (body) => expect(hold(body)).toThrow(ContentError));

  test.each([
    '[词](https://example.org/a?b=1&c=2)',
    '<Figure id="sampled" unit />',
    '词{/* 注 */}',
    '<Case id="a">\n\n文<br />\n\n</Case>',
  ])('%s is taken', (body) => expect(hold(body)).not.toThrow());
});
