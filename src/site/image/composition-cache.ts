import { serialize } from 'node:v8';
import type { Messages } from '../../i18n/index.ts';
import { cachedJson } from '../build-cache.ts';
import { editing } from '../editing.ts';
import { sourceDigest } from '../source-digest.ts';
import { type Composition, compose } from './compose.ts';
import type { Format } from './formats.ts';
import type { Sheet } from './sheet.ts';

/**
 * A chart set into a format, kept under .cache/composition: trying nine widths
 * and taking each drawing apart is the longest work of a build that finds all
 * pictures in its cache, and a release's comes out the same for ever.
 */
export function keptComposition(
  sheet: Sheet,
  format: Format,
  messages: Messages,
  folder?: string,
): Composition {
  const label = `${messages.chart.notes}${sheet.edition === 'en' ? ': ' : '：'}`;
  const { draw: _, ...said } = sheet;
  const from = [format, JSON.stringify(messages), serialize(said)];
  return keptMarkup(from, () => compose(sheet, format, label), folder);
}

/**
 * The same for any picture that takes drawings apart.
 * @param from all that it follows from but the code
 */
export function keptMarkup<T>(
  from: readonly (string | Uint8Array)[],
  make: () => T,
  folder?: string,
): T {
  // While an editor works the code may change under the running server.
  return editing ? make() : cachedJson('composition', [code(), ...from], make, folder);
}

let digest: string | undefined;

/** Changes with all code that draws or measures, and with the libraries and the words that it uses. */
function code(): string {
  digest ??= sourceDigest([
    'src/charts',
    'src/data',
    'src/i18n',
    'src/site/image',
    'src/site/meta',
  ]);
  return digest;
}
