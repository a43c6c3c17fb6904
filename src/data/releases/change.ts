import { type Bump, bumps } from './version.ts';

/** One value of a row, a package or a chart file; undefined where there is none. */
export type Value = string | number | boolean | null;

/**
 * What may be changed, each kind with its own subject, and the smallest version step
 * that may hold it. Corrected = patch;
 * something added that breaks nobody's use = minor; whatever a reader's
 * spreadsheet, program or embed relied on is gone or elsewhere = major.
 */
export const demands = {
  'dataset-added': 'minor',
  'dataset-removed': 'major',
  'field-added': 'major',
  'field-removed': 'major',
  'fields-reordered': 'major',
  'field-type': 'major',
  'field-words': 'patch',
  'row-added': 'minor',
  'row-removed': 'major',
  'rows-reordered': 'patch',
  cell: 'patch',
  package: 'patch',
  'chart-added': 'minor',
  'chart-removed': 'major',
  chart: 'patch',
  figure: 'patch',
} as const satisfies Record<string, Bump>;
export type ChangeKind = keyof typeof demands;

/** One difference between two versions of the data or the charts. */
export interface Change {
  kind: ChangeKind;
  dataset?: string;
  /** Id of the row. */
  row?: string;
  column?: string;
  chart?: string;
  /** Id of a computed figure. */
  figure?: string;
  /** Place inside a chart file, the package or a figure. */
  path?: string;
  before?: Value;
  after?: Value;
}

/** The smallest step that may hold all the changes; undefined where there are none. */
export function demanded(changes: readonly Change[]): Bump | undefined {
  const steps = changes.map(({ kind }) => bumps.indexOf(demands[kind]));
  return steps.length ? bumps[Math.max(...steps)] : undefined;
}

/** The same thing in two lists of changes has the same subject: `cell facts shops value`. */
export function subject(change: Change): string {
  const { kind, dataset, row, column, chart, figure, path } = change;
  const parts = [dataset, row, column, chart, figure, path];
  return [kind, ...parts.filter((part) => part !== undefined)].join(' ');
}
