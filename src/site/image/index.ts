import type { ColourScheme } from '../../charts/shared/theme.ts';
import type { Edition } from '../../i18n/index.ts';
import { messages } from '../content.ts';
import { memo } from '../memo.ts';
import type { Composition } from './compose.ts';
import { keptComposition } from './composition-cache.ts';
import { svgDocument } from './document.ts';
import { type Format, formats } from './formats.ts';
import { fontSheet, markQuotes } from './live.ts';
import { pngText, svgHead } from './metadata.ts';
import { make } from './pool.ts';
import { chartSheet, type Sheet } from './sheet.ts';

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
}

const known = memo<Composed>();

/** The chart set into a format; both themes share it. */
export function composed({ id, edition, version, format }: Omit<Picture, 'scheme'>): Composed {
  const compose = () => {
    const sheet = sheets(id, edition, version);
    return { sheet, composition: keptComposition(sheet, format, messages(edition, version)) };
  };
  return known([id, edition, format].join(' '), compose, version);
}

const drawn = memo<Sheet>();

/** One sheet for all formats, so that each width is drawn once. */
function sheets(id: string, edition: Edition, version?: string): Sheet {
  return drawn(`${id} ${edition}`, () => chartSheet(id, edition, version), version);
}

/** An SVG whose text is text, with its fonts inside. */
export async function liveSvg(picture: Picture): Promise<string> {
  const { sheet, composition } = composed(picture);
  const bare = svgDocument(composition, picture.scheme, sheet.lang);
  const head = svgHead(sheet) + (await fontSheet(bare));
  return markQuotes(svgDocument(composition, picture.scheme, sheet.lang, head));
}

/** An SVG whose text is paths, for programs that break SVG text; as bytes in UTF-8. */
export function outlinedSvg(picture: Picture): Promise<Uint8Array> {
  const { sheet, composition } = composed(picture);
  const svg = svgDocument(composition, picture.scheme, sheet.lang, svgHead(sheet));
  return make({ kind: 'outline', svg });
}

/** A PNG that says what it is. */
export function png(picture: Picture): Promise<Uint8Array> {
  const { sheet, composition } = composed(picture);
  const { zoom, density } = formats[picture.format];
  return make({
    kind: 'png',
    svg: svgDocument(composition, picture.scheme, sheet.lang),
    zoom,
    text: pngText(sheet),
    ...(density ? { density } : {}),
  });
}

/** Size of the PNG, px. */
export function pixels(picture: Omit<Picture, 'scheme'>): { width: number; height: number } {
  const { composition } = composed(picture);
  const { zoom } = formats[picture.format];
  return { width: composition.width * zoom, height: composition.height * zoom };
}
