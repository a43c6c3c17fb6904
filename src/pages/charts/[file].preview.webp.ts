import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { stemOf } from '../../i18n/index.ts';
import { cached } from '../../site/cache.ts';
import { allChartFiles, type ChartFile } from '../../site/downloads/chart-files.ts';
import { respond } from '../../site/respond.ts';

/** Twice the room that a preview has beside a chart's downloads, px. */
const room = { width: 480, height: 320, fit: 'inside' } as const;

export function getStaticPaths() {
  return allChartFiles()
    .filter(({ format, scheme, type }) => format && scheme === 'light' && type === 'image/png')
    .map((file) => ({
      params: { file: `${stemOf(file.id, file.edition)}.${file.extension}`.replace(/\.png$/, '') },
      props: { file },
    }));
}

/** A chart's picture small, as the downloads show it: `/charts/<id>.wide.preview.webp`. */
export const GET: APIRoute<{ file: ChartFile }> = async ({ props: { file } }) => {
  const png = await file.make();
  const preview = () => sharp(png).resize(room).webp().toBuffer();
  return respond(await cached(['preview', JSON.stringify(room), png], preview), 'image/webp');
};
