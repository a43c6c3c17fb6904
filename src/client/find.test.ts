import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, type Hit, searchIn } from './find.ts';

const page = (url: string, title: string, text: string, names = '') => ({
  url,
  title,
  names,
  text,
});
const find = searchIn({
  traditional: '區区書书',
  pages: [
    page('a/', '难处', '大田社区的李强说，16个社区里有8个。\n社区里的书记'),
    page('b/', '社区书记', '一千六百'),
    page('c/', 'Two plans', 'The community’s secretaries were planning 1,600 ＡＢＣ'),
    page('d/', '狗儿口社区', '一处市场', "Gou'erkou gouerkou"),
  ],
});
const urls = (query: string) => find(query).map(({ url }) => url);
const shown = ({ excerpt: pieces }: Hit) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test.each([
  ['李强', ['a/']],
  ['网格员', []],
  ['社区', ['b/', 'd/', 'a/']],
  ['社區書記', []],
  ['社區', ['b/', 'd/', 'a/']],
  ['大田 书记', ['a/']],
  ['说,1', ['a/']],
  ['里社', []],
  ['１６', ['a/']],
  ['600', []],
  ['1600', ['c/']],
  ['secretary', ['c/']],
  ['plan communities', ['c/']],
  ['secr', ['c/']],
  ['lan', []],
  ['ａｂｃ', ['c/']],
  ['gouerkou', ['d/']],
  ['Gou’erkou', ['d/']],
  ['gou', ['d/']],
  [' ', []],
])('%s', (query, expected) => {
  expect(urls(query)).toEqual(expected);
});

test('whole words come before beginnings, and alone', () => {
  const both = searchIn({
    traditional: '',
    pages: [page('a/', 'x', 'art'), page('b/', 'x', 'articles')],
  });
  expect(both('art').map(({ url }) => url)).toEqual(['a/']);
  expect(both('artic').map(({ url }) => url)).toEqual(['b/']);
});

test('what was found is marked, once, and as it stands on the page', () => {
  expect(shown(find('社區')[2]!)).toBe('大田[社区]的李强说，16个[社区]里有8个。 [社区]里的书记');
  expect(shown(find('abc')[0]!)).toContain('[ＡＢＣ]');
  expect(shown(find('gouerkou')[0]!)).toBe("[Gou'erkou] [gouerkou] 一处市场");
});

test('an excerpt is a cut of the text, short, with marks only on what was found', () => {
  const letters = fc.string({
    unit: fc.constantFrom('社', '区', 'a', ' ', '\n', '。'),
    size: '+1',
  });
  fc.assert(
    fc.property(
      letters,
      fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 9 }))),
      (text, at) => {
        const ranges = at
          .filter(([from, length]) => from + length <= text.length)
          .map(([from, length]): [number, number] => [from, from + length]);
        const pieces = excerpt(text, ranges);
        const whole = pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/…$/, '');
        expect(text.replaceAll('\n', ' ')).toContain(whole);
        expect(whole.length).toBeLessThanOrEqual(150);
        if (ranges.length > 0) expect(pieces.some(({ marked }) => marked)).toBe(true);
      },
    ),
  );
});

test('an excerpt does not begin with what ends a sentence', () => {
  for (let between = 12; between < 18; between += 1) {
    const text = `${'前'.repeat(20)}”。${'后'.repeat(between)}网格`;
    const at = text.indexOf('网格');
    expect(excerpt(text, [[at, at + 2]])[0]!.text).toMatch(/^[前后]/);
  }
});

test('no query makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      expect(Array.isArray(find(query))).toBe(true);
    }),
  );
});
