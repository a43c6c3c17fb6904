import { fonts, themeColours, themeHex } from '../look.ts';
import { declaration } from '../xml.ts';

/** The deck's theme: the site's colours and fonts, all by slots that PowerPoint can change at once. */
export function themeXml(name: string): string {
  const slots = Object.keys(themeColours) as (keyof typeof themeColours)[];
  const colours = slots
    .map((slot) => `<a:${slot}><a:srgbClr val="${themeHex(slot)}"/></a:${slot}>`)
    .join('');
  const font = ({ latin, ea }: { latin: string; ea: string }) =>
    `<a:latin typeface="${latin}"/><a:ea typeface="${ea}"/><a:cs typeface=""/><a:font script="Hans" typeface="${ea}"/>`;
  return `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colours}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font(fonts.major)}</a:majorFont><a:minorFont>${font(fonts.minor)}</a:minorFont></a:fontScheme>${formats}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/></a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** Three of each, as the schema asks for; all plain, since paper casts no shadow. */
const formats = `<a:fmtScheme name="Plain"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;
