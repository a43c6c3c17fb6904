import type { APIRoute } from 'astro';
import {
  allChartFiles,
  type ChartFile,
  drawAhead,
  stemOf,
} from '../../site/downloads/chart-files.ts';
import { respond } from '../../site/respond.ts';

export async function getStaticPaths() {
  await drawAhead();
  return allChartFiles().map((file) => ({
    params: { file: `${stemOf(file.id, file.edition)}.${file.extension}` },
    props: { file },
  }));
}

/** A chart's pictures and values: `/charts/<id>.svg`, `.png`, `.csv`, `.zip`; `<id>.en.…` in English. */
export const GET: APIRoute<{ file: ChartFile }> = async ({ props: { file } }) =>
  respond(await file.make(), file.type);
