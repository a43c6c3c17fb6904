import type { RenderContext } from '../form.ts';
import { around, type Box } from '../shared/box.ts';
import { type Lens, lens } from '../shared/lens.ts';
import {
  appendLabel,
  appendMark,
  createSvg,
  type Group,
  hit,
  path,
  type Svg,
  serialize,
} from '../shared/svg.ts';
import { layoutSteps, moved } from './layout.ts';
import { boxesOf, discBox, label, labelBox, labelHeight } from './panel.ts';
import { itemsOf } from './prepare.ts';
import type { Panel, PlacedLabel, PlainLook, SequenceSeries, Step } from './series.ts';

/** Mount and glass of each look; empty looks have no glass. */
const lenses: Record<PlainLook, Lens> = {
  anonymous: ['l-ink', 's-soft'],
  accent: ['s-accent', 's-accent l-paper'],
  named: ['l-ink', 's-ink'],
  'lens-1': ['l-lens-1', 's-lens-1'],
  'lens-2': ['l-lens-2', 's-lens-2'],
  'lens-3': ['l-lens-3', 's-lens-3'],
  'wish-1': ['l-lens-1', 's-lens-1-soft'],
  'wish-2': ['l-lens-2', 's-lens-2-soft'],
  'wish-3': ['l-lens-3', 's-lens-3-soft'],
  aside: ['l-strong'],
  unnamed: ['s-lost'],
  lost: ['s-lost'],
};

/** The panel of one step, without caption: pages show panels one by one. */
export function renderStep(
  series: SequenceSeries,
  stepIndex: number,
  context: RenderContext,
): string {
  const layout = layoutSteps(series, context);
  const step = series.steps[stepIndex];
  const panel = layout.steps[stepIndex];
  if (!step || !panel) return render(series, context);
  const svg = createSvg({ ...context, prefix: `${context.prefix}-${step.id}` }, layout.height);
  drawPanel(svg, step, panel, context.prefix);
  return serialize(svg);
}

/** All panels in order, each under its number and caption: for files and print. */
export function render(series: SequenceSeries, context: RenderContext): string {
  const { width, messages } = context;
  if (!series.steps.length) {
    const svg = createSvg(context, 60);
    const place = { x: width / 2, y: 34, anchor: 'middle', className: 't-soft' } as const;
    appendLabel(svg, messages.chart.emptyData, { ...place, width, size: 13 });
    return serialize(svg);
  }
  const layout = layoutSteps(series, context);
  const parts: { step: Step; panel: Panel; heads: PlacedLabel[]; rule: number }[] = [];
  let y = 0;
  for (const [index, step] of series.steps.entries()) {
    const rule = y;
    const caption = label(step.caption, { x: 34, y: y + 38, width: width - 34, size: 13 });
    const number = label(String(step.number), { x: 0, y: y + 41, width: 30, size: 22 });
    y = caption.y + labelHeight(caption.lines, 13) + 14;
    // Stacked, every panel takes just the height it needs.
    const panel = layout.steps[index]!;
    const box = around(boxesOf(panel));
    parts.push({ step, panel: moved(panel, y - (box?.top ?? 0)), heads: [number, caption], rule });
    y += (box ? box.bottom - box.top : 0) + 34;
  }
  const svg = createSvg(context, Math.ceil(y - 10));
  for (const { step, panel, heads, rule } of parts) {
    if (rule > 0) path(svg, 'l-rule', `M0,${rule}L${width},${rule}`);
    for (const head of heads) drawLabel(svg, head);
    drawPanel(svg, step, panel, context.prefix);
  }
  return serialize(svg);
}

/** Lines first, then what names no mark, then the marks in reading order. */
function drawPanel(parent: Svg, step: Step, panel: Panel, prefix: string): void {
  for (const { d, className } of panel.lines) path(parent, className, d);
  for (const text of panel.labels) if (!text.mark) drawLabel(parent, text);
  for (const { item } of itemsOf(step)) {
    const { mark } = item;
    const group = appendMark(parent, mark, prefix);
    const discs = panel.marks.filter((disc) => disc.mark === mark.key);
    const labels = panel.labels.filter((text) => text.mark === mark.key);
    hitArea(group, around([...discs.map(discBox), ...labels.map(labelBox)]));
    for (const disc of discs) {
      const place = group
        .append('g')
        .attr('class', 'disc')
        .attr('data-disc', disc.key)
        .attr('transform', `translate(${disc.x},${disc.y})`);
      const halves = disc.look.split('/') as PlainLook[];
      lens(
        place,
        halves.map((half) => lenses[half]),
        { cx: 0, cy: 0, r: disc.r },
      );
    }
    for (const text of labels) drawLabel(group, text);
  }
}

/** At least 24 px each way, round everything that the mark shows. */
function hitArea(group: Group, box: Box | undefined): void {
  if (!box) return;
  const width = Math.max(24, box.right - box.left + 4);
  const height = Math.max(24, box.bottom - box.top + 2);
  hit(group, {
    x: (box.left + box.right - width) / 2,
    y: (box.top + box.bottom - height) / 2,
    width,
    height,
  });
}

function drawLabel(parent: Group | Svg, { lines, leading, ...text }: PlacedLabel): void {
  // The lines are broken already; a width without end keeps them as they are.
  appendLabel(parent, lines.join('\n'), {
    ...text,
    lineHeight: leading,
    width: Number.POSITIVE_INFINITY,
  });
}
