import type { APIRoute } from 'astro';
import { stemOf } from '../../../../i18n/index.ts';
import { type ChartFile, frozenChartFiles } from '../../../../site/downloads/chart-files.ts';
import { releases } from '../../../../site/releases.ts';
import { respond } from '../../../../site/respond.ts';

export function getStaticPaths() {
  return releases().flatMap(({ version }) =>
    frozenChartFiles(version).map((file) => ({
      params: { version, file: `${stemOf(file.id, file.edition)}.${file.extension}` },
      props: { file },
    })),
  );
}

/** A chart's picture and values as a release made them: `/v/1.0.0/charts/<id>.csv` and so on. */
export const GET: APIRoute<{ file: ChartFile }> = async ({ props: { file } }) =>
  respond(await file.make(), file.type);
