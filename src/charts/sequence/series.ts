import type { LayoutName, Mark, Series } from '../form.ts';

export type LensNumber = 1 | 2 | 3;

/** How a disc, or one half of it, is drawn; `render.ts` says what each look is made of. */
export type PlainLook =
  /** In the sample, name not given. */
  | 'anonymous'
  /** The same, of the rows that the step is about. */
  | 'accent'
  /** Named, outside any lens. */
  | 'named'
  /** In a lens: what is being done. */
  | `lens-${LensNumber}`
  /** In a lens: what is planned or wanted. */
  | `wish-${LensNumber}`
  /** Named elsewhere; this step leaves it aside. */
  | 'aside'
  /** One of the sample that the report never names. */
  | 'unnamed'
  /** What the copy lost. */
  | 'lost';
/** `lens-1/wish-2` is half the one, half the other. */
export type Look = PlainLook | `${PlainLook}/${PlainLook}`;

/** One disc of a step. The key is a place in the sample (`m01` … `m16`), not a community. */
export interface Disc {
  /** A second mention of a community has a twin: `m08-2`. */
  key: string;
  /** The disc that a twin splits off from. */
  twinOf?: string;
  look: Look;
  /** The short name that stands by the disc. */
  name?: string;
}

/** One chart mark with its discs: one named community, or all the anonymous discs of a group. */
export interface Item {
  mark: Mark;
  /** What the row says, in a few words, for the table; may be empty. */
  detail: string;
  discs: Disc[];
}

export interface Group {
  id: string;
  label: string;
  /** How many of the sample are in the group; null when the report's count is missing. */
  count: number | null;
  /** The same as shown: `4/16`; empty where it would say nothing. */
  of: string;
  /** In the step's arrangement, or set aside under it. */
  place: 'in' | 'aside';
  items: Item[];
  /** Pairs only: what the community does and what it wants. */
  pair?: { from: string[]; to: string[] };
}

interface StepBase {
  /** URL fragment. */
  id: string;
  /** Counted from 1. */
  number: number;
  title: string;
  /** Placeholders filled. */
  caption: string;
  description: string;
  /** Anonymous discs may not be followed into a step with names, nor back. */
  identity: 'anonymous' | 'named';
  groups: Group[];
}

export type Step = StepBase &
  (
    | { arrangement: 'clusters' | 'bands' }
    | { arrangement: 'columns'; lens: LensNumber; lensTitle: string }
    | { arrangement: 'pairs'; from: PairHead; to: PairHead }
    | {
        arrangement: 'lost';
        lens: LensNumber;
        lensTitle: string;
        /** Where the last words stand: 第22段. */
        place: string;
        words: string;
        after: string;
      }
  );

export interface PairHead {
  lens: LensNumber;
  title: string;
}

export interface SequenceSeries extends Series {
  /** Number of discs: the sample. */
  total: number;
  steps: Step[];
  /** Index of the step that stands for the whole. */
  cover: number;
}

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
}

/** Every position of every step, for one column. Plain data with one decimal: it may be sent as JSON. */
export interface SequenceLayout {
  layout: LayoutName;
  width: number;
  /** The same for every panel, so that the graphic never jumps. */
  height: number;
  steps: StepLayout[];
}
