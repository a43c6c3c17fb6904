import { type Edition, messagesFor } from '../../i18n/index.ts';
import { type Example, type LayoutName, layouts, type RenderContext } from '../form.ts';
import type { Box } from '../shared/box.ts';
import type { Point } from './geometry.ts';
import { discBox, labelBox } from './panel.ts';
import type { SequenceLayout, StepLayout } from './series.ts';

/** The context that `draw` would give an example. Only tests use this file. */
export function contextOf(
  example: Pick<Example, 'figures'>,
  edition: Edition,
  layout: LayoutName = 'wide',
): RenderContext {
  return {
    edition,
    messages: messagesFor(edition),
    figure: (id) => example.figures?.[id] ?? 0,
    layout,
    width: layouts[layout].width,
    prefix: 'test',
  };
}

/** Whether two boxes come nearer to each other than `air` px. */
const overlap = (a: Box, b: Box, air = 0): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > -air &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > -air;

/** Everything wrong with a layout's room, in words: nothing may leave the panel, nothing may overlap. */
export function complaints({ width, height, steps }: SequenceLayout): string[] {
  return steps.flatMap((step) => {
    const things = [
      ...step.marks.map((disc) => ({ name: `disc ${disc.key}`, disc, ...discBox(disc) })),
      ...step.labels.map((text) => ({
        name: `“${text.lines.join('|')}”`,
        disc: undefined,
        ...labelBox(text),
      })),
    ];
    const found: string[] = [];
    for (const { name, left, right, top, bottom } of things)
      if (left < -0.1 || right > width + 0.1 || top < -0.1 || bottom > height + 0.1)
        found.push(`${name} leaves the panel`);
    for (const [index, a] of things.entries())
      for (const b of things.slice(index + 1)) {
        // Two round discs may share a corner of their boxes.
        const apart =
          a.disc &&
          b.disc &&
          Math.hypot(a.disc.x - b.disc.x, a.disc.y - b.disc.y) >= a.disc.r + b.disc.r;
        if (overlap(a, b, -0.2) && !apart) found.push(`${a.name} and ${b.name} overlap`);
      }
    for (const { d } of step.lines)
      for (const { x, y } of pointsOf(d)) {
        if (x < -0.1 || x > width + 0.1 || y < -0.1 || y > height + 0.1)
          found.push(`line ${d} leaves the panel`);
        const hit = things.find(
          (box) => x > box.left && x < box.right && y > box.top && y < box.bottom,
        );
        if (hit) found.push(`line ${d} crosses ${hit.name}`);
      }
    return [...new Set(found)].map((what) => `${step.id}: ${what}`);
  });
}

/** The keys of a step's discs without twins, sorted. */
export const keysOf = ({ marks }: StepLayout): string[] =>
  marks
    .filter(({ twinOf }) => !twinOf)
    .map(({ key }) => key)
    .sort();

/** Points on a line's way, close enough for any question of room. Our paths have absolute M, L and Q only. */
function pointsOf(d: string): Point[] {
  const points: Point[] = [];
  for (const [, command, rest] of d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const numbers = rest!.split(/[ ,]+/).map(Number);
    const [x = 0, y = 0, x2 = 0, y2 = 0] = numbers;
    const from = points.at(-1);
    for (let step = 1; from && command !== 'M' && step < 20; step++) {
      const [t, u] = [step / 20, 1 - step / 20];
      points.push(
        command === 'L'
          ? { x: u * from.x + t * x, y: u * from.y + t * y }
          : {
              x: u * u * from.x + 2 * u * t * x + t * t * x2,
              y: u * u * from.y + 2 * u * t * y + t * t * y2,
            },
      );
    }
    points.push(command === 'Q' ? { x: x2, y: y2 } : { x, y });
  }
  return points;
}
