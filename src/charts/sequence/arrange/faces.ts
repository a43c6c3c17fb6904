import { face } from '../geometry.ts';
import { type Frame, label, labelHeight } from '../panel.ts';
import type { Panel } from '../placed.ts';

const bulge = ({ layout }: Frame) => (layout === 'wide' ? 18 : 10);

/** The upper face of a lens with its name over the apex; returns where its inside begins. */
export function upperFace(
  panel: Panel,
  lens: number,
  title: string,
  frame: Frame,
  className = '',
): number {
  const text = label(title, {
    x: frame.width / 2,
    y: 12,
    width: frame.width,
    anchor: 'middle',
    className: `t-strong t-lens-${lens}`,
    size: 13,
  });
  panel.labels.push(text);
  const apex = 12 + labelHeight(text.lines, 13) - 13 + 10;
  const tip = apex + bulge(frame);
  const d = face({ x: 0, y: tip }, { x: frame.width, y: tip }, bulge(frame));
  panel.lines.push({ d, className: `l-lens-${lens} ${className}`.trim() });
  return tip + (frame.layout === 'wide' ? 6 : 10);
}

/** The lower face of a lens round what ends at `foot`; returns its apex. */
export function lowerFace(
  panel: Panel,
  lens: number,
  foot: number,
  frame: Frame,
  className = '',
): number {
  const tip = foot + 6;
  const d = face({ x: frame.width, y: tip }, { x: 0, y: tip }, bulge(frame));
  panel.lines.push({ d, className: `l-lens-${lens} ${className}`.trim() });
  return tip + bulge(frame);
}
