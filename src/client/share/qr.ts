import { encode } from 'uqr';
import { qrPath, quietZone } from '../../charts/shared/qr-path.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** A link's QR code, dark on light in every theme, because not every reader takes it inverted. */
export function qrSvg(document: Document, link: string, label: string): SVGSVGElement {
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const side = String(size + 2 * quietZone);
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const ground = document.createElementNS(svgSpace, 'rect');
  ground.setAttribute('width', side);
  ground.setAttribute('height', side);
  ground.setAttribute('fill', '#fff');
  const modules = document.createElementNS(svgSpace, 'path');
  modules.setAttribute('d', qrPath(data));
  modules.setAttribute('fill', '#000');
  svg.append(ground, modules);
  return svg;
}
