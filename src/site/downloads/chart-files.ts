import sharp from 'sharp';
import { type ColourScheme, chartRules, themeDeclarations } from '../../charts/shared/theme.ts';
import { drawingName } from '../../data/releases/drawings.ts';
import { writeDeck } from '../../decks/index.ts';
import { type Edition, editionIds, stemOf } from '../../i18n/index.ts';
import { cached } from '../cache.ts';
import { chartIds, chartView } from '../charts.ts';
import { chartSlides } from '../decks/chart-slides.ts';
import { memo } from '../memo.ts';
import {
  composed,
  type Format,
  liveSvg,
  outlinedSvg,
  type Picture,
  pixels,
  png,
} from '../pictures.ts';
import { frozenBytes, frozenCharts, releaseNamed } from '../releases.ts';
import { chartSheet } from '../sheet.ts';
import { shownChart } from '../shown-chart.ts';
import type { FileBody, SiteFile } from '../site-file.ts';
import { files as urls } from '../urls.ts';
import { bundle } from './bundle.ts';
import { chartJson } from './chart-values.ts';
import { tableCsv } from './tidy.ts';

/** One file of a chart. */
export interface ChartFile extends SiteFile {
  id: string;
  edition: Edition;
  /** What comes after the stem: `wide.dark.png`. */
  extension: string;
  /** Of pictures. */
  scheme?: ColourScheme;
  format?: Format;
  /** Of PNGs, px. */
  size?: () => { width: number; height: number };
}

const schemes: ColourScheme[] = ['light', 'dark'];
const shapes: Format[] = ['page', 'wide', 'square'];

/** Every file of a chart in an edition; the zip of all others is the last. */
export function chartFiles(id: string, edition: Edition): ChartFile[] {
  const of = { id, edition };
  const pictures = schemes.flatMap((scheme) =>
    shapes.map((format): Picture => ({ ...of, format, scheme })),
  );
  const files = [
    ...pictures
      .filter(({ format }) => format === 'page')
      .flatMap((one) => [live(one), outline(one)]),
    ...pictures.map(pixelled),
    chartFile(of, 'csv', () => tableCsv(chartView(id, edition).table, edition)),
    chartFile(of, 'json', () => chartJson(shownChart(id, edition))),
    chartFile(of, 'pptx', () => writeDeck(chartSlides(id, edition))),
  ];
  return [...files, chartFile(of, 'zip', () => bundle(files))];
}

/** The files of the charts that a release changed, at its own addresses: one drawing, one picture, the values. */
export function frozenChartFiles(version: string): ChartFile[] {
  const release = releaseNamed(version);
  return frozenCharts(release).flatMap((id) =>
    editionIds.flatMap((edition) => {
      const of = { id, edition, version };
      const picture: Picture = { ...of, format: 'page', scheme: 'light' };
      const { link } = chartSheet(shownChart(id, edition, version));
      // Drawn anew where the site has moved since: the code in it leads to the chart.
      const kept = (file: ChartFile): ChartFile => ({
        ...file,
        make() {
          const bytes = frozenBytes(version, drawingName(stemOf(id, edition), file.extension));
          return bytes?.includes(link) ? bytes : file.make();
        },
      });
      return [
        kept(live(picture)),
        kept(pixelled(picture)),
        chartFile(of, 'csv', () => release.files[drawingName(stemOf(id, edition), 'csv')]!),
        chartFile(of, 'json', () => chartJson(shownChart(id, edition, version))),
      ];
    }),
  );
}

/**
 * The files of all charts in both editions; with each its slides as JSON for a page that puts a
 * deck together, and its pictures small for the page that offers them.
 */
export function allChartFiles(): ChartFile[] {
  return chartIds().flatMap((id) =>
    editionIds.flatMap((edition) => {
      const slides = () => `${JSON.stringify(chartSlides(id, edition))}\n`;
      const files = chartFiles(id, edition);
      const shown = files.filter(({ size, scheme }) => size && scheme === 'light');
      return [
        ...files,
        chartFile({ id, edition }, 'slides.json', slides),
        ...schemes.map((scheme) => thumbnail(id, edition, scheme)),
        ...shown.map(small),
      ];
    }),
  );
}

const made = memo<FileBody | Promise<FileBody>>();

/** A page that names a file's size and the address that serves it share its bytes. */
function chartFile(
  { id, edition, version }: Pick<Picture, 'id' | 'edition' | 'version'>,
  extension: string,
  make: SiteFile['make'],
  about?: Pick<ChartFile, 'scheme' | 'format' | 'size'>,
): ChartFile {
  const href = urls.chart(stemOf(id, edition), extension, version);
  return { id, edition, extension, href, make: () => made(href, make), ...about };
}

const dark = ({ scheme }: Pick<Picture, 'scheme'>) => (scheme === 'dark' ? 'dark.' : '');

const live = (of: Picture) =>
  chartFile(of, `${dark(of)}svg`, () => liveSvg(composed(of), of.scheme), of);

const outline = (of: Picture) =>
  chartFile(of, `outlined.${dark(of)}svg`, () => outlinedSvg(composed(of), of.scheme), of);

function pixelled(of: Picture): ChartFile {
  const shape = of.format === 'page' ? '' : `${of.format}.`;
  const { format, scheme } = of;
  const about = { format, scheme, size: () => pixels(composed(of)) };
  return chartFile(of, `${shape}${dark(of)}png`, () => png(composed(of), scheme), about);
}

/** The top of a drawing in a frame of 4 to 3, on the page's ground; a tall one fades out. */
function thumbnail(id: string, edition: Edition, scheme: ColourScheme): ChartFile {
  return chartFile({ id, edition }, `thumbnail.${dark({ scheme })}svg`, () => {
    const { narrow } = chartView(id, edition).cover;
    const top = Math.min(-16, (Number(/ height="([\d.]+)"/.exec(narrow)![1]) - 240) / 2);
    const start = `<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" viewBox="-16 ${top} 320 240" width="320" height="240"`;
    const style = `svg{${themeDeclarations(scheme)};background:var(--paper)}stop{stop-color:var(--paper)}${chartRules}`;
    const fade = `<linearGradient id="fade" x2="0" y2="1"><stop stop-opacity="0"/><stop offset="1"/></linearGradient><rect x="-16" y="176" width="320" height="48" fill="url(#fade)"/>`;
    return narrow
      .replace(/^<svg[^>]*/, `${start}><style>${style}</style`)
      .replace(/(?=<\/svg>$)/, top === -16 ? fade : '');
  });
}

/** Twice the room that a preview has beside a chart's downloads, px. */
const room = { width: 480, height: 320, fit: 'inside' } as const;

function small(file: ChartFile): ChartFile {
  const make = async () => {
    const picture = await file.make();
    const preview = () => sharp(picture).resize(room).webp().toBuffer();
    return cached(['preview', JSON.stringify(room), picture], preview);
  };
  return chartFile(file, file.extension.replace(/png$/, 'preview.webp'), make);
}
