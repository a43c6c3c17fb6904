import type { ColourScheme } from '../charts/shared/theme.ts';
import { svgFile } from '../drawing/svg.ts';
import type { Edition } from '../i18n/index.ts';
import { type Composition, compose } from '../pictures/compose.ts';
import { type Format, formats } from '../pictures/formats.ts';
import { fontSheet } from '../pictures/live.ts';
import { pngText, svgHead } from '../pictures/metadata.ts';
import type { Sheet } from '../pictures/sheet.ts';
import { make } from './make.ts';
import { memo } from './memo.ts';
import { chartSheet } from './sheet.ts';
import { shownChart } from './shown-chart.ts';

export type { Format };

/** Which picture of which chart. */
export interface Picture {
  id: string;
  edition: Edition;
  /** A release that keeps it; the working copy unless given. */
  version?: string | undefined;
  format: Format;
  scheme: ColourScheme;
}

/** A chart set into a format; both themes share it. */
export interface Composed {
  sheet: Sheet;
  format: Format;
  composition: Composition;
}

const known = memo<Composed>();

/** The chart set into a format. */
export function composed({ id, edition, version, format }: Omit<Picture, 'scheme'>): Composed {
  return known([id, edition, format, version].join(' '), () =>
    onSheet(chartSheet(shownChart(id, edition, version)), format),
  );
}

/** A sheet set into a format. */
export const onSheet = (sheet: Sheet, format: Format): Composed => {
  return { sheet, format, composition: compose(sheet, format) };
};

/** An SVG whose text is text, with its fonts inside. */
export async function liveSvg({ sheet, composition }: Composed, scheme: ColourScheme) {
  const fonts = await fontSheet(composition, (part) => make({ kind: 'font', ...part }));
  return svgFile(composition, { scheme, lang: sheet.lang, head: svgHead(sheet) + fonts });
}

/** An SVG whose text is paths, for programs that break SVG text; as bytes in UTF-8. */
export function outlinedSvg({ sheet, composition }: Composed, scheme: ColourScheme) {
  const options = { scheme, lang: sheet.lang, head: svgHead(sheet) };
  return make({ kind: 'outline', drawing: composition, options });
}

/** A PNG that says what it is. */
export function png({ sheet, format, composition }: Composed, scheme: ColourScheme) {
  const { zoom, density } = formats[format];
  const options = { scheme, lang: sheet.lang, zoom, text: pngText(sheet) };
  const print = density ? { density } : {};
  return make({ kind: 'png', drawing: composition, options: { ...options, ...print } });
}

/** Size of the PNG, px. */
export function pixels({ format, composition }: Composed): { width: number; height: number } {
  const { zoom } = formats[format];
  return { width: composition.width * zoom, height: composition.height * zoom };
}
