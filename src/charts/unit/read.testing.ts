import { marksOf, num } from '../shared/read.testing.ts';

/** How many units stand in each group: discs by their middles, other shapes by their outlines. */
export function readCounts(svg: Element): Map<string, number> {
  return new Map(
    marksOf(svg).map(({ key, mark }) => {
      const discs = [...mark.querySelectorAll('circle')].map(
        (disc) => `${num(disc, 'cx')},${num(disc, 'cy')}`,
      );
      const shapes = mark.querySelectorAll('path:not(.l-glint), rect:not(.hit)');
      return [key, new Set(discs).size || shapes.length];
    }),
  );
}

/** What each named disc shows: the first lens on its left half, the second on its right. */
export function readHalves(svg: Element): Map<string, { work: boolean; plan: boolean }> {
  return new Map(
    marksOf(svg).map(({ key, mark }) => [
      key,
      {
        work: mark.querySelector('.s-lens-1') !== null,
        plan: mark.querySelector('.s-lens-2-soft') !== null,
      },
    ]),
  );
}

/** The heading above each named disc: the last one that stands higher, in its column of headings. */
export function readGroups(svg: Element): Map<string, string> {
  const heads = [...svg.querySelectorAll('text.t-strong:not(.mark text)')]
    .filter((text) => !text.classList.contains('t-small'))
    .map((text) => ({ text: text.textContent ?? '', x: num(text, 'x'), y: num(text, 'y') }));
  return new Map(
    marksOf(svg).map(({ key, mark }) => {
      const hit = mark.querySelector('.hit')!;
      const above = heads.filter(({ x, y }) => y < num(hit, 'y') + 1 && x <= num(hit, 'x') + 0.5);
      const level = Math.max(...above.map(({ y }) => y));
      const [head] = above.filter(({ y }) => y === level).sort((a, b) => b.x - a.x);
      return [key, head?.text ?? ''];
    }),
  );
}
