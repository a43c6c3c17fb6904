import { setImmediate } from 'node:timers/promises';
import type { ColourScheme } from '../../charts/shared/theme.ts';
import { drawingName } from '../../data/releases/drawings.ts';
import { writeDeck } from '../../decks/index.ts';
import { type Edition, editionIds, stemOf } from '../../i18n/index.ts';
import { chartIds, chartView } from '../charts.ts';
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
import { frozenCharts, releaseNamed, releases } from '../releases.ts';
import { shownChart } from '../shown-chart.ts';
import { bundle } from './bundle.ts';
import { chartJson } from './chart-values.ts';
import { tableCsv } from './tidy.ts';

/** One file of a chart. */
export interface ChartFile {
  id: string;
  edition: Edition;
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
export function chartSlides(id: string, edition: Edition): ChartFile {
  const make = async () => writeDeck(slidesOf(id, edition));
  return { id, edition, extension: 'pptx', type: pptxType, make };
}

const schemes: ColourScheme[] = ['light', 'dark'];
const shapes: Format[] = ['page', 'wide', 'square'];
const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };
const text = (make: () => string | Promise<string>) => async () =>
  new TextEncoder().encode(await make());

/** Every file of a chart in an edition but its slides; the zip is the last. */
export function chartFiles(id: string, edition: Edition): ChartFile[] {
  const chart = { id, edition };
  const files: ChartFile[] = [
    ...schemes.flatMap((scheme) => {
      const picture: Picture = { ...chart, format: 'page', scheme };
      return [vector(picture), outlined(picture)];
    }),
    ...schemes.flatMap((scheme) => shapes.map((format) => pixelled({ ...chart, format, scheme }))),
    {
      ...chart,
      extension: 'csv',
      type: types.csv,
      make: text(() => tableCsv(chartView(id, edition).table, edition)),
    },
    {
      ...chart,
      extension: 'json',
      type: types.json,
      make: text(() => chartJson(shownChart(id, edition))),
    },
  ];
  const slides = chartSlides(id, edition);
  const zip: ChartFile = {
    ...chart,
    extension: 'zip',
    type: 'application/zip',
    make: () => bundle([...files, slides]),
  };
  return [...files, zip].map((file) => ({ ...file, make: once(file) }));
}

/** The files of the charts that a release changed, at its own addresses: one drawing, one picture, the values. */
export function frozenChartFiles(version: string): ChartFile[] {
  const release = releaseNamed(version);
  return frozenCharts(release).flatMap((id) =>
    editionIds.flatMap((edition): ChartFile[] => {
      const chart = { id, edition };
      const picture: Picture = { ...chart, version, format: 'page', scheme: 'light' };
      return [
        vector(picture),
        pixelled(picture),
        {
          ...chart,
          extension: 'csv',
          type: types.csv,
          make: text(() => release.files[drawingName(stemOf(id, edition), 'csv')]!),
        },
        {
          ...chart,
          extension: 'json',
          type: types.json,
          make: text(() => chartJson(shownChart(id, edition, version))),
        },
      ];
    }),
  );
}

const vector = (picture: Picture): ChartFile => ({
  ...picture,
  extension: `${dark(picture.scheme)}svg`,
  type: 'image/svg+xml',
  make: text(() => liveSvg(composed(picture), picture.scheme)),
});

const outlined = (picture: Picture): ChartFile => ({
  ...picture,
  extension: `outlined.${dark(picture.scheme)}svg`,
  type: 'image/svg+xml',
  make: () => outlinedSvg(composed(picture), picture.scheme),
});

const pixelled = (picture: Picture): ChartFile => ({
  ...picture,
  extension: `${picture.format === 'page' ? '' : `${picture.format}.`}${dark(picture.scheme)}png`,
  type: 'image/png',
  size: () => pixels(composed(picture)),
  make: () => png(composed(picture), picture.scheme),
});

const dark = (scheme: ColourScheme) => (scheme === 'dark' ? 'dark.' : '');

const made = new Map<string, Promise<Uint8Array>>();

/** A page that names a file's size and the address that serves it share its bytes. */
function once({ id, edition, extension, make }: ChartFile): ChartFile['make'] {
  if (editing) return make;
  const key = [id, edition, extension].join(' ');
  return () => {
    const bytes = made.get(key) ?? make();
    made.set(key, bytes);
    return bytes;
  };
}

/**
 * The files of all charts in both editions, with their slides: to edit, and as JSON for a page that
 * puts a deck together.
 */
export function allChartFiles(): ChartFile[] {
  return chartIds().flatMap((id) =>
    editionIds.flatMap((edition) => [
      ...chartFiles(id, edition),
      chartSlides(id, edition),
      {
        ...{ id, edition, extension: 'slides.json' },
        type: types.json,
        make: text(() => `${JSON.stringify(slidesOf(id, edition))}\n`),
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
  for (const file of [
    ...allChartFiles(),
    ...releases().flatMap(({ version }) => frozenChartFiles(version)),
  ]) {
    if (file.type !== 'image/png') continue;
    // What goes wrong is reported to whoever asks for the picture.
    file.make().catch(() => {});
    // Lets finished threads have their next picture.
    await setImmediate();
  }
}
