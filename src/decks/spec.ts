/**
 * What a deck is made of, as plain JSON. The site computes it at build time
 * and publishes it (`/charts/<id>.slides.json`); `writeDeck` turns it into a
 * PPTX file, in Node and in a browser alike.
 */

/** Language of the words: it becomes the `lang` of every run. */
export type DeckLang = 'zh-CN' | 'en';

export interface Deck {
  lang: DeckLang;
  title: string;
  /** What the deck is about, for the file's properties. */
  subject: string;
  /** Who made it, for the file's properties. */
  author: string;
  /** `2026-11-23`: the release's date. The file's dates are this one and never the clock's. */
  date: string;
  /** Data version, for the file's properties. */
  version: string;
  slides: Slide[];
}

/** What `/charts/<id>.slides.json` holds: a chart's slides, with what a deck of them has to say. */
export interface ChartSlides extends Omit<Deck, 'slides'> {
  /** Of this file's own shape; a reader of the file refuses another. */
  format: typeof specFormat;
  /** Id of the chart. */
  id: string;
  slides: Slide[];
}

/** Raised when the shape of a slide changes so that an older writer would draw it wrongly. */
export const specFormat = 1;

export interface Slide {
  /** Unique in its deck: `whereabouts`, `sixteen-work`. */
  id: string;
  layout: 'cover' | 'content';
  /** Small line over the title. */
  kicker?: string;
  /** The finding. */
  title: string;
  /** What is measured, of how many. */
  subtitle?: string;
  /** A paragraph under the subtitle. */
  text?: string;
  body?: Body;
  /** Source and data version, one line each. */
  footer: string[];
  /** Where the slide's content stands on the site; becomes a link and a QR code. */
  link?: { url: string /** What the code says to a reader who cannot see it. */; label: string };
  /** Speaker notes, a paragraph each. */
  notes: string[];
}

export type Body =
  | { kind: 'drawing'; drawing: Drawing }
  | { kind: 'chart'; chart: NativeChart }
  | { kind: 'text'; paragraphs: Paragraph[] };

export interface Paragraph {
  text: string;
  look?: 'lead' | 'bullet' | 'small';
  /** Address that the paragraph leads to. */
  link?: string;
}

/** Colours are slots of the deck's theme, so that recolouring the theme recolours all charts. */
export type Slot =
  | 'tx1'
  | 'tx2'
  | 'bg1'
  | 'bg2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6';

export interface Paint {
  slot: Slot;
  /** 0 to 1; opaque unless given. */
  opacity?: number;
}

export interface Stroke extends Paint {
  /** px of the drawing */
  width: number;
  dashed?: boolean;
}

/** A picture of native shapes; all lengths in px of the drawing, which is scaled to the slide. */
export interface Drawing {
  name: string;
  /** Text alternative: what the picture shows. */
  alt: string;
  width: number;
  height: number;
  /** From back to front. Each becomes a group that can be moved as one. */
  groups: Group[];
}

export interface Group {
  /** Shown in the selection pane: the mark's label. */
  name: string;
  shapes: Shape[];
}

export type Shape = BoxShape | LineShape | PathShape | TextShape;

interface Painted {
  fill?: Paint;
  stroke?: Stroke;
}

export interface BoxShape extends Painted {
  kind: 'rect' | 'ellipse';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of a rect's corners. */
  radius?: number;
}

export interface LineShape {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: Stroke;
}

export interface PathShape extends Painted {
  kind: 'path';
  segments: Segment[];
}

/** M and L: x, y. C: two control points and the end. Z closes. Absolute coordinates. */
export type Segment =
  | ['M', number, number]
  | ['L', number, number]
  | ['C', number, number, number, number, number, number]
  | ['Z'];

export interface TextShape {
  kind: 'text';
  /** Of the anchor; the baseline of the first line. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  lines: string[];
  /** Width of the widest line, px. */
  width: number;
  size: number;
  /** Between baselines, px. */
  step: number;
  slot: Slot;
  bold?: boolean;
  serif?: boolean;
  /** Where it is not the deck's. */
  lang?: DeckLang;
}

/** A horizontal bar chart with its own data sheet. */
export interface NativeChart {
  name: string;
  alt: string;
  /** Title of the sheet's first column. */
  categoryTitle: string;
  categories: string[];
  series: NativeSeries[];
  /** Every category has a value in one of the series only, so that all bars stand in one row. */
  exclusive: boolean;
  /** The names of the series say more than those of the categories. */
  legend: boolean;
}

export interface NativeSeries {
  name: string;
  /** One a category; null leaves the cell and the bar empty. */
  values: (number | null)[];
  slot: Slot;
  /** Expected values: a pale bar with a strong rim. */
  pale?: boolean;
  /** Words before and after the number in its label: 预计…万元. */
  prefix?: string;
  suffix?: string;
}
