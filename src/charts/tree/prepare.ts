import { pick } from '../../i18n/index.ts';
import type { Mark, PrepareContext, Row, RowSets, Series } from '../form.ts';
import { cell, provenance, singleRows, text } from '../shared/rows.ts';
import type { TreeOptions } from './options.ts';

/** One node; a node without a mark is a heading of ours. */
export interface TreeNode {
  label: string;
  detail: string;
  lost: boolean;
  mark?: Mark;
  children: TreeNode[];
}

export interface TreeSeries extends Series {
  root: TreeNode;
  /** By mark key: what stands above it, for the table. */
  above: Record<string, string>;
  columns: { label: string; detail?: string };
}

/** Rows to a tree; a row whose label the copy lost becomes an empty slot. */
export function prepare(rows: RowSets, options: TreeOptions, context: PrepareContext): TreeSeries {
  const { edition } = context;
  const data = singleRows(rows);
  const above: Record<string, string> = {};
  const branchOf = (row: Row) =>
    options.branches.find(
      ({ column, value }) => row[column] === value && row[options.parent] === null,
    );
  const node = (row: Row, parentLabel: string): TreeNode => {
    const lost = cell(row, options.label.column, edition) === null;
    const label = text(row, options.label.column, edition, context.messages.chart.lost);
    const detail = options.detail ? text(row, options.detail.column, edition) : '';
    above[String(row.id)] = parentLabel;
    const mark: Mark = {
      key: String(row.id),
      label,
      ...(detail ? { value: detail } : {}),
      ...provenance(row),
    };
    return { label, detail, lost, mark, children: childrenOf(String(row.id), label) };
  };
  const childrenOf = (id: string | null, label: string) =>
    data
      .filter((row) => row[options.parent] === id && !branchOf(row))
      .map((row) => node(row, label));
  const rootLabel = pick(options.root, edition);
  const root: TreeNode = {
    label: rootLabel,
    detail: '',
    lost: false,
    children: childrenOf(null, rootLabel),
  };
  for (const branch of options.branches) {
    const label = pick(branch.label, edition);
    const own = data.filter((row) => branchOf(row) === branch);
    if (own.length)
      root.children.push({
        label,
        detail: '',
        lost: false,
        children: own.map((row) => node(row, label)),
      });
  }
  return {
    marks: flatten(root).flatMap(({ mark }) => mark ?? []),
    root,
    above,
    columns: {
      label: pick(options.label.title, edition),
      ...(options.detail ? { detail: pick(options.detail.title, edition) } : {}),
    },
  };
}

/** The nodes in reading order. */
function flatten(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(flatten)];
}
