import { afterAll, describe, expect, it, vi } from 'vitest';
import { writeDeck } from '../../decks/index.ts';
import { deckProblems, slidePaths, text, unpack } from '../../decks/testing.ts';
import { editionIds, innerQuotes } from '../../i18n/index.ts';
import { chartVersion } from '../chart-version.ts';
import { chartIds, chartView } from '../charts.ts';
import { chartSlides } from './chart-slides.ts';
import { surveyDeck } from './survey.ts';

// As in a build: content is read once, not anew for every text.
vi.stubEnv('DEV', false);
afterAll(() => vi.unstubAllEnvs());

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
    const [slide, ...rest] = chartSlides('expected-income', edition).slides;
    expect(rest.map(({ id }) => id)).toEqual(['expected-income-questions']);
    expect(slide?.body).toMatchObject({
      kind: 'chart',
      chart: {
        series: [
          edition === 'en'
            ? { values: [200_000, 150_000], prefix: 'expected ', suffix: ' yuan', pale: true }
            : { values: [20, 15], prefix: '预计', suffix: '万元', pale: true },
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
    const steps = deck.slides.flatMap(({ text: step, body }, index) =>
      step && body?.kind === 'drawing' ? [`ppt/slides/slide${index + 1}.xml`] : [],
    );
    const sizes = steps.map((path) => /name="text".*? sz="(\d+)"/s.exec(text(parts, path))?.[1]);
    expect(new Set(sizes)).toEqual(new Set(['2000']));
  });
});

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
