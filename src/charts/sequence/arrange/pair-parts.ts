import { label } from '../panel.ts';
import type { Panel } from '../placed.ts';
import type { Step } from '../series.ts';

export type PairsStep = Step & { arrangement: 'pairs' };

/** What a face of the lens stands for, in its colour. */
export const faceTitle = (
  title: string,
  lens: number,
  place: { x: number; y: number; width: number },
) => label(title, { ...place, size: 13, anchor: 'middle', className: `t-strong t-lens-${lens}` });

/** A short stroke, with a head where it leads to a wish. */
export function arrow(
  panel: Panel,
  lens: number,
  from: { x: number; y: number },
  to: { x: number; y: number },
  head: boolean,
): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [((to.x - from.x) / length) * 4, ((to.y - from.y) / length) * 4];
  const tip = head
    ? `M${to.x - dx - dy},${to.y - dy + dx}L${to.x},${to.y}L${to.x - dx + dy},${to.y - dy - dx}`
    : '';
  panel.lines.push({
    d: `M${from.x},${from.y}L${to.x},${to.y}${tip}`,
    className: `l-lens-${lens}`,
  });
}
