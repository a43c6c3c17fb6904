import { computedFigures, figure } from '../data/figures.ts';
import type { Content } from '../data/read.ts';
import type { Change } from '../data/releases/change.ts';
import { type Snapshot, snapshot } from '../data/releases/differences.ts';
import { undo } from '../data/releases/undo.ts';
import type { Rows } from '../data/schemas/index.ts';
import { editionIds } from '../i18n/index.ts';
import { type ChartSource, viewChart } from './view.ts';

/** What a change reaches: ids of charts that look or read otherwise, and of figures. */
export interface Reach {
  charts: string[];
  figures: string[];
}

/**
 * What each change reaches, found by undoing it alone and drawing again: no
 * form needs to say which columns it shows.
 * @param changed ids of charts that differ at all: only they are drawn anew for each change
 */
export function reachOf(
  changes: readonly Change[],
  before: Snapshot,
  after: Content,
  changed: readonly string[],
): Reach[] {
  const different = changed.filter((id) => after.charts[id]);
  const now = new Map(different.map((id) => [id, drawn(id, after)]));
  return changes.map((change) => {
    if (change.chart) return { charts: [change.chart], figures: [] };
    const without = sourceWithout(change, before, after);
    if (!without) return { charts: [], figures: [] };
    const { rows, figures = computedFigures(without) } = without;
    return {
      charts: different.filter((id) => drawn(id, without) !== now.get(id)),
      figures: changedFigures(
        { rows: rows as unknown as Snapshot['rows'], figures },
        snapshot(after),
      ),
    };
  });
}

/** What charts would be drawn from without a change; undefined where no chart or figure can hold it. */
function sourceWithout(change: Change, before: Snapshot, after: Content): ChartSource | undefined {
  if (!change.figure) return undo(change, before, after);
  const was = before.figures[change.figure];
  return was && { ...after, figures: { ...computedFigures(after), [change.figure]: was } };
}

/** A chart as one text; what cannot be drawn is unlike anything. */
function drawn(id: string, source: ChartSource): string {
  try {
    return JSON.stringify(editionIds.map((edition) => viewChart(id, source, edition)));
  } catch (error) {
    return String(error);
  }
}

type Figures = Pick<Snapshot, 'rows' | 'figures'>;

/** Ids of figures, facts and counts of ours, that one of two versions lacks, or that say something else in the other. */
export function changedFigures(before: Figures, after: Figures): string[] {
  const [then, now] = [textsOf(before), textsOf(after)];
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].filter(
    (id) => then[id] !== now[id],
  );
}

function textsOf({ rows, figures }: Figures): Record<string, string> {
  const ids = [...(rows.facts ?? []).map(({ id }) => String(id)), ...Object.keys(figures)];
  const said = (id: string) =>
    JSON.stringify(figure({ rows: rows as unknown as Rows, figures }, id));
  return Object.fromEntries(ids.map((id) => [id, said(id)]));
}
