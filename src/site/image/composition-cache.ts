import { serialize } from 'node:v8';
import type { Messages } from '../../i18n/index.ts';
import { codeCache } from '../code-cache.ts';
import { type Composition, compose, footHeights } from './compose.ts';
import type { Format } from './formats.ts';
import type { Sheet } from './sheet.ts';

/**
 * A chart set into a format, kept under .cache/composition: trying nine widths
 * and taking each drawing apart is the longest work of a build that finds all
 * pictures in its cache. Versions whose charts are the same share one.
 */
export function keptComposition(
  sheet: Sheet,
  format: Format,
  messages: Messages,
  folder?: string,
): Composition {
  const label = `${messages.chart.notes}${sheet.edition === 'en' ? ': ' : '：'}`;
  const { draw: _, version: _v, link: _l, address: _a, date: _d, ...said } = sheet;
  const from = [format, JSON.stringify([messages, footHeights(sheet, format)]), serialize(said)];
  return keptMarkup(from, () => compose(sheet, format, label), folder);
}

/**
 * The same for any picture that takes drawings apart: all code that draws or
 * measures decides how it comes out.
 */
export const keptMarkup = codeCache('composition', [
  'src/charts',
  'src/data',
  'src/i18n',
  'src/site/image',
  'src/site/meta',
]);
