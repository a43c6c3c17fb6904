import { parseHTML } from 'linkedom';

/**
 * Reads drawings back, for tests: only what a reader sees counts, the shapes
 * and words of the SVG, never the series that it was drawn from.
 */
export interface Word {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** The root of an SVG text. */
export function svgOf(markup: string): Element {
  return parseHTML(`<!doctype html><body>${markup}`).document.querySelector('svg')!;
}

/** A numeric attribute. */
export const num = (element: Element, name: string): number => Number(element.getAttribute(name));

/** Every mark with its key, in the order of the drawing. */
export function marksOf(svg: Element): { key: string; mark: Element }[] {
  return [...svg.querySelectorAll('.mark')].map((mark) => ({
    key: mark.getAttribute('data-key')!,
    mark,
  }));
}

/** Words with their places; broken lines are put together again, `y` is that of their middle. */
export function wordsOf(within: Element, selector = 'text'): Word[] {
  return [...within.querySelectorAll(selector)].map((text) => {
    const lines = [...text.querySelectorAll('tspan')];
    const parts = (lines.length ? lines : [text]).map((line) => line.textContent ?? '');
    const levels = (lines.length ? lines : [text]).map((line) => num(line, 'y'));
    return {
      text: parts.join(/[a-z]$/i.test(parts[0]!) ? ' ' : ''),
      x: num(text, 'x'),
      y: levels.reduce((sum, y) => sum + y, 0) / levels.length,
      anchor: (text.getAttribute('text-anchor') ?? 'start') as Word['anchor'],
    };
  });
}

/** The nearest of some things; undefined where none is nearer than `within` px. */
export function nearest<T>(
  things: readonly T[],
  distance: (thing: T) => number,
  within = 0.5,
): T | undefined {
  const [first] = [...things].sort((a, b) => distance(a) - distance(b));
  return first !== undefined && distance(first) <= within ? first : undefined;
}

/** Coordinates of a path's points, control points included. */
export function pointsOf(path: Element): { x: number; y: number }[] {
  return [...(path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}
