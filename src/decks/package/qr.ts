import { encode } from 'uqr';
import { darkRuns, quietZone } from '../../charts/shared/qr-path.ts';
import { footer } from '../look.ts';
import { escapeXml } from '../xml.ts';
import { type Box, xfrm } from './shapes.ts';

/**
 * A link's QR code at a slide's foot, as one freeform on a white ground: black
 * on white whatever the theme, because not every reader takes another pair.
 * Written here and not by pptxgenjs, which holds all slides at once: the code
 * is nine tenths of a slide's text.
 */
export function qrShapes(
  { url, label }: { url: string; label: string },
  at: { x: number; y: number },
  lang: string,
): string {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const module = footer.qr / (size + 2 * quietZone);
  const ground = {
    ...at,
    w: footer.qr,
    h: footer.qr,
  };
  const code = {
    x: ground.x + quietZone * module,
    y: ground.y + quietZone * module,
    w: size * module,
    h: size * module,
  };
  const outline = data
    .flatMap((row, y) => darkRuns(row).map(([from, to]) => box(from, to, y)))
    .join('');
  return [
    shape(`${label} 1`, ground, 'FFFFFF', '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', lang),
    shape(
      label,
      code,
      '000000',
      `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="${size}" h="${size}">${outline}</a:path></a:pathLst></a:custGeom>`,
      lang,
    ),
  ].join('');
}

function shape(name: string, box: Box, colour: string, form: string, lang: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${escapeXml(name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(box)}${form}<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="${lang}"/></a:p></p:txBody></p:sp>`;
}

/** A run in modules of the code. */
function box(from: number, to: number, row: number): string {
  const point = (x: number, y: number) => `<a:pt x="${x}" y="${y}"/>`;
  const line = (x: number, y: number) => `<a:lnTo>${point(x, y)}</a:lnTo>`;
  return `<a:moveTo>${point(from, row)}</a:moveTo>${line(to, row)}${line(to, row + 1)}${line(from, row + 1)}<a:close/>`;
}
