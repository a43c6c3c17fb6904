import { declaration, escapeXml, presentationSpaces } from '../xml.ts';
import { colourMap } from './master.ts';
import { numberField, numberIds, placeholder, treeHead } from './shapes.ts';

/** Where things stand on a notes page, in inches of 7.5 × 10. */
const place = {
  image: { x: 0.75, y: 0.9, w: 6, h: 3.375 },
  body: { x: 0.75, y: 4.6, w: 6, h: 4.6 },
  number: { x: 4.25, y: 9.4, w: 3.25, h: 0.4 },
};

const image = (box: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="0" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr></p:sp>`;

/** The page that notes are printed on. It has a theme part of its own, as PowerPoint asks. */
export function notesMasterXml(lang: string): string {
  const { image: at, body, number } = place;
  const box = `<a:xfrm><a:off x="${at.x * 914400}" y="${at.y * 914400}"/><a:ext cx="${at.w * 914400}" cy="${at.h * 914400}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill></a:ln>`;
  const shapes = [
    image(box),
    placeholder('Notes', 'type="body" sz="quarter" idx="3"', {
      box: body,
      text: `<a:p><a:endParaRPr lang="${lang}"/></a:p>`,
    }),
    placeholder('Slide number', 'type="sldNum" sz="quarter" idx="5"', {
      box: number,
      text: numberField(lang),
    }),
  ];
  return numberIds(
    `${declaration}<p:notesMaster ${presentationSpaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${treeHead}${shapes.join('')}</p:spTree></p:cSld>${colourMap('p:clrMap')}<p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`,
  );
}

/** The notes of one slide, a paragraph each. */
export function notesXml(paragraphs: readonly string[], lang: string): string {
  const text = paragraphs
    .map((paragraph) => `<a:p>${runs(paragraph, lang)}<a:endParaRPr lang="${lang}"/></a:p>`)
    .join('');
  const shapes = [
    image(''),
    placeholder('Notes', 'type="body" sz="quarter" idx="3"', {
      text: text || `<a:p><a:endParaRPr lang="${lang}"/></a:p>`,
    }),
  ];
  return numberIds(
    `${declaration}<p:notes ${presentationSpaces}><p:cSld><p:spTree>${treeHead}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
  );
}

/** Chinese words keep their language in an English deck: evidence is quoted as it stands. */
function runs(paragraph: string, lang: string): string {
  return paragraph
    .split(/([\u2e80-\u9fff\uff00-\uffef]+)/)
    .filter(Boolean)
    .map((part, _, all) => {
      const own = all.length > 1 && /[\u2e80-\u9fff]/.test(part) ? 'zh-CN' : lang;
      return `<a:r><a:rPr lang="${own}"/><a:t>${escapeXml(part)}</a:t></a:r>`;
    })
    .join('');
}
