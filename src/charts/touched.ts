import { computedFigures, type Figure, figure, figureIds } from '../data/figures.ts';
import type { Content } from '../data/read.ts';
import type { Change } from '../data/releases/change.ts';
import { undo } from '../data/releases/undo.ts';
import { editionIds } from '../i18n/index.ts';
import { drawWithWords } from './chart-words.ts';

/** What a change reaches: ids of charts that look or read otherwise, and of figures. */
export interface Reach {
  charts: string[];
  figures: string[];
}

/**
 * What each change reaches, found by undoing it alone and drawing again: no
 * form needs to say which columns it shows.
 * @param after the newer content, with what it keeps
 */
export function reachOf(changes: readonly Change[], before: Content, after: Content): Reach[] {
  const now = new Map(Object.keys(after.charts).map((id) => [id, drawn(id, after)]));
  // Only charts that differ at all are drawn anew for each change.
  const different = changedCharts(before, after).filter((id) => now.has(id));
  const figures = figuresOf(after);
  return changes.map((change) => {
    if (change.chart) return { charts: [change.chart], figures: [] };
    const without = undo(change, before, after);
    if (!without) return { charts: [], figures: [] };
    const counted = recount(change, without);
    const charts = different.filter((id) => drawn(id, counted) !== now.get(id));
    return { charts, figures: unlike(figuresOf(counted), figures) };
  });
}

/** Charts that one of two versions lacks, or that look or read otherwise in the other. */
export function changedCharts(before: Content, after: Content): string[] {
  const ids = [...new Set([...Object.keys(before.charts), ...Object.keys(after.charts)])].sort();
  return ids.filter((id) => drawn(id, before) !== drawn(id, after));
}

/** A chart as one text; what cannot be drawn is unlike anything. */
function drawn(id: string, content: Content): string {
  if (!content.charts[id]) return '';
  try {
    return JSON.stringify(editionIds.map((edition) => drawWithWords(id, content, edition)));
  } catch (error) {
    return String(error);
  }
}

/** Where a row is undone, the countings over it are too. */
function recount(change: Change, content: Content): Content {
  if (!change.dataset || !content.kept) return content;
  return { ...content, kept: { ...content.kept, figures: computedFigures(content.rows) } };
}

/** Figures that one of two versions lacks, or that say something else in the other. */
export function changedFigures(before: Content, after: Content): string[] {
  return unlike(figuresOf(before), figuresOf(after));
}

function unlike(then: Record<string, string>, now: Record<string, string>): string[] {
  const ids = [...new Set([...Object.keys(now), ...Object.keys(then)])];
  return ids.filter((id) => then[id] !== now[id]);
}

function figuresOf({ rows, kept }: Content): Record<string, string> {
  const one = (id: string): Figure | undefined => figure(rows, id, kept?.figures);
  return Object.fromEntries(figureIds(rows).map((id) => [id, JSON.stringify(one(id))]));
}
