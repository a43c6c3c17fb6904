import { afterAll, describe, expect, it, vi } from 'vitest';
import { writeDeck } from '../../decks/index.ts';
import { deckProblems } from '../../decks/testing.ts';
import { editionIds, innerQuotes } from '../../i18n/index.ts';
import { chartVersion } from '../chart-version.ts';
import { chartIds, chartView } from '../charts.ts';
import { chartSlides } from './chart-slides.ts';
import { surveyDeck } from './survey.ts';

// As in a build: content is read once, not anew for every text.
vi.stubEnv('DEV', false);
afterAll(() => vi.unstubAllEnvs());

describe.each(editionIds)('charts as slides, %s', (edition) => {
  it.each(chartIds())('%s', async (id) => {
    const view = chartView(id, edition);
    const part = chartSlides(id, edition);
    expect(deckProblems(await writeDeck(part))).toEqual([]);
    expect(part.slides[0]!.title).toBe(view.title);
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
    expect(rest).toEqual([]);
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
    const native = chartSlides('whereabouts', edition).slides[1]?.body;
    expect(native).toMatchObject({
      kind: 'chart',
      chart: { series: [{ values: [8, 4, 4], suffix: '/16' }] },
    });
  });

  it('tells the sixteen step by step', () => {
    const { slides } = chartSlides('sixteen', edition);
    expect(slides).toHaveLength(8);
    expect(slides.slice(1).every(({ body, text }) => body?.kind === 'drawing' && text)).toBe(true);
  });

  it('puts the whole survey in the report’s order, every chart once', async () => {
    const deck = surveyDeck(edition);
    const ids = deck.slides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const order = [
      'cover',
      'survey',
      'sixteen-sample',
      'story-daily-work',
      'sixteen-work',
      'story-better-governance',
      'plans',
      'story-hard-problems',
      'sixteen-lost',
      'story-commentary',
      'efforts',
      'story-three-precisions',
      'precisions',
      'story-method',
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
    expect(deckProblems(await writeDeck(deck))).toEqual([]);
  });
});
