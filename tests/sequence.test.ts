import { expect, test } from 'vitest';
import { editionIds } from '../src/i18n/index.ts';
import { openPage } from './support/browser.ts';
import { everyday, expectStep, ids, open, scrollTo } from './support/sequence.ts';
import { testSteps } from './support/sequence-steps.ts';

testSteps(everyday);

test('the current step is told by a colour of the system where colours are forced', async () => {
  const { page, close } = await openPage({ path: 'charts/sixteen/', forcedColors: true });
  const grounds = await page
    .locator('.sequence-dots a')
    .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot, '::before').backgroundColor));
  expect(grounds.length).toBeGreaterThan(3);
  const [current, ...others] = grounds;
  expect(others).not.toContain(current);
  await close();
});

const phones = [
  { width: 360, height: 640, touch: true },
  { width: 390, height: 844, touch: true },
];

test.each(editionIds.flatMap((edition) => phones.map((visit) => ({ edition, visit }))))(
  'on a phone of $visit.width × $visit.height the words of every step rest below the drawing, $edition',
  async ({ edition, visit }) => {
    const page = await open(edition, visit);
    for (const step of ids) {
      await scrollTo(page, step);
      await expectStep(page, edition, step);
      const seen = await page.evaluate(() => {
        const current = document.querySelector('.sequence-step[data-current]')!;
        const words = current.querySelector('.sequence-words')!;
        const card = words.getBoundingClientRect();
        const covered = [...current.querySelectorAll('.mark, svg text')]
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.height > 0 && (box.bottom > card.top || box.top < 0)).length;
        /** The characters of the last line. */
        const lastLine = (text: Node) => {
          const range = document.createRange();
          let [line, top] = ['', 0];
          for (let at = text.textContent!.length - 1; at >= 0; at--) {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const [box] = range.getClientRects();
            if (line && box && box.top < top - 5) break;
            if (box) top = box.top;
            line = text.textContent![at] + line;
          }
          return line.trim();
        };
        const text = current.querySelector('.sequence-text')!.firstChild!;
        const bar = document.querySelector('.sequence-bar')!.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(text);
        return {
          covered,
          place: card.top / innerHeight,
          foot: innerHeight - card.bottom,
          overBar: range.getBoundingClientRect().bottom > bar.top,
          last: lastLine(text),
        };
      });
      const told = `${step} ${JSON.stringify(seen)}`;
      expect(seen.place, told).toBeGreaterThanOrEqual(0.6);
      expect(Math.round(seen.foot), told).toBe(0);
      expect([seen.covered, seen.overBar], told).toEqual([0, false]);
      // More than one character before the stop; more than one word, or a long one.
      expect(seen.last, told).toMatch(edition === 'en' ? /\S \S|\S{8}/ : /[\p{Script=Han}\d]{2}/u);
    }
  },
);

test.each(editionIds)('on a desk drawing and words share one centre, %s', async (edition) => {
  const page = await open(edition, { width: 1440, height: 900 });
  for (const step of ids) {
    await scrollTo(page, step);
    await expectStep(page, edition, step);
    const [drawing, words] = await page.evaluate(() => {
      const box = (range: Range) => range.getBoundingClientRect().toJSON();
      const current = document.querySelector('.sequence-step[data-current]')!;
      const svg = current.querySelector('svg.chart-wide')!.getBoundingClientRect().toJSON();
      const range = document.createRange();
      range.setStartBefore(current.querySelector('.sequence-title')!);
      range.setEndAfter(current.querySelector('.sequence-text')!);
      return [svg, box(range)];
    });
    // Half as large again as a column of 47rem.
    expect(drawing.width, step).toBe(1128);
    expect(words.right, step).toBeLessThan(drawing.left);
    const centre = ({ top, height }: DOMRect) => top + height / 2;
    expect(Math.abs(centre(words) - centre(drawing)), step).toBeLessThan(2);
  }
});
