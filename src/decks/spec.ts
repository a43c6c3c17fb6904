import type { Drawing } from '../drawing/model.ts';

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
export const specFormat = 2;

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
  | { kind: 'drawing'; drawing: SlideDrawing }
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

/** A picture of native shapes in the theme's colours; it is scaled to the slide. */
export interface SlideDrawing extends Drawing {
  name: string;
  /** Text alternative: what the picture shows. */
  alt: string;
  /** Labels of the marks by key: the shapes of each become a group that can be moved as one. */
  marks: Record<string, string>;
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
