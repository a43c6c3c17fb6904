/** Shapes of the pictures of a chart. */
export type Format = 'page' | 'wide' | 'square';

export interface FormatRules {
  /** Units of the drawing; the page's height follows from what stands on it. */
  width: number;
  height?: number;
  /** Px of the PNG a unit. */
  zoom: number;
  margin: { x: number; top: number; bottom: number };
  /** Sizes of text in units. */
  title: number;
  subtitle: number;
  small: number;
  /** Side of the QR code. */
  qr: number;
  /** The largest magnification of the chart. */
  largest: number;
  /** Px a metre in print, where the picture is made for paper. */
  density?: number;
}

/**
 * `page` stands in a document: twice as sharp as a screen, 16 cm wide in print.
 * `wide` fills a projector and `square` a post; no text of the wide one is
 * under 24 px where its chart can be drawn so.
 */
export const formats: Record<Format, FormatRules> = {
  page: {
    width: 760,
    zoom: 2,
    margin: { x: 40, top: 30, bottom: 28 },
    title: 27,
    subtitle: 15,
    small: 12.5,
    qr: 88,
    largest: 1,
    density: 9500,
  },
  wide: {
    width: 1920,
    height: 1080,
    zoom: 1,
    margin: { x: 72, top: 48, bottom: 40 },
    title: 56,
    subtitle: 29,
    small: 24,
    qr: 168,
    largest: 3,
  },
  square: {
    width: 1200,
    height: 1200,
    zoom: 1,
    margin: { x: 60, top: 48, bottom: 44 },
    title: 50,
    subtitle: 27,
    small: 22,
    qr: 148,
    largest: 2.8,
  },
};
