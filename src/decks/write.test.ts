import fc from 'fast-check';
import jsqrModule from 'jsqr';
import { describe, expect, it, vi } from 'vitest';
import type { Label } from '../drawing/model.ts';
import { composeDeck, type Deck, readSlides, type Slide, specFormat, writeDeck } from './index.ts';
import { deckProblems, slidePaths, text, unpack, xmlProblems } from './testing.ts';

const jsQR = (jsqrModule as unknown as { default?: typeof jsqrModule }).default ?? jsqrModule;

/** What a phone reads from a slide's freeform of dark runs, four pixels a module. */
function scanned(xml: string): string | undefined {
  const [, size = '0', outline = ''] =
    /<a:path w="(\d+)" h="\1">(.*?)<\/a:path>/.exec(xml.slice(xml.lastIndexOf('<a:custGeom>'))) ??
    [];
  const side = (Number(size) + 8) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const run of outline.split('<a:close/>').filter(Boolean)) {
    const points = [...run.matchAll(/x="(\d+)" y="(\d+)"/g)].map(([, x, y]) => [+x! + 4, +y! + 4]);
    const [[left, top], , [right, bottom]] = points as [number, number][] as [
      [number, number],
      unknown,
      [number, number],
    ];
    for (let y = top * 4; y < bottom * 4; y += 1)
      pixels.fill(0, (y * side + left * 4) * 4, (y * side + right * 4) * 4);
  }
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return jsQR(pixels, side, side)?.data;
}

/** A deck with every kind of slide, all of whose words are the one given. */
function deckOf(word: string, lang: Deck['lang'] = 'zh-CN'): Deck {
  const shared = { footer: [word], notes: [word, '', word] };
  const slides: Slide[] = [
    { ...shared, id: 'cover', layout: 'cover', title: word, subtitle: word, text: word },
    {
      ...shared,
      id: 'drawn',
      layout: 'content',
      kicker: word,
      title: word,
      link: { url: 'https://example.org/charts/a/', label: word },
      body: {
        kind: 'drawing',
        drawing: {
          name: word,
          alt: word,
          width: 100,
          height: 80,
          marks: { a: word, b: word },
          shapes: [
            {
              kind: 'rect',
              ...{ x: 0, y: 0, width: 10, height: 10, key: 'a' },
              fill: { colour: 'lens-1-soft' },
            },
            {
              kind: 'ellipse',
              ...{ x: 0, y: 0, width: 10, height: 10, key: 'a' },
              stroke: { colour: 'ink', width: 1, dash: [3, 2] },
            },
            {
              kind: 'path',
              ...{ d: 'M0,20L30,10', key: 'a' },
              stroke: { colour: 'rule-strong', width: 1 },
            },
            { kind: 'path', d: 'M1,1L5,9C1,2,3,4,5,6Z', key: 'a', fill: { colour: 'sunken' } },
            {
              kind: 'text',
              ...{ x: 5, y: 9, anchor: 'end', lines: [word, word], size: 13, step: 18, key: 'a' },
              ...{ fill: { colour: 'ink-2' }, strong: true, family: 'serif' },
            },
            {
              kind: 'rect',
              ...{ x: 9, y: 9, width: 9, height: 9, radius: 2, key: 'b' },
              fill: { colour: 'paper' },
            },
          ],
        },
      },
    },
    {
      ...shared,
      id: 'charted',
      layout: 'content',
      title: word,
      body: {
        kind: 'chart',
        chart: {
          name: word,
          alt: word,
          categoryTitle: word,
          categories: [word, '乙', 'c'],
          exclusive: true,
          legend: true,
          series: [
            {
              name: word,
              values: [20, null, 1.5],
              slot: 'accent1',
              pale: true,
              prefix: word,
              suffix: word,
            },
            { name: 'b', values: [null, 7, null], slot: 'accent2' },
          ],
        },
      },
    },
    {
      ...shared,
      id: 'told',
      layout: 'content',
      title: word,
      body: {
        kind: 'text',
        paragraphs: [
          { text: word, look: 'lead' },
          { text: word },
          { text: word, look: 'bullet' },
          { text: word, look: 'small' },
        ],
      },
    },
  ];
  return {
    lang,
    title: word,
    subject: word,
    author: word,
    date: '2026-11-23',
    version: '1.0.0',
    slides,
  };
}

