import type { MatrixMark, MatrixSeries } from './prepare.ts';
import { type PlacedTitle, placeTitles } from './titles.ts';

export const radius = 9;
export const lineHeight = 18;

/** One disc of a line: its middle and what stands beside it, px. */
export interface Spot {
  mark: MatrixMark;
  x: number;
  y: number;
  /** Height of the level that it stands on. */
  height: number;
  title?: PlacedTitle;
}

export interface Line {
  label: string;
  top: number;
  height: number;
  /** From left to right, or from top to bottom where titles need it. */
  spots: Spot[];
}

/** `middle` is its column's: where it stands when it has a level of its own. */
type Disc = Pick<Spot, 'mark' | 'x' | 'title'> & { middle: number; outgrows: boolean };

/**
 * The discs of a line from left to right; the cases of one cell stand side by
 * side. `outgrows` when they are too many for the width of the column.
 * @param columns where the first one begins and how wide each is, px
 */
export function discsOf(
  series: MatrixSeries,
  row: string,
  columns: { from: number; step: number },
): Disc[] {
  return series.columns.flatMap(({ id }, index) => {
    const here = series.marks.filter((mark) => mark.row === row && mark.column === id);
    const pitch = radius * 2 + 6;
    const middle = columns.from + (index + 0.5) * columns.step;
    return here.map((mark, place) => ({
      mark,
      middle,
      x: middle + (place - (here.length - 1) / 2) * pitch,
      outgrows: here.length * pitch > columns.step,
    }));
  });
}

/**
 * The discs of a line with their titles: on one level, or each on its own
 * where they need the room; undefined when a title has no room even there.
 */
export function levelsOf(discs: Disc[], from: number, to: number): Disc[][] | undefined {
  const outgrown = discs.some(({ outgrows }) => outgrows);
  const together = outgrown ? undefined : entitle(discs, from, to, 2);
  if (together) return [together];
  const alone = single(discs).map((level) => entitle(level, from, to, 3));
  return alone.every((level) => level !== undefined) ? alone : undefined;
}

/** The same without titles: on one level where every cell holds its discs. */
export function untitled(discs: Disc[]): Disc[][] {
  return discs.some(({ outgrows }) => outgrows) ? single(discs) : [discs];
}

function single(discs: Disc[]): Disc[][] {
  return discs.map((disc) => [{ ...disc, x: disc.middle, outgrows: false }]);
}

function entitle(level: Disc[], from: number, to: number, mostLines: number): Disc[] | undefined {
  const asked = level.map(({ mark, x }) => ({ x, title: mark.detail }));
  const titles = placeTitles(asked, { from, to }, mostLines);
  return titles && level.map((disc, index) => ({ ...disc, title: titles[index]! }));
}

/** Sets the levels of a line under each other from `top` on; `air` is what a level has over its text, px. */
export function lineOf(
  label: string,
  labelLines: number,
  levels: Disc[][],
  { top, air }: { top: number; air: number },
): Line {
  let at = top;
  const spots = levels.flatMap((level, index) => {
    const high = Math.max(
      index === 0 ? labelLines : 1,
      ...level.map(({ title }) => title?.lines.length ?? 1),
    );
    const height = Math.max(22 + air, high * lineHeight + air);
    const y = at + height / 2;
    at += height;
    return level.map(({ mark, x, title }) => ({ mark, x, y, height, ...(title && { title }) }));
  });
  return { label, top, height: at - top, spots };
}
