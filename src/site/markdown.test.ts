import { describe, expect, test } from 'vitest';
import { strangeCharacters } from '../data/characters.ts';
import { markdown } from './markdown.ts';
import { parseMdx } from './mdx-parser.ts';

const shared = { syntaxHighlight: false, gfm: true, smartypants: true } as const;
const renderer = await markdown().createMdxRenderer!(shared, { optimize: false });
const made = async (text: string, file = 'zh-cn.mdx') =>
  (await renderer.process(text, `/content/stories/a/${file}`, {})).code;

describe('emphasis beside Chinese punctuation', () => {
  test.each([
    ['**“加粗”**后文', '“加粗”'],
    ['前文**加粗。**后文', '加粗。'],
    ['前文**（加粗）**后文，**又**一处', '（加粗）'],
    ['说：**“甲”**和**“乙”**。', '“乙”'],
    ['前文**(plain)**后文', '(plain)'],
    ['前文**加粗。**abc', '加粗。'],
    ['句子，**强调**，后文', '强调'],
    // As the bold button of /admin/ writes it.
    ['走访**、办公，**<Figure id="a" />位', '、办公，'],
    ['走进社区**时，**有<Figure id="a" />', '时，'],
  ])('%s', async (text, bold) => {
    const code = await made(text);
    expect(code).toContain(`_components.strong, { children: ${JSON.stringify(bold)} }`);
    expect(code).not.toMatch(/\*\*|\ufffc|\u205f|\\ufffc|\\u205f/);
  });

  test('also where a figure stands at its edge, in a list, and with one star', async () => {
    const code = await made('- 有**<Figure id="a" />**位\n- 前*“斜”*后\n- 前***“都”***后');
    expect(code).not.toContain('*');
  });

  test('English, lists, escaped and lonely stars are left as CommonMark has them', async () => {
    expect(await made('2 * 3 * 4')).toContain('2 * 3 * 4');
    expect(await made('后\\*“文”')).toContain('后*“文”');
    expect(await made('a**"b"**c')).toContain('**');
  });
});

test.each([
  ['见 https://example.org/a?x=1，后文', 'https://example.org/a?x=1', '，后文'],
  ['见 https://zh.wikipedia.org/wiki/乐山。', 'https://zh.wikipedia.org/wiki/乐山', '。'],
  ['见 www.example.org）后', 'www.example.org', '）后'],
])('a bare address ends before Chinese punctuation: %s', async (text, address, after) => {
  const code = await made(text);
  expect(code).toContain(`children: "${address}"`);
  expect(code).toContain(`"${after}"`);
});

test('a link’s own address is not cut', async () => {
  expect(await made('[见](https://example.org/a，b)')).toMatch(/href: "[^"]*b"/);
});

test('Chinese quoted in an English text says that it is Chinese', async () => {
  expect(await made('the copy has “工作间歇不足”, literally', 'en.mdx')).toContain('lang: "zh-CN"');
  expect(await made('原文是“工作间歇不足”')).not.toContain('lang');
});

test('notes are named in the edition’s words', async () => {
  const text = '甲[^1]乙\n\n[^1]: 说明';
  const [zh, en] = [await made(text), await made(text, 'en.mdx')];
  expect(zh).toContain('"注释"');
  expect(zh).toContain('"回到正文注1处"');
  expect(en).toContain('"Notes"');
  expect(zh + en).not.toMatch(/Footnotes|Back to reference/);
});

test('the signs that help the parser may stand in no text, and shift no place', () => {
  expect(strangeCharacters('\ufffc\u205f')).toHaveLength(2);
  const { elements, links } = parseMdx('**“甲”**乙 https://a.b，<Figure id="x" />丙[d](e)');
  expect(elements).toMatchObject([{ line: 1, column: 22 }]);
  expect(links.map(({ column, target }) => [column, target])).toEqual([
    [10, 'https://a.b'],
    [40, 'e'],
  ]);
});
