import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { editionIds } from '../../src/i18n/index.ts';
import { chartIds } from '../../src/site/charts.ts';
import { openPage } from '../support/browser.ts';
import { figure } from '../support/figure.ts';

/** What of the drawings in view is lost on the system's ground: marks below 3 : 1, words below 4.5 : 1. */
function lost(): { marks: number; words: number; faint: string[] } {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = 'background:Canvas;forced-color-adjust:none';
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (colour: string, ground: string) => {
    const [dark = 0, bright = 0] = [light(colour), light(ground)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const paint = (element: Element) => {
    const { fill, stroke, fillOpacity, strokeOpacity } = getComputedStyle(element);
    return [
      Number(fillOpacity) > 0.5 ? fill : 'none',
      Number(strokeOpacity) > 0.5 ? stroke : 'none',
    ].filter((colour) => /^rgb\(/.test(colour));
  };
  const drawings = [...document.querySelectorAll('svg.chart-svg')].filter(
    (svg) => svg.getClientRects().length,
  );
  const faint: string[] = [];
  const marks = drawings.flatMap((svg) => [...svg.querySelectorAll('.mark')]);
  for (const mark of marks) {
    const shapes = [...mark.querySelectorAll('*')].filter(
      (each) => !each.matches('.hit, g, text *'),
    );
    const best = Math.max(...shapes.flatMap(paint).map((colour) => contrast(colour, canvas)));
    if (best < 3) faint.push(`mark ${mark.getAttribute('data-key')} ${best.toFixed(1)}`);
  }
  const words = drawings.flatMap((svg) => [...svg.querySelectorAll('text')]);
  for (const text of words) {
    // On a mark its own ground is what counts; there are none without one.
    if (text.matches('.t-on') || text.querySelector('.t-on')) continue;
    const least = Math.min(...paint(text).map((colour) => contrast(colour, canvas)));
    if (least < 4.5) faint.push(`${text.textContent} ${least.toFixed(1)}`);
  }
  return { marks: marks.length, words: words.length, faint };
}

/** Looks that a drawing gives to different things, and that the system's colours make the same. */
function confused(): string[] {
  const looks = new Map<string, Set<string>>();
  // The torn end of a paper is of the same paper.
  const plain = (element: Element) =>
    [...element.classList]
      .filter((name) => /^s-(?!fibre)/.test(name))
      .sort()
      .join('.');
  for (const element of document.querySelectorAll('svg.chart-svg .mark [class*="s-"]')) {
    if (!element.getClientRects().length || !plain(element)) continue;
    const { fill, stroke, strokeDasharray, fillOpacity } = getComputedStyle(element);
    const look = [fill, fillOpacity, stroke, strokeDasharray].join(' ');
    looks.set(look, (looks.get(look) ?? new Set()).add(plain(element)));
  }
  return [...looks]
    .filter(([, names]) => names.size > 1)
    .map(([look, names]) => `${[...names]}: ${look}`);
}

async function total(
  page: Page,
  go: (path: string) => Promise<void>,
  below: (id: string) => string,
) {
  let marks = 0;
  for (const edition of editionIds)
    for (const id of chartIds()) {
      const path = `${edition === 'en' ? 'en/' : ''}${below(id)}`;
      await go(path);
      const seen = await page.evaluate(lost);
      expect([path, seen.faint]).toEqual([path, []]);
      expect(seen.words).toBeGreaterThan(3);
      expect([path, await page.evaluate(confused)]).toEqual([path, []]);
      marks += seen.marks;
    }
  return marks;
}

describe.each(['light', 'dark'] as const)('where the system forces %s colours', (scheme) => {
  test.each([
    ['a chart', (id: string) => `charts/${id}/`],
    ['an embed', (id: string) => `embed/${id}/`],
  ])('marks and words of %s stay in sight, whatever theme was kept', async (name, below) => {
    const { page, go, close } = await openPage({ path: '404.html', scheme, forcedColors: true });
    const marks = await total(page, go, below);
    figure(`Marks in sight in forced colours, ${scheme} (${name})`, marks);
    // The other theme was kept before the system was told to force its own.
    await page.evaluate(
      (theme) => localStorage.setItem('theme', theme),
      scheme === 'dark' ? 'light' : 'dark',
    );
    await total(
      page,
      go,
      (id) => `${below(id)}${below('').startsWith('embed') ? '?dark=true' : ''}`,
    );
    await close();
  });
});