const hostile = [
  '=HYPERLINK("http://x.example","a")',
  '+1+1',
  '@SUM(A1)',
  '-2',
  '</a:t><script>\'&"',
  ']]><!-- & &amp; &#0;',
  'a\u0000b\u0008\u000b\ud800c\uffff',
  '\r\nline\u2028two\t',
  '#title #text #drawing 0 x',
  '<!--drawing-->',
  '$& $1 $`',
  '“引号”（括号）‮rtl',
];

describe('a deck', () => {
  it('is whole for every kind of slide, in both languages', () => {
    for (const lang of ['zh-CN', 'en'] as const)
      expect(deckProblems(writeDeck(deckOf('十六个社区', lang)))).toEqual([]);
  });

  it.each(hostile)('takes %j for words', (word) => {
    expect(deckProblems(writeDeck(deckOf(word)))).toEqual([]);
  });

  it('takes any words', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'<>&"\'=#$/ -!]['), maxLength: 20 }),
    );
    fc.assert(
      fc.property(word, (each) => {
        // A letter in front, since words without any letter are no text alternative.
        expect(deckProblems(writeDeck(deckOf(`x${each}`)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('has the same bytes on another day, in another zone, after other decks', () => {
    const once = writeDeck(deckOf('一'));
    vi.useFakeTimers({ now: new Date('2031-07-01T23:59:59Z'), toFake: ['Date'] });
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    try {
      writeDeck(deckOf('二'));
      expect(Buffer.compare(writeDeck(deckOf('一')), once)).toBe(0);
    } finally {
      vi.useRealTimers();
      process.env.TZ = zone;
    }
  });

  it('has a code on a slide with an address, which leads there', () => {
    const parts = unpack(writeDeck(deckOf('一')));
    expect(scanned(text(parts, 'ppt/slides/slide2.xml'))).toBe('https://example.org/charts/a/');
    expect(text(parts, 'ppt/slides/slide1.xml')).not.toContain('custGeom');
  });

  it('carries the release’s date and no other', () => {
    const core = text(unpack(writeDeck(deckOf('一'))), 'docProps/core.xml');
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map(([date]) => date)).toEqual([
      '2026-11-23T00:00:00Z',
      '2026-11-23T00:00:00Z',
    ]);
  });

  it('names East Asian fonts in its theme and languages on its runs', () => {
    const parts = unpack(writeDeck(deckOf('word', 'en')));
    expect(text(parts, 'ppt/theme/theme1.xml')).toContain('<a:ea typeface="Microsoft YaHei"/>');
    expect(text(parts, 'ppt/theme/theme1.xml')).toContain('<a:ea typeface="SimSun"/>');
    for (const path of slidePaths(parts)) expect(text(parts, path)).not.toContain('lang="zh-CN"');
  });

  it('keeps cells of a data sheet as texts and numbers', () => {
    const parts = unpack(writeDeck(deckOf('=1+1')));
    const sheet = text(
      unpack(parts['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx']!),
      'xl/worksheets/sheet1.xml',
    );
    expect(sheet).toContain('<c r="A2" t="inlineStr" s="1"><is><t>=1+1</t></is></c>');
    expect(sheet).toContain('<c r="B2"><v>20</v></c>');
    expect(sheet).not.toContain('r="B3"');
    expect(text(parts, 'ppt/charts/chart1.xml')).toContain('<c:pt idx="2"><c:v>1.5</c:v></c:pt>');
  });

  it('gives a drawing one group with its text alternative', () => {
    const slide = text(unpack(writeDeck(deckOf('图'))), 'ppt/slides/slide2.xml');
    expect(slide.match(/descr="图"/g)).toHaveLength(1);
    expect(slide.match(/<p:grpSp>/g)).toHaveLength(2);
    expect(slide).toContain('<a:schemeClr val="accent1"><a:alpha val="20000"/></a:schemeClr>');
  });
});

describe('a drawing', () => {
  /** A deck of one drawing with one label, `width` px at its right edge. */
  const labelled = (size: { width: number; height: number }, width: number) => {
    const deck = deckOf('一');
    const [, slide] = deck.slides;
    const label = {
      kind: 'text',
      x: size.width - width,
      y: 20,
      lines: ['一'.repeat(Math.floor(width / 12))],
      ...{ size: 12, step: 16, fill: { colour: 'ink' } as const },
    } satisfies Label;
    const drawing = { name: '图', alt: '图', ...size, marks: {}, shapes: [label] };
    const written = writeDeck({
      ...deck,
      slides: [{ ...slide!, body: { kind: 'drawing', drawing } }],
    });
    const xml = text(unpack(written), 'ppt/slides/slide1.xml');
    const [, x, , w] = /descr="图".*?<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)"/s.exec(xml)!;
    const [, pt] = /<p:grpSp>.*? sz="(\d+)"/s.exec(xml)!;
    return { right: (Number(x) + Number(w)) / 914_400, pt: Number(pt) / 100 };
  };

  it('of few marks is not blown up', () => {
    expect(labelled({ width: 100, height: 80 }, 20).pt).toBeLessThanOrEqual(24);
  });

  it('keeps a label that is set larger than drawn off the edge of the slide', () => {
    const { right, pt } = labelled({ width: 560, height: 400 }, 60);
    expect(pt).toBe(16);
    expect(right).toBeLessThanOrEqual(13.333 - 0.35 + 0.001);
  });
});

describe('deckProblems', () => {
  it.each([
    ['<a><b></a></b>', 'closes another'],
    ['<a x="1" x="2"/>', 'twice'],
    ['<a>&nbsp;</a>', 'entity'],
    ['<a>\u0001</a>', 'character'],
    ['<a', 'no tag'],
    ['<a><b/>', 'stays open'],
  ])('sees what is wrong with %j', (xml, problem) => {
    expect(xmlProblems(xml).join()).toContain(problem);
  });
});

describe('composeDeck', () => {
  const part = (id: string, date: string) =>
    ({ ...deckOf(id), format: specFormat, id, date }) as const;

  it('puts charts between a title slide and their sources, each slide with an id of its own', () => {
    const deck = composeDeck(
      [part('a', '2026-01-01'), part('b', '2026-05-01'), part('a', '2026-01-01')],
      { title: '课', sources: '来源' },
    );
    expect(deck.slides[0]).toMatchObject({ layout: 'cover', title: '课' });
    expect(deck.slides.at(-1)?.title).toBe('来源');
    expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length);
    expect(deck.date).toBe('2026-05-01');
    expect(deckProblems(writeDeck(deck))).toEqual([]);
  });

  it('lists each source on a line, in as many slides as they need', () => {
    const linked = (id: string) => {
      const made = part(id, '2026-01-01');
      return { ...made, title: `10处打算里，4处想改善阵地，第${id}张图的标题` };
    };
    const ids = Array.from({ length: 11 }, (_, index) => String(index + 1));
    const { slides } = composeDeck(ids.map(linked), { title: '课', sources: '来源' });
    const listed = slides.filter(({ id }) => /^sources/.test(id));
    expect(listed.length).toBeGreaterThan(1);
    const lines = listed.flatMap(({ body }) => (body?.kind === 'text' ? body.paragraphs : []));
    expect(lines.filter(({ link }) => link)).toHaveLength(11);
    const written = unpack(writeDeck({ ...deckOf('一'), slides: listed }));
    for (const path of slidePaths(written)) {
      const box = /name="text".*?<\/p:sp>/s.exec(text(written, path))![0];
      const [, top = 0, height = 0] = /<a:off x="\d+" y="(\d+)".*?cy="(\d+)"/s
        .exec(box)!
        .map(Number);
      expect(top + height).toBeLessThanOrEqual(6.45 * 914_400);
      const sizes = [...box.matchAll(/<a:rPr[^>]* sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1200);
      // As high as its lines are: a size's one and a half, and the air after each.
      const high = sizes.reduce((sum, size) => sum + (size / 100) * 1.5 + 8, 0);
      expect(high * 12_700).toBeLessThanOrEqual(height);
    }
  });

  it('breaks a Chinese title between words', () => {
    const title = '十六个社区的案例怎样读：给社区工作者的一堂课，从一个案例讲到另一个案例';
    const deck = composeDeck([part('a', '2026-01-01')], { title, sources: '来源' });
    const cover = text(unpack(writeDeck(deck)), 'ppt/slides/slide1.xml');
    const box = /type="ctrTitle".*?<\/p:sp>/s.exec(cover)![0];
    const lines = [...box.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, line]) => line!);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(title);
    expect(box.match(/<a:br\b/g)).toHaveLength(lines.length - 1);
    for (const line of lines.slice(0, -1))
      expect(line).not.toMatch(/[案社区工作]$(?<!案例|社区|工作)/);
  });

  it('refuses slides of another format, and none at all', () => {
    expect(() => readSlides({ format: 0, slides: [] })).toThrow(/reload/);
    expect(() => readSlides('<!doctype html>')).toThrow(/reload/);
    expect(() => composeDeck([], { title: '', sources: '' })).toThrow(/at least one/);
  });
});
