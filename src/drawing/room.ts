import { around, type Box } from '../charts/shared/box.ts';
import { measure } from '../charts/shared/text.ts';
import { type Drawing, extent, type Label, type Shape } from './model.ts';

/** The box of each line of a label. */
export function textBoxes({ lines, x, y, step, size, strong = false, anchor }: Label) {
  return lines.map((text, index): Box & { text: string } => {
    const width = measure(text, size, { strong });
    const left = anchor === undefined ? x : anchor === 'end' ? x - width : x - width / 2;
    const baseline = y + index * step;
    const [top, bottom] = [baseline - size * 0.85, baseline + size * 0.2];
    return { text, left, right: left + width, top, bottom };
  });
}

/** The room of all that is painted (at least one shape), rims and control points of curves included. */
export function bounds(shapes: readonly Shape[]): Box {
  const boxes = shapes.flatMap((shape): Box[] => {
    if (shape.kind === 'text') return textBoxes(shape);
    const rim = (shape.stroke?.width ?? 0) / 2;
    const { left, right, top, bottom } = extent(shape);
    return [{ left: left - rim, right: right + rim, top: top - rim, bottom: bottom + rim }];
  });
  return around(boxes)!;
}

/** What is wrong with a drawing's text, in words: it leaves the drawing or lies on other text. */
export function crowding({ width, height, shapes }: Drawing): string[] {
  const boxes = shapes.flatMap((shape) => (shape.kind === 'text' ? textBoxes(shape) : []));
  return boxes.flatMap((box, index) => [
    ...(box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5
      ? [`“${box.text}” leaves the drawing`]
      : []),
    ...boxes
      .slice(index + 1)
      .filter((other) => overlap(box, other))
      .map((other) => `“${box.text}” lies on “${other.text}”`),
  ]);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
