import { emu, escapeXml } from '../xml.ts';

/** Small pieces of PresentationML that masters, layouts and notes are put together from. Lengths in inches. */

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const treeHead =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export function xfrm({ x, y, w, h }: Box): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`;
}

const emptyText =
  '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>';

/** A shape without words, drawn by the theme's colours. */
export function plainShape(name: string, kind: string, box: Box, paint: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${escapeXml(name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${xfrm(box)}<a:prstGeom prst="${kind}"><a:avLst/></a:prstGeom>${paint}</p:spPr>${emptyText}</p:sp>`;
}

export const fill = (slot: string) =>
  `<a:solidFill><a:schemeClr val="${slot}"/></a:solidFill><a:ln><a:noFill/></a:ln>`;

export const ring = (slot: string, dashed = false) =>
  `<a:noFill/><a:ln w="22225"><a:solidFill><a:schemeClr val="${slot}"/></a:solidFill>${dashed ? '<a:prstDash val="sysDash"/>' : ''}</a:ln>`;

/** A placeholder; `box` only where it does not take its parent's. */
export function placeholder(
  name: string,
  kind: string,
  { box, body = '<a:bodyPr/>', text }: { box?: Box; body?: string; text: string },
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${box ? `${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr><p:txBody>${body}<a:lstStyle/>${text}</p:txBody></p:sp>`;
}

/** The number of the slide, kept up to date by PowerPoint. */
export function numberField(lang: string, align = 'r'): string {
  return `<a:p><a:pPr algn="${align}"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}" sz="1200"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:rPr><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}" sz="1200"/></a:p>`;
}

/** Counts the shapes of a part through: every id is unique, and the tree itself is 1. */
export function numberIds(xml: string): string {
  let next = 0;
  return xml.replace(/<p:cNvPr id="\d*"/g, () => `<p:cNvPr id="${++next}"`);
}
