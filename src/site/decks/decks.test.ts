import { describe, expect, it } from 'vitest';
import { writeDeck } from '../../decks/index.ts';
import { deckProblems, slidePaths, text, unpack } from '../../decks/testing.ts';
import { editionIds, innerQuotes } from '../../i18n/index.ts';
import { chartVersion } from '../chart-version.ts';
import { chartIds, chartView } from '../charts.ts';
import { chartSlides } from './chart-slides.ts';
import { surveyDeck } from './survey.ts';

describe.each(editionIds)('charts as slides, %s', (edition) => {
  it.each(chartIds())('%s', (id) => {
    const view = chartView(id, edition);
    const part = chartSlides(id, edition);
    expect(deckProblems(writeDeck(part))).toEqual([]);
    expect(part.slides[0]!.title).toBe(view.title);
    expect(part.slides.at(-1)).toMatchObject({ id: `${id}-questions`, body: { kind: 'text' } });
    const notes = part.slides.map((slide) => slide.notes.join('\n')).join('\n');
    for (const words of [view.description, ...view.notes, view.reading ?? '', chartVersion(id)])
      expect(notes).toContain(words);
    for (const { label, evidence } of view.marks)
      for (const { paragraph, fragment } of evidence) {
        const line = notes
          .split('\n')
          .find((each) => each.startsWith(label) && each.includes(innerQuotes(fragment)));
        expect(line, `${label} ${fragment}`).toContain(String(paragraph));
      }
  });

  it('draws a bar chart natively, with its numbers and what the report says of them', () => {
    const [slide, ...rest] = chartSlides('market-plan', edition).slides;
    expect(rest.map(({ id }) => id)).toEqual(['market-plan-questions']);
    expect(slide?.body).toMatchObject({
      kind: 'chart',
      chart: {
        series: [
          ...(edition === 'en'
            ? [
                { values: [40, null], suffix: ' shops', pale: true },
                { values: [null, 150], suffix: ' stalls', pale: true },
              ]
            : [
                { values: [40, null], suffix: '间', pale: true },
                { values: [null, 150], suffix: '个', pale: true },
              ]),
        ],
      },
    });
  });

  it('counts of the whole stay counts of the whole in a native chart', () => {
    const native = chartSlides('whereabouts', edition).slides.find(
      ({ id }) => id === 'whereabouts-chart',
    )?.body;
    expect(native).toMatchObject({
      kind: 'chart',
      chart: { series: [{ values: [8, 4, 4], suffix: '/16' }] },
    });
  });

  it('tells the sixteen step by step', () => {
    const { slides } = chartSlides('sixteen', edition);
    expect(slides).toHaveLength(9);
    const steps = slides.slice(1, -1);
    expect(steps.every(({ body, text }) => body?.kind === 'drawing' && text)).toBe(true);
  });

  it('puts on one slide what can be read together', () => {
    const groups = chartView('coverage', edition).groups.length;
    const drawn = chartSlides('coverage', edition).slides.slice(0, -1);
    expect(groups).toBeGreaterThan(3);
    expect(drawn.length).toBeLessThan(groups);
    const marks = drawn.map(({ body }) =>
      body?.kind === 'drawing'
        ? new Set(body.drawing.shapes.map(({ key }) => key).filter(Boolean)).size
        : 0,
    );
    expect(Math.min(...marks)).toBeGreaterThan(2);
  });

  it('puts the whole survey in the report’s order, every chart once', () => {
    const deck = surveyDeck(edition);
    const ids = deck.slides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const order = [
      'cover',
      'survey',
      'sixteen-sample',
      'story-daily-work',
      'sixteen-work',
      'whereabouts',
      'whereabouts-questions',
      'daily-work',
      'market-plan',
      'expected-income',
      'expected-income-questions',
      'story-better-governance',
      'what-plans-need',
      'plans',
      'work-to-plans',
      'story-hard-problems',
      'sixteen-lost',
      'sixteen-questions',
      'story-commentary',
      'efforts',
      'story-three-precisions',
      'precisions',
      'story-method',
      'coverage',
      'legibility',
      'lost',
      'sources',
    ];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
    for (const id of chartIds())
      expect(
        ids.some((each) => each === id || each.startsWith(`${id}-`)),
        id,
      ).toBe(true);
    const bytes = writeDeck(deck);
    expect(deckProblems(bytes)).toEqual([]);
    expect(smallText(bytes)).toEqual([]);
    const parts = unpack(bytes);
    const slides = slidePaths(parts).map((path) => text(parts, path));
    for (const [index, slide] of deck.slides.entries()) {
      const title = /<p:ph type="(?:title|ctrTitle)".*?<\/p:sp>/s.exec(slides[index]!)![0];
      expect(textOf(title).replace(/\s/g, ''), slide.id).toBe(slide.title.replace(/\s/g, ''));
      expect(outside(slides[index]!), slide.id).toEqual([]);
      if (slide.body?.kind === 'chart')
        expect(chartOf(parts, index)).toEqual(
          slide.body.chart.series.map(({ values }) => values.filter((value) => value !== null)),
        );
    }
    expect(deck.slides.filter(({ body }) => body?.kind === 'chart').length).toBeGreaterThan(2);
    const sizes = deck.slides.flatMap(({ text: step, body }, index) =>
      step && body?.kind === 'drawing'
        ? [/name="text".*? sz="(\d+)"/s.exec(slides[index]!)?.[1]]
        : [],
    );
    expect(new Set(sizes)).toEqual(new Set(['2000']));
  });
});

