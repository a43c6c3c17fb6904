import type { APIRoute } from 'astro';
import { stemOf } from '../../i18n/index.ts';
import { allChartFiles, type ChartFile, drawAhead } from '../../site/downloads/chart-files.ts';
import { respond } from '../../site/respond.ts';

export async function getStaticPaths() {
  await drawAhead();
  return allChartFiles().map((file) => ({
    params: { file: `${stemOf(file.id, file.edition)}.${file.extension}` },
    props: { file },
  }));
}

/** A chart's pictures, values and slides: `/charts/<id>.svg`, `.png`, `.csv`, `.pptx`, `.zip`; `<id>.en.…` in English. */
export const GET: APIRoute<{ file: ChartFile }> = async ({ props: { file } }) =>
  respond(await file.make(), file.type);
