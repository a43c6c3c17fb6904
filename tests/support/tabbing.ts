import type { Page } from 'playwright-core';

/** What a reader met who went through a page with the Tab key. */
export interface Tabbed {
  stops: number;
  /** Stops that stand before the one that came before them, in reading order. */
  outOfOrder: string[];
  /** Stops that are wholly out of the window or below something else (WCAG 2.2, 2.4.11). */
  hidden: string[];
  /** Stops without an outline, or a mark's ring, of at least 2 px (2.4.7). */
  unmarked: string[];
}

/** Presses Tab from the page's start until the focus leaves the page. */
export async function tabThrough(page: Page): Promise<Tabbed> {
  const met: Tabbed = { stops: 0, outOfOrder: [], hidden: [], unmarked: [] };
  await page.evaluate(() => {
    (window as unknown as Trail).trail = [];
  });
  for (let press = 0; press < 400; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) break;
    met.stops += 1;
    if (stop.before) met.outOfOrder.push(stop.name);
    if (!stop.inSight) met.hidden.push(`${stop.name} below ${stop.below}`);
    if (!stop.marked) met.unmarked.push(stop.name);
  }
  return met;
}

interface Trail {
  trail: Element[];
}

/** Runs in the browser; undefined where the focus is out of the page, or where it has been. */
async function lookAtFocus() {
  const { activeElement } = document;
  const { trail } = window as unknown as Trail;
  if (!activeElement || activeElement === document.body || trail.includes(activeElement)) return;
  // What opens or closes with the focus has done so after two frames.
  for (let frame = 0; frame < 2; frame++)
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  const last = trail.at(-1);
  trail.push(activeElement);
  const before =
    last && activeElement.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING;
  const shape =
    activeElement.querySelector(':scope > .hit') ??
    (activeElement.matches('label input') ? activeElement.closest('label')! : activeElement);
  const points = [...shape.getClientRects()].flatMap((box) =>
    [0.1, 0.5, 0.9].flatMap((across) =>
      [0.15, 0.5, 0.85].map((down) => [box.x + box.width * across, box.y + box.height * down]),
    ),
  );
  const tops = points
    .filter(([x = 0, y = 0]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
    .map(([x = 0, y = 0]) => document.elementFromPoint(x, y));
  const own = (top: Element | null) =>
    top && (shape.contains(top) || top.contains(shape) || activeElement.contains(top));
  const painted = [activeElement, shape, activeElement.nextElementSibling ?? shape].map((each) =>
    getComputedStyle(each),
  );
  return {
    name: `${activeElement.tagName} ${(activeElement.getAttribute('aria-label') ?? activeElement.textContent!).trim().slice(0, 30)}`,
    before: Boolean(before),
    inSight: tops.some(own),
    below: tops[0]?.outerHTML.slice(0, 60) ?? 'the edge of the window',
    // A frame hands the focus on to what is in it.
    marked: painted.some(
      (style) =>
        activeElement.matches('iframe') ||
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
        (activeElement.matches('.mark') && Number.parseFloat(style.strokeWidth) >= 2),
    ),
  };
}
