import type { ColourScheme } from '../../charts/shared/theme.ts';
import type { Edition } from '../../i18n/index.ts';
import { messages } from '../content.ts';
import { memo } from '../memo.ts';
import { type Composition, compose } from './compose.ts';
import { svgDocument, svgPart } from './document.ts';
import { type Format, formats } from './formats.ts';
import { imprint } from './imprint.ts';
import { fontSheet, markQuotes } from './live.ts';
import { pngText, svgHead } from './metadata.ts';
import { make, makeTogether } from './pool.ts';
import { chartSheet, type Sheet } from './sheet.ts';
import type { PngJob } from './worker/jobs.ts';

export type { Format };

/** Which picture of which chart. */
export interface Picture {
  id: string;
  edition: Edition;
  /** A release; the working copy unless given. */
  version?: string | undefined;
  format: Format;
  scheme: ColourScheme;
}

interface Composed {
  sheet: Sheet;
  composition: Composition;
  /** The imprint as markup, in its place. */
  imprint: string;
}

const known = memo<Composed>();

/** The chart set into a format; both themes share it. */
export function composed({ id, edition, version, format }: Omit<Picture, 'scheme'>): Composed {
  const make = () => {
    const sheet = sheets(id, edition, version);
    const label = `${messages(edition, version).chart.notes}${edition === 'en' ? ': ' : '：'}`;
    const composition = compose(sheet, format, label);
    const { foot } = composition;
    const words = { ...sheet, source: foot.source };
    return {
      sheet,
      composition,
      imprint: imprint(words, formats[format], foot, foot.top).markup,
    };
  };
  return known([id, edition, format].join(' '), make, version);
}

const drawn = memo<Sheet>();

/** One sheet for all formats, so that each width is drawn once. */
function sheets(id: string, edition: Edition, version?: string): Sheet {
  return drawn(`${id} ${edition}`, () => chartSheet(id, edition, version), version);
}

/** The whole picture as one SVG file. @param head of the file, after the picture's sheet */
function whole(picture: Picture, head: (sheet: Sheet) => string = () => ''): string {
  const { sheet, composition, imprint } = composed(picture);
  const inner = composition.inner + imprint;
  return svgDocument({ ...composition, inner }, picture.scheme, sheet.lang, head(sheet));
}

/** An SVG whose text is text, with its fonts inside. */
export async function liveSvg(picture: Picture): Promise<string> {
  const fonts = await fontSheet(whole(picture));
  return markQuotes(whole(picture, (sheet) => svgHead(sheet) + fonts));
}

/** An SVG whose text is paths, for programs that break SVG text; as bytes in UTF-8. */
export function outlinedSvg(picture: Picture): Promise<Uint8Array> {
  return make({ kind: 'outline', svg: whole(picture, svgHead) });
}

/** A PNG that says what it is. */
export function png(picture: Picture): Promise<Uint8Array> {
  return make(pngJob(picture));
}

/**
 * The PNGs of one chart, edition, format and theme in some versions: where
 * they differ in their imprints only, the rest is drawn once.
 */
export function pngs(versions: readonly Picture[]): Promise<Uint8Array[]> {
  return makeTogether(versions.map(pngJob));
}

function pngJob(picture: Picture): PngJob {
  const { sheet, composition, imprint } = composed(picture);
  const { zoom, density } = formats[picture.format];
  const { area } = composition.foot;
  return {
    kind: 'png',
    svg: svgDocument(composition, picture.scheme, sheet.lang),
    zoom,
    imprint: { svg: svgPart(area, imprint, picture.scheme, sheet.lang), y: area.y },
    text: pngText(sheet),
    ...(density ? { density } : {}),
  };
}

/** Size of the PNG, px. */
export function pixels(picture: Omit<Picture, 'scheme'>): { width: number; height: number } {
  const { composition } = composed(picture);
  const { zoom } = formats[picture.format];
  return { width: composition.width * zoom, height: composition.height * zoom };
}
