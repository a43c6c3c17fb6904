/** The drawing that the room shows larger: the wide one on a projector, mostly the narrow one on a phone. */
export function drawingFor(svgs: SVGSVGElement[], room: Element): SVGSVGElement {
  const { width, height } = room.getBoundingClientRect();
  // No drawing becomes smaller than on the page as long as the room is wide enough for it.
  const scale = ({ viewBox: { baseVal: box } }: SVGSVGElement) =>
    Math.min(width / box.width, Math.max(1, height / box.height));
  return svgs.reduce((best, svg) => (scale(svg) >= scale(best) ? svg : best));
}

/** A copy of a drawing for the stage: without ids and tab stops, all but one mark in the background. */
export function pointAt(svg: SVGSVGElement, key: string | undefined): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const element of [copy, ...copy.querySelectorAll('[id],[tabindex]')]) {
    element.removeAttribute('id');
    element.removeAttribute('tabindex');
  }
  copy.removeAttribute('style');
  copy.setAttribute('aria-hidden', 'true');
  for (const mark of copy.querySelectorAll<SVGElement>('.mark')) {
    mark.classList.remove('is-open');
    mark.classList.toggle('stage-rest', key !== undefined && mark.dataset.key !== key);
  }
  return copy;
}
