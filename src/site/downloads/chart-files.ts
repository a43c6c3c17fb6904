import { setImmediate } from 'node:timers/promises';
import type { ColourScheme } from '../../charts/shared/theme.ts';
import { writeDeck } from '../../decks/index.ts';
import { type Edition, editionIds } from '../../i18n/index.ts';
import { chartIds } from '../charts.ts';
import { chartSlides as slidesOf } from '../decks/chart-slides.ts';
import { editing } from '../editing.ts';
import {
  composed,
  type Format,
  liveSvg,
  outlinedSvg,
  type Picture,
  pixels,
  png,
} from '../pictures.ts';
import { releases } from '../releases.ts';
import { bundle } from './bundle.ts';
import { chartCsv, chartJson } from './chart-values.ts';

/** One file of a chart. */
export interface ChartFile {
  id: string;
  edition: Edition;
  version?: string | undefined;
  /** What comes after the stem: `wide.dark.png`. */
  extension: string;
  /** Media type. */
  type: string;
  /** Of pictures. */
  scheme?: ColourScheme;
  format?: Format;
  /** Of PNGs, px. */
  size?: () => { width: number; height: number };
  make(): Promise<Uint8Array>;
}

export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The chart as slides to edit. */
export function chartSlides(id: string, edition: Edition, version?: string): ChartFile {
  const make = async () => writeDeck(slidesOf(id, edition, version));
  return { id, edition, version, extension: 'pptx', type: pptxType, make };
}

const schemes: ColourScheme[] = ['light', 'dark'];
const shapes: Format[] = ['page', 'wide', 'square'];
const text = (make: () => string | Promise<string>) => async () =>
  new TextEncoder().encode(await make());

/** Every file of a chart in an edition but its slides; the zip is the last. */
export function chartFiles(id: string, edition: Edition, version?: string): ChartFile[] {
  const chart = { id, edition, ...(version === undefined ? {} : { version }) };
  const files: ChartFile[] = [
    ...schemes.flatMap((scheme) => vectors({ ...chart, format: 'page', scheme })),
    ...schemes.flatMap((scheme) =>
      shapes.map((format): ChartFile => {
        const picture: Picture = { ...chart, format, scheme };
        return {
          ...picture,
          extension: pngExtension(picture),
          type: 'image/png',
          size: () => pixels(composed(picture)),
          make: () => png(composed(picture), scheme),
        };
      }),
    ),
    {
      ...chart,
      extension: 'csv',
      type: 'text/csv; charset=utf-8',
      make: text(() => chartCsv(id, edition, version)),
    },
    {
      ...chart,
      extension: 'json',
      type: 'application/json; charset=utf-8',
      make: text(() => chartJson(id, edition, version)),
    },
  ];
  const slides = chartSlides(id, edition, version);
  const zip: ChartFile = {
    ...chart,
    extension: 'zip',
    type: 'application/zip',
    make: () => bundle([...files, slides]),
  };
  return [...files, zip].map((file) => ({ ...file, make: once(file) }));
}

function vectors(picture: Picture): ChartFile[] {
  const type = 'image/svg+xml';
  return [
    {
      ...picture,
      extension: `${dark(picture.scheme)}svg`,
      type,
      make: text(() => liveSvg(composed(picture), picture.scheme)),
    },
    {
      ...picture,
      extension: `outlined.${dark(picture.scheme)}svg`,
      type,
      make: () => outlinedSvg(composed(picture), picture.scheme),
    },
  ];
}

const pngExtension = ({ format, scheme }: Picture) =>
  `${format === 'page' ? '' : `${format}.`}${dark(scheme)}png`;

const dark = (scheme: ColourScheme) => (scheme === 'dark' ? 'dark.' : '');

const made = new Map<string, Promise<Uint8Array>>();

const keyOf = ({ id, edition, version, extension }: Omit<ChartFile, 'type' | 'make'>) =>
  [id, edition, version, extension].join(' ');

/** A page that names a file's size and the address that serves it share its bytes. */
function once(file: ChartFile): ChartFile['make'] {
  const { make } = file;
  if (editing) return make;
  const key = keyOf(file);
  return () => {
    const bytes = made.get(key) ?? make();
    made.set(key, bytes);
    return bytes;
  };
}

/**
 * The files of all charts in both editions, with their slides: to edit, and as JSON for a page that
 * puts a deck together. @param version a release; the working copy unless given
 */
export function allChartFiles(version?: string): ChartFile[] {
  return chartIds(version).flatMap((id) =>
    editionIds.flatMap((edition) => [
      ...chartFiles(id, edition, version),
      chartSlides(id, edition, version),
      {
        ...{ id, edition, version, extension: 'slides.json' },
        type: 'application/json; charset=utf-8',
        make: text(() => `${JSON.stringify(slidesOf(id, edition, version))}\n`),
      },
    ]),
  );
}

/**
 * Sets the threads to drawing all pictures that this build makes, so that they
 * are ready when their turn comes. Not while an editor works: there each is
 * drawn when it is asked for.
 */
export async function drawAhead(): Promise<void> {
  if (editing) return;
  const versions = [undefined, ...releases().map(({ version }) => version)];
  for (const file of versions.flatMap(allChartFiles)) {
    if (file.type !== 'image/png') continue;
    // What goes wrong is reported to whoever asks for the picture.
    file.make().catch(() => {});
    // Lets finished threads have their next picture.
    await setImmediate();
  }
}
