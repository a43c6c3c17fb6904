import { encode } from 'uqr';
import { qrPath, quietZone } from '../charts/shared/qr-path.ts';

/** A link's QR code, dark on light in every theme, because not every reader takes it inverted. */
export function qrSvg(document: Document, link: string, label: string): SVGElement {
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const side = String(size + 2 * quietZone);
  const make = (name: string, attributes: Record<string, string>, ...inside: Element[]) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes))
      element.setAttribute(attribute, value);
    element.append(...inside);
    return element;
  };
  return make(
    'svg',
    {
      viewBox: `0 0 ${side} ${side}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    make('rect', { width: side, height: side, fill: '#fff' }),
    make('path', { d: qrPath(data), fill: '#000' }),
  );
}
