import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { chartRules } from '../../charts/shared/theme.ts';
import { keyOf } from '../../client/sequence/path.ts';
import { chartIds, chartView } from '../charts.ts';
import { sequenceView } from '../sequence.ts';
import { leanPanel, leanRules, leanSvg, markRules } from './lean.ts';

const parse = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document;
const words = (html: string) =>
  [...parse(html).querySelectorAll('text')].map(
    (text) =>
      [...text.querySelectorAll('tspan')].map((span) => span.textContent!.trim()).join('|') ||
      text.textContent!.trim(),
  );
const keys = (html: string) =>
  [...parse(html).querySelectorAll('g.mark')].map((mark) => mark.getAttribute('data-key'));

describe.each(chartIds())('%s', (id) => {
  const { svg } = chartView(id, 'en');
  test('keeps words, marks and shapes', () => {
    for (const drawing of [svg.narrow, svg.wide]) {
      const lean = leanSvg(drawing);
      expect(words(lean)).toEqual(words(drawing));
      expect(keys(lean)).toEqual(keys(drawing));
      const shapes = 'circle,path,rect,line,polygon';
      expect(parse(lean).querySelectorAll(shapes).length).toBe(
        parse(drawing).querySelectorAll(shapes).length,
      );
      expect(lean).not.toMatch(/<g[^>]* id=|xmlns/);
    }
  });
  test('keeps every rule that its classes need', () => {
    const drawing = svg.narrow + svg.wide;
    const kept = leanRules(chartRules, drawing) + markRules(chartRules);
    for (const [rule, name] of chartRules.matchAll(/^\.chart-svg \.([tsl]-[\w-]+)\{.*$/gm))
      expect(kept.includes(rule)).toBe(new RegExp(`[" ]${name}[" ]`).test(drawing));
  });
});

test('a panel keeps discs, words and marks, its places rounded', () => {
  for (const { svg } of sequenceView('sixteen', 'en').steps) {
    const lean = leanPanel(svg.wide);
    expect(words(lean)).toEqual(words(svg.wide));
    expect(keys(lean)).toEqual(keys(svg.wide));
    const discs = (html: string) =>
      [...parse(html).querySelectorAll('[data-disc]')].map((disc) => [
        keyOf(disc),
        ...disc
          .getAttribute('transform')!
          .match(/[\d.]+/g)!
          .map((n) => Math.round(Number(n))),
      ]);
    expect(discs(lean)).toEqual(discs(svg.wide));
    expect(lean).not.toContain('class=hit');
  }
});
