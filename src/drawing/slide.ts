import { widest } from '../charts/shared/text.ts';
import type { ColourToken } from '../charts/shared/theme.ts';
import type * as deck from '../decks/index.ts';
import type { Drawing, Label, Paint, Shape, Stroke } from './model.ts';
import { pathSegments } from './path.ts';
import { readDrawing } from './read.ts';
import { round } from './xml.ts';

/** The site's colours by slots of the deck's theme; soft tones are their colour, thinned. */
const paints: Record<ColourToken, deck.Paint> = {
  paper: { slot: 'bg1' },
  raised: { slot: 'bg1' },
  sunken: { slot: 'bg2' },
  ink: { slot: 'tx1' },
  'ink-2': { slot: 'tx2' },
  'ink-3': { slot: 'accent6' },
  rule: { slot: 'accent5', opacity: 0.5 },
  'rule-strong': { slot: 'accent5' },
  accent: { slot: 'accent4' },
  'accent-soft': { slot: 'accent4', opacity: 0.15 },
  'lens-1': { slot: 'accent1' },
  'lens-1-soft': { slot: 'accent1', opacity: 0.2 },
  'lens-2': { slot: 'accent2' },
  'lens-2-soft': { slot: 'accent2', opacity: 0.25 },
  'lens-3': { slot: 'accent3' },
  'lens-3-soft': { slot: 'accent3', opacity: 0.2 },
};

/** What a drawing is called and what it shows, and its marks' labels by their keys. */
export interface DrawingWords {
  name: string;
  alt: string;
  marks: readonly { key: string; label: string }[];
}

/** A form's SVG as a picture of native shapes in the deck's theme colours, grouped by its marks. */
export function slideDrawing(svg: string, { name, alt, marks }: DrawingWords): deck.Drawing {
  // Glints tell classes of discs apart from near; on a wall nobody sees them.
  const { width, height, shapes }: Drawing = readDrawing(svg, ['l-glint']);
  const names = new Map(marks.map(({ key, label }) => [key, label]));
  const groups: (deck.Group & { key: string })[] = [];
  for (const { key = '', ...shape } of shapes) {
    const native = nativeShape(shape);
    if (!native) continue;
    const last = groups.at(-1);
    if (last?.key === key) last.shapes.push(native);
    else groups.push({ key, name: names.get(key) ?? '', shapes: [native] });
  }
  return { name, alt, width, height, groups: groups.map(({ key: _, ...group }) => group) };
}

function nativeShape(shape: Shape): deck.Shape | undefined {
  if (shape.kind === 'text') return textBox(shape);
  const { fill, stroke } = shape;
  const painted = {
    ...(fill ? { fill: slotOf(fill) } : {}),
    ...(stroke ? { stroke: strokeOf(stroke) } : {}),
  };
  if (shape.kind === 'path') {
    const segments = pathSegments(shape.d).map(
      ([command, ...numbers]) => [command, ...numbers.map(round)] as deck.Segment,
    );
    return segments.length > 1 ? simplest(segments, painted) : undefined;
  }
  const { kind, x, y, width, height, radius } = shape;
  return {
    kind,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    ...(radius ? { radius: round(radius) } : {}),
    ...painted,
  };
}

/** All lines of a label in one box, so that it is edited as one. */
function textBox(label: Label): deck.TextShape {
  const { x, y, anchor = 'start', lines, size, step, fill, strong = false, family, lang } = label;
  return {
    kind: 'text',
    x: round(x),
    y: round(y),
    anchor,
    lines,
    width: round(widest(lines, size, { strong })),
    size: round(size),
    step: round(step),
    slot: slotOf(fill).slot,
    ...(strong ? { bold: true } : {}),
    ...(family ? { serif: true } : {}),
    ...(lang === 'zh-CN' || lang === 'en' ? { lang } : {}),
  };
}

function slotOf({ colour, opacity = 1 }: Paint): deck.Paint {
  const { slot, opacity: own = 1 } = paints[colour as ColourToken];
  return own * opacity < 1 ? { slot, opacity: round(own * opacity) } : { slot };
}

function strokeOf(stroke: Stroke): deck.Stroke {
  const dashed = stroke.dash ? { dashed: true } : {};
  return { ...slotOf(stroke), width: round(stroke.width), ...dashed };
}

/** A line or a rectangle where the path is one: those are easier to edit than freeforms. */
function simplest(
  segments: deck.Segment[],
  painted: Pick<deck.PathShape, 'fill' | 'stroke'>,
): deck.Shape {
  const [first, second] = segments;
  if (segments.length === 2 && first?.[0] === 'M' && second?.[0] === 'L' && painted.stroke)
    return {
      kind: 'line',
      x1: first[1],
      y1: first[2],
      x2: second[1],
      y2: second[2],
      stroke: painted.stroke,
    };
  const corners = segments.flatMap(([command, x = 0, y = 0]) =>
    command === 'M' || command === 'L' ? [{ x, y }] : [],
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const square =
    corners.length === 4 &&
    segments[4]?.[0] === 'Z' &&
    [xs, ys].every((values) => new Set(values).size === 2) &&
    new Set(corners.map((corner) => JSON.stringify(corner))).size === 4;
  if (!square || segments.length !== 5) return { kind: 'path', segments, ...painted };
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {
    kind: 'rect',
    x,
    y,
    width: round(Math.max(...xs) - x),
    height: round(Math.max(...ys) - y),
    ...painted,
  };
}
