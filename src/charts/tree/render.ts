import { type HierarchyPointNode, hierarchy, linkHorizontal } from 'd3';
import type { RenderContext } from '../form.ts';
import {
  appendEmpty,
  appendLabel,
  appendMark,
  createSvg,
  type Group,
  hit,
  path,
  serialize,
  shape,
} from '../shared/svg.ts';
import { measure, widest, wrap } from '../shared/text.ts';
import type { TreeNode, TreeSeries } from './prepare.ts';

/** A node with its left edge (x), its top (y) and the room of its words, px. */
type Placed = HierarchyPointNode<TreeNode> & { width: number; room: number };

const sizes = { root: 17, branch: 16, leaf: 14 };
const detail = { size: 13, className: 't-soft', lineHeight: 18 };

/** A table of contents with branches: columns by depth when wide, an indented outline on a phone. */
export function render(series: TreeSeries, context: RenderContext): string {
  if (series.marks.length === 0) return appendEmpty(context);
  const { width, compact } = context;
  const wide = context.layout === 'wide';
  const root = hierarchy(series.root) as Placed;
  const nodes = root.descendants() as Placed[];
  const columns = columnsOf(Math.max(1, root.height), width);
  for (const node of nodes) {
    const { x, width: own } = columns[node.depth]!;
    node.x = wide ? x : node.depth * 22;
    node.width = wide ? own : width - node.x;
    node.room = roomOf(node, compact ? 4 : 10);
  }
  const bottom = wide ? placeColumns(root, 0, compact ? 7 : 14) : placeOutline(root);
  const svg = createSvg(context, bottom);
  const lines = svg.append('g');
  for (const { source, target } of root.links() as { source: Placed; target: Placed }[])
    path(
      lines,
      `l-strong${target.data.lost ? ' l-dashed' : ''}`,
      wide ? curve(source, target) : corner(source, target),
    );
  for (const node of nodes) {
    const { mark } = node.data;
    drawNode(mark ? appendMark(svg, mark, context.prefix) : svg.append('g'), node);
  }
  return serialize(svg);
}

/** Left edge and width of each depth; leaves get the most room. */
function columnsOf(depth: number, width: number): { x: number; width: number }[] {
  const shares = depth === 1 ? [0.32, 0.68] : [0.24, 0.36, 0.4];
  let x = 0;
  return Array.from({ length: depth + 1 }, (_, index) => {
    const share = (shares[index] ?? 0.3) * width;
    const column = { x, width: share - 34 };
    x += share;
    return column;
  });
}

function labelType(node: Placed) {
  const size =
    node.depth === 0 ? sizes.root : node.children || node.depth === 1 ? sizes.branch : sizes.leaf;
  return { size, width: node.width, strong: true, lineHeight: size + 6 };
}

/** `air` is what a node has over its text, px. */
function roomOf(node: Placed, air: number): number {
  const { label, detail: words } = node.data;
  const type = labelType(node);
  const lines = words ? wrap(words, { width: node.width, ...detail }).length : 0;
  return wrap(label, type).length * type.lineHeight + lines * detail.lineHeight + air;
}

/**
 * A parent stands level with the middle of its children. Returns the bottom of the subtree in px.
 * @param gap under a child with children of its own, px
 */
function placeColumns(node: Placed, top: number, gap: number): number {
  const children = node.children as Placed[] | undefined;
  if (!children) {
    node.y = top;
    return top + node.room;
  }
  let at = top;
  for (const child of children) at = placeColumns(child, at, gap) + (child.children ? gap : 2);
  const centre = (middle(children[0]!) + middle(children.at(-1)!)) / 2;
  node.y = Math.max(top, centre - node.room / 2);
  return Math.max(at, node.y + node.room);
}

function placeOutline(root: Placed): number {
  let at = 0;
  // An outline reads depth first.
  root.eachBefore((entry) => {
    const node = entry as Placed;
    if (node.depth === 1 && at > 0) at += 8;
    node.y = at;
    at += node.room;
  });
  return at + 4;
}

const middle = (node: Placed) => node.y + (labelType(node).size + 12) / 2;

const link = linkHorizontal<unknown, [number, number]>();

function curve(node: Placed, child: Placed): string {
  const type = labelType(node);
  const words = widest(wrap(node.data.label, type), type.size, type);
  const source: [number, number] = [node.x + Math.min(node.width, words) + 8, middle(node)];
  return link({ source, target: [child.x - 8, middle(child)] })!;
}

function corner(node: Placed, child: Placed): string {
  const x = node.x + 5;
  return `M${x},${node.y + node.room - 4}L${x},${middle(child)}L${child.x - 5},${middle(child)}`;
}

function drawNode(group: Group, node: Placed): void {
  const { data, x, y, width, room } = node;
  if (data.mark) hit(group, { x, y, width, height: room });
  if (data.lost) {
    const slot = { x, y: y + 3, width: Math.min(width, measure(data.label, 13) + 24), height: 24 };
    shape(group, 'rect', { class: 's-lost', ...slot, rx: 2 });
    const place = { x: x + 10, y: y + 20, width: width - 12 };
    appendLabel(group, data.label, { ...place, size: 13, className: 't-soft' });
    return;
  }
  const type = { ...labelType(node), className: `t-serif${data.mark ? '' : ' t-soft'}` };
  const label = appendLabel(group, data.label, { ...type, x, y: y + type.size + 2 });
  if (data.detail)
    appendLabel(group, data.detail, { ...detail, x, y: y + label.height + 14, width });
}
