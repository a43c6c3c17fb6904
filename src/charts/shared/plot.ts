import * as Plot from '@observablehq/plot';
import { select } from 'd3';
import { complaint } from '../../data/problem.ts';
import { ChartInputError, type Mark, type RenderContext } from '../form.ts';
import { appendMark, createSvg, document, type Group, type Svg, serialize } from './svg.ts';

/** A drawing by Plot, ready for our own labels, and the scales that tell where they go. */
export interface Plotted {
  svg: Svg;
  /** @throws Error when the plot has no scale of that name */
  scale: (name: Plot.ScaleName) => Plot.Scale;
}

/**
 * Observable Plot on the server, never called bare. Plot writes a style sheet
 * of its own, counts clip ids from a global counter, names groups for
 * assistive technology in English, paints by attributes and lets any link
 * through: this wrapper takes the shapes and leaves the rest. Axes are ours
 * (`axis: null`), since Plot measures a Chinese character as an "e".
 * @throws ChartInputError for a link that is neither http(s) nor relative
 */
export function plot(
  context: Pick<RenderContext, 'width' | 'prefix' | 'layout'>,
  options: Plot.PlotOptions,
): Plotted {
  const drawn = Plot.plot({
    ...options,
    width: context.width,
    document: document as unknown as Document,
  }) as SVGSVGElement & Plot.Plot;
  if (drawn.tagName.toLowerCase() !== 'svg')
    throw new Error('Plot drew a figure: leave out its title, caption and legend options');
  // Plot shows its warnings to readers, as a sign in the corner drawn last.
  if (drawn.lastElementChild?.textContent?.startsWith('⚠'))
    throw new Error('Plot warns about its options: see the lines above');
  const svg = createSvg(context, Number(drawn.getAttribute('height')));
  for (const child of [...drawn.children])
    if (child.tagName.toLowerCase() !== 'style') svg.node()!.append(child);
  clean(svg.node()!);
  nameClips(svg.node()!, context.prefix);
  return {
    svg,
    scale: (name) => {
      const scale = drawn.scale(name);
      if (!scale) throw new Error(`the plot has no scale "${name}"`);
      return scale;
    },
  };
}

/** What the theme's classes say instead; `fill="none"` stays, as it is a shape's and not a colour. */
const paint = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'font-family',
  'font-variant',
]); // prettier-ignore

/** No English names, no colours, no links that run code. */
function clean(root: Element): void {
  for (const element of root.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('aria-') || (paint.has(name) && value !== 'none'))
        element.removeAttribute(name);
      if (name === 'href' || name === 'xlink:href') holdLink(value);
    }
}

function holdLink(link: string): void {
  // Parsed as a browser does it: blanks and line breaks do not hide a scheme.
  const { protocol } = new URL(link, 'https://relative.invalid/');
  if (protocol === 'https:' || protocol === 'http:') return;
  throw new ChartInputError('data', complaint('chart-link', { link }));
}

/** Clip ids that stay the same however many charts were drawn before. */
function nameClips(root: Element, prefix: string): void {
  for (const [index, clip] of [...root.querySelectorAll('clipPath[id]')].entries()) {
    const id = `${prefix}-clip-${index}`;
    for (const user of root.querySelectorAll(`[clip-path="url(#${clip.id})"]`))
      user.setAttribute('clip-path', `url(#${id})`);
    clip.id = id;
  }
}

/**
 * A render transform that puts each shape of a Plot mark into the group of the
 * chart mark it belongs to: `Plot.barX(marks, {…, render: grouped(marks, prefix)})`.
 * Plot may sort and leave out; its index says which shape is whose. For Plot
 * marks with one shape a datum: not lines or areas.
 */
export function grouped(marks: readonly Mark[], prefix: string): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const layer = next!(index, scales, values, dimensions, context) as SVGGElement;
    // A clipped layer stands inside a group that clips it.
    const inner = layer.hasAttribute('clip-path') ? layer.firstElementChild : null;
    const holder = inner?.tagName.toLowerCase() === 'g' ? inner : layer;
    const shapes = [...holder.children];
    if (shapes.length !== index.length)
      throw new Error(`Plot drew ${shapes.length} shapes for ${index.length} marks`);
    for (const [position, shape] of shapes.entries()) {
      const mark = marks[index[position]!]!;
      const group = appendMark(select(holder as Element) as unknown as Group, mark, prefix);
      group.node()!.append(shape);
    }
    return layer;
  };
}

export { Plot, serialize };
