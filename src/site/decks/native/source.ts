import type { PrepareContext, Row, RowSets } from '../../../charts/form.ts';
import type { ChartFile } from '../../../data/schemas/chart.ts';
import type { NativeChart } from '../../../decks/index.ts';
import { type Edition, editions } from '../../../i18n/index.ts';

/** What a chart is made from. */
export interface NativeSource {
  file: ChartFile;
  rows: RowSets;
  context: PrepareContext;
}

/** A native chart but for its name and its words. */
export type NativeData = Omit<NativeChart, 'name' | 'alt'>;

/** A cell in the edition's words: `unit` is `unit_zh` or `unit_en` where the row has both. */
export function column(row: Row, name: string, edition: Edition): string {
  const own = row[`${name}_${editions[edition].column}`] ?? row[name];
  return own === null || own === undefined ? '' : String(own);
}
