import type { LayoutName } from '../form.ts';
import type { Look } from './series.ts';

/** A disc in its place, px from the panel's top left. */
export interface PlacedDisc {
  key: string;
  x: number;
  y: number;
  r: number;
  look: Look;
  /** Id of its group in this step. */
  group: string;
  /** Key of the chart mark that it belongs to. */
  mark: string;
  twinOf?: string;
  /** Halves lie one above the other (`down`) instead of side by side. */
  down?: boolean;
}

/** A text in its place, broken into lines. `y` is the first baseline; lines are `leading` px apart. */
export interface PlacedLabel {
  /** Set where the words are not in the edition's language. */
  lang?: string;
  x: number;
  y: number;
  lines: string[];
  size: number;
  leading: number;
  anchor: 'start' | 'middle' | 'end';
  className: string;
  /** The chart mark that it names; it stays in place without one. */
  mark?: string;
  /** The disc that it moves with. */
  disc?: string;
}

/** A line that is no datum: the face of a lens, an arrow, the blank where words are lost. */
export interface PlacedLine {
  d: string;
  className: string;
}

export interface Panel {
  marks: PlacedDisc[];
  labels: PlacedLabel[];
  lines: PlacedLine[];
}

export interface StepLayout extends Panel {
  id: string;
  identity: 'anonymous' | 'named';
  /**
   * Set where names begin (or end): no disc may be followed from the step
   * before, so a movement must first gather every disc in this one point.
   */
  gather?: { x: number; y: number };
}

/** Every position of every step, for one column. Plain data with one decimal: it may be sent as JSON. */
export interface SequenceLayout {
  layout: LayoutName;
  width: number;
  /** The same for every panel, so that the graphic never jumps. */
  height: number;
  steps: StepLayout[];
}
