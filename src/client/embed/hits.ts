const svgSpace = 'http://www.w3.org/2000/svg';
/** How far a mark's ground reaches beyond what is drawn, in the drawing's own units. */
const reach = 4;

/**
 * Lays a ground under marks that came without one (site/embed/lean.ts): what
 * pointers hit, and what shows the focus. Drawings out of view have no size
 * yet; they get theirs when the column changes.
 */
export function hits(figure: HTMLElement): void {
  const lay = () => {
    for (const mark of figure.querySelectorAll<SVGGElement>('g.mark')) {
      if (mark.querySelector('.hit') || !mark.getClientRects().length) continue;
      const { x, y, width, height } = mark.getBBox();
      const rect = figure.ownerDocument.createElementNS(svgSpace, 'rect');
      const place = {
        x: x - reach,
        y: y - reach,
        width: width + 2 * reach,
        height: height + 2 * reach,
      };
      for (const [name, value] of Object.entries(place)) rect.setAttribute(name, String(value));
      rect.setAttribute('class', 'hit');
      mark.prepend(rect);
    }
  };
  lay();
  new ResizeObserver(lay).observe(figure);
}
