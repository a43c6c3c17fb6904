import { type HierarchyNode, hierarchy } from 'd3';
import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  type Group,
  serialize,
} from '../shared/svg.ts';
import { measure, wrap } from '../shared/text.ts';
import type { TreeNode, TreeSeries } from './prepare.ts';

type Placed = HierarchyNode<TreeNode> & {
  left: number;
  top: number;
  height_: number;
  width_: number;
};

const sizes = { root: 17, branch: 16, leaf: 14, detail: 13 };

/** A table of contents with branches: columns by depth when wide, an indented outline on a phone. */
export function render(series: TreeSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const wide = context.layout === 'wide';
  const root = hierarchy(series.root) as unknown as Placed;
  const depth = Math.max(1, root.height);
  const columns = wide ? columnsOf(depth, context.width) : undefined;
  const nodes = root.descendants() as unknown as Placed[];
  for (const node of nodes) {
    node.left = columns ? columns[node.depth]!.left : node.depth * 22;
    node.width_ = columns ? columns[node.depth]!.width : context.width - node.left;
    node.height_ = nodeHeight(node, context.compact ? 4 : 10);
  }
  const bottom = wide ? placeColumns(root, 0, context.compact ? 7 : 14) : placeOutline(nodes);
  const svg = createSvg(context, bottom);
  const lines = svg.append('g');
  for (const node of nodes) if (node.children) branch(lines, node, wide);
  for (const node of nodes) drawNode(svg as unknown as Group, node, context);
  return serialize(svg.attr('height', bottom).attr('viewBox', `0 0 ${context.width} ${bottom}`));
}

/** Left edge and width of each depth; leaves get the most room. */
function columnsOf(depth: number, width: number): { left: number; width: number }[] {
  const shares = depth === 1 ? [0.32, 0.68] : [0.24, 0.36, 0.4];
  let left = 0;
  return Array.from({ length: depth + 1 }, (_, index) => {
    const share = (shares[index] ?? 0.3) * width;
    const column = { left, width: share - 34 };
    left += share;
    return column;
  });
}

function labelSize(node: Placed): number {
  if (node.depth === 0) return sizes.root;
  return node.children || node.depth === 1 ? sizes.branch : sizes.leaf;
}

/** `air` is what a node has over its text, px. */
function nodeHeight(node: Placed, air: number): number {
  const size = labelSize(node);
  const labelLines = wrap(node.data.label, { width: node.width_, size, strong: true }).length;
  const detailLines = node.data.detail
    ? wrap(node.data.detail, { width: node.width_, size: sizes.detail }).length
    : 0;
  return labelLines * (size + 6) + detailLines * 18 + air;
}

/**
 * A parent stands level with the middle of its children. Returns the bottom of the subtree in px.
 * @param gap under a child with children of its own, px
 */
function placeColumns(node: Placed, top: number, gap: number): number {
  if (!node.children) {
    node.top = top;
    return top + node.height_;
  }
  let at = top;
  for (const child of node.children as unknown as Placed[])
    at = placeColumns(child, at, gap) + (child.children ? gap : 2);
  const first = node.children[0] as unknown as Placed;
  const last = node.children.at(-1) as unknown as Placed;
  node.top = Math.max(top, (middle(first) + middle(last)) / 2 - node.height_ / 2);
  return Math.max(at, node.top + node.height_);
}

function placeOutline(nodes: Placed[]): number {
  let at = 0;
  // hierarchy's descendants come level by level; an outline reads depth first.
  nodes[0]!.eachBefore((entry) => {
    const node = entry as unknown as Placed;
    if (node.depth === 1 && at > 0) at += 8;
    node.top = at;
    at += node.height_;
  });
  return at + 4;
}

const middle = (node: Placed) => node.top + (labelSize(node) + 12) / 2;

function branch(lines: Group, node: Placed, wide: boolean): void {
  for (const child of node.children as unknown as Placed[]) {
    const className = `l-strong${child.data.lost ? ' l-dashed' : ''}`;
    if (wide) {
      const from = node.left + Math.min(node.width_, textWidth(node)) + 8;
      const to = child.left - 8;
      const bend = (from + to) / 2;
      lines
        .append('path')
        .attr('class', className)
        .attr(
          'd',
          `M${from},${middle(node)}C${bend},${middle(node)} ${bend},${middle(child)} ${to},${middle(child)}`,
        );
    } else {
      const x = node.left + 5;
      lines
        .append('path')
        .attr('class', className)
        .attr(
          'd',
          `M${x},${node.top + node.height_ - 4}L${x},${middle(child)}L${child.left - 5},${middle(child)}`,
        );
    }
  }
}

function textWidth(node: Placed): number {
  const size = labelSize(node);
  return Math.max(
    ...wrap(node.data.label, { width: node.width_, size, strong: true }).map((line) =>
      measure(line, size, { strong: true }),
    ),
  );
}

function drawNode(svg: Group, node: Placed, context: RenderContext): void {
  const { data } = node;
  const group = data.mark ? appendMark(svg, data.mark, context.prefix) : svg.append('g');
  if (data.mark)
    group
      .append('rect')
      .attr('class', 'hit')
      .attr('x', node.left)
      .attr('y', node.top)
      .attr('width', node.width_)
      .attr('height', node.height_);
  const size = labelSize(node);
  if (data.lost) {
    const width = Math.min(node.width_, measure(data.label, 13) + 24);
    group
      .append('rect')
      .attr('class', 's-lost')
      .attr('x', node.left)
      .attr('y', node.top + 3)
      .attr('width', width)
      .attr('height', 24)
      .attr('rx', 2);
    appendLabel(group, data.label, {
      x: node.left + 10,
      y: node.top + 20,
      width: node.width_ - 12,
      size: 13,
      className: 't-soft',
    });
    return;
  }
  const label = appendLabel(group, data.label, {
    x: node.left,
    y: node.top + size + 2,
    width: node.width_,
    size,
    strong: true,
    className: `t-serif${data.mark ? '' : ' t-soft'}`,
    lineHeight: size + 6,
  });
  if (data.detail)
    appendLabel(group, data.detail, {
      x: node.left,
      y: node.top + label.height + 14,
      width: node.width_,
      size: sizes.detail,
      className: 't-soft',
      lineHeight: 18,
    });
}
