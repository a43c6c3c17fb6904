import { type LayoutName, layouts } from '../form.ts';
import { around } from '../shared/box.ts';
import { roundNumbers } from '../shared/svg.ts';
import { arrangeClusters, arrangeLost } from './arrange/heaps.ts';
import { arrangeBands, arrangeColumns } from './arrange/named.ts';
import { arrangePairs } from './arrange/pairs.ts';
import { boxesOf, type Frame } from './panel.ts';
import type { Panel, SequenceLayout, SequenceSeries, Step, StepLayout } from './series.ts';

/** Air over and under the tallest panel, px. */
const margin = 4;

/**
 * Every position of every step for one column, all at build time: the browser
 * only moves discs from one step's places to the next one's.
 */
export function layoutSteps(
  series: SequenceSeries,
  { layout }: { layout: LayoutName },
): SequenceLayout {
  const known = laidOut.get(series) ?? {};
  laidOut.set(series, known);
  known[layout] ??= lay(series, layout);
  return known[layout];
}

/** Each panel is drawn from the places of all: they are worked out once a column. */
const laidOut = new WeakMap<SequenceSeries, Partial<Record<LayoutName, SequenceLayout>>>();

function lay(series: SequenceSeries, layout: LayoutName): SequenceLayout {
  const frame: Frame = { layout, width: layouts[layout].width };
  const panels = series.steps.map((step) => arrange(step, frame));
  const boxes = panels.map((panel) => around(boxesOf(panel)) ?? { top: 0, bottom: 40 });
  const height = Math.ceil(
    Math.max(60, ...boxes.map(({ top, bottom }) => bottom - top + 2 * margin)),
  );
  const steps = series.steps.map((step, index): StepLayout => {
    const box = boxes[index]!;
    const panel = moved(panels[index]!, (height - box.top - box.bottom) / 2);
    return { id: step.id, ...panel };
  });
  return rounded({ layout, width: frame.width, height, steps });
}

function arrange(step: Step, frame: Frame): Panel {
  switch (step.arrangement) {
    case 'clusters':
      return arrangeClusters(step, frame);
    case 'bands':
      return arrangeBands(step, frame);
    case 'columns':
      return arrangeColumns(step, frame);
    case 'pairs':
      return arrangePairs(step, frame);
    case 'lost':
      return arrangeLost(step, frame);
  }
}

/** Shifts a panel down by `by` px. */
export function moved(panel: Panel, by: number): Panel {
  return {
    marks: panel.marks.map((mark) => ({ ...mark, y: mark.y + by })),
    labels: panel.labels.map((text) => ({ ...text, y: text.y + by })),
    lines: panel.lines.map((line) => ({ ...line, d: shiftPath(line.d, by) })),
  };
}

/** Our paths only have absolute x,y pairs. */
const shiftPath = (d: string, by: number) =>
  d.replace(/(-?[\d.e-]+),(-?[\d.e-]+)/g, (_, x: string, y: string) => `${x},${Number(y) + by}`);

function rounded(layout: SequenceLayout): SequenceLayout {
  return JSON.parse(JSON.stringify(layout), (key, value: unknown) => {
    if (typeof value === 'number') return Math.round(value * 10) / 10;
    return key === 'd' ? roundNumbers(String(value)) : value;
  }) as SequenceLayout;
}