const textOf = (xml: string) =>
  [...xml.matchAll(/<a:t>(.*?)<\/a:t>/g)]
    .map(([, words]) => words)
    .join('')
    .replace(/&(amp|quot|apos);/g, (_, name: 'amp') => ({ amp: '&', quot: '"', apos: "'" })[name]);

/** Shapes that leave the slide, 13.333 by 7.5 inches. */
function outside(slide: string): string[] {
  const shapes = slide.matchAll(
    /<p:cNvPr id="\d+" name="([^"]*)"(?:(?!<p:cNvPr).)*?<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/gs,
  );
  return [...shapes].flatMap(([, name = '', ...numbers]) => {
    const [x = 0, y = 0, w = 0, h = 0] = numbers.map(Number);
    return x < 0 || y < 0 || x + w > 12_192_000 || y + h > 6_858_000 ? [name] : [];
  });
}

/** The series of a slide's native chart, from the chart part and from its data sheet, which agree. */
function chartOf(parts: ReturnType<typeof unpack>, index: number) {
  const relations = text(parts, `ppt/slides/_rels/slide${index + 1}.xml.rels`);
  const number = /charts\/chart(\d+)\.xml/.exec(relations)![1];
  const chart = text(parts, `ppt/charts/chart${number}.xml`);
  const sheet = text(
    unpack(parts[`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`]!),
    'xl/worksheets/sheet1.xml',
  );
  return [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series], column) => {
    const cells = (tag: string) =>
      [
        ...new RegExp(`<c:${tag}>.*?</c:${tag}>`, 's')
          .exec(series)![0]
          .matchAll(/<c:v>(.*?)<\/c:v>/g),
      ].map(([, value = '']) => value);
    const letter = String.fromCharCode(66 + column);
    const inSheet = [...sheet.matchAll(new RegExp(`<c r="${letter}\\d+"><v>(.*?)</v>`, 'g'))];
    expect(inSheet.map(([, value]) => value)).toEqual(cells('val'));
    return cells('val').map(Number);
  });
}

/** Words that are too small to be read from the last row: under 16 pt, or 12 in a line of sources. */
function smallText(bytes: Uint8Array): string[] {
  const parts = unpack(bytes);
  return slidePaths(parts).flatMap((path) =>
    [...text(parts, path).matchAll(/<p:sp>.*?<\/p:sp>/gs)].flatMap(([shape]) => {
      const source = /name="source|type="sldNum"|<a:hlinkClick/.test(shape);
      return [...shape.matchAll(/<a:rPr[^>]* sz="(\d+)".*?<a:t>(.*?)<\/a:t>/gs)].flatMap(
        ([, size, words]) =>
          Number(size) < (source ? 1200 : 1600) ? [`${path} ${size} ${words}`] : [],
      );
    }),
  );
}
