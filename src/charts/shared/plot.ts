import * as Plot from '@observablehq/plot';
import { select } from 'd3';
import type { Mark, RenderContext } from '../form.ts';
import { appendMark, createSvg, document, type Group, type Svg, serialize } from './svg.ts';

/**
 * Observable Plot on the server, never called bare. Plot writes a style sheet
 * of its own, counts clip ids from a global counter, names groups for
 * assistive technology in English and lets any link through: this wrapper
 * takes the shapes and leaves the rest.
 */
export function plot(
  context: Pick<RenderContext, 'width' | 'prefix' | 'layout'>,
  options: Plot.PlotOptions,
): { svg: Svg; scale: (name: Plot.ScaleName) => Plot.Scale } {
  const drawn = Plot.plot({
    ...options,
    width: context.width,
    document: document as unknown as Document,
  }) as SVGSVGElement & Plot.Plot;
  if (drawn.tagName.toLowerCase() !== 'svg')
    throw new Error('Plot drew a figure: leave out its title, caption and legend options');
  const svg = createSvg(context, Number(drawn.getAttribute('height')));
  for (const child of [...drawn.children])
    if (child.tagName.toLowerCase() !== 'style') svg.node()!.append(child);
  clean(svg.node()!, context.prefix);
  return {
    svg,
    scale: (name) => {
      const scale = drawn.scale(name);
      if (!scale) throw new Error(`the plot has no scale "${name}"`);
      return scale;
    },
  };
}

/** Stable ids, no English names, no links that run code. */
function clean(root: Element, prefix: string): void {
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'font-family', 'font-variant'])
      element.removeAttribute(name);
    for (const name of ['href', 'xlink:href']) {
      const link = element.getAttribute(name);
      if (link !== null && !/^(https?:|[/#.])/.test(link)) element.removeAttribute(name);
    }
  }
  const clips = [...root.querySelectorAll('clipPath[id]')];
  for (const [index, clip] of clips.entries()) {
    const id = `${prefix}-clip-${index}`;
    for (const user of root.querySelectorAll(`[clip-path="url(#${clip.id})"]`))
      user.setAttribute('clip-path', `url(#${id})`);
    clip.id = id;
  }
}

/**
 * A render transform that puts each shape of a Plot mark into the group of the
 * chart mark it belongs to: `Plot.barX(rows, {…, render: grouped(marks, prefix)})`.
 * Shapes keep the order of the data, so the index finds the mark.
 */
export function grouped(marks: readonly Mark[], prefix: string): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const layer = next!(index, scales, values, dimensions, context) as SVGGElement;
    const shapes = [...layer.children];
    for (const [position, shape] of shapes.entries()) {
      const mark = marks[index[position]!]!;
      const group = appendMark(select(layer as Element) as unknown as Group, mark, prefix);
      group.node()!.append(shape);
    }
    return layer;
  };
}

export { Plot, serialize };
