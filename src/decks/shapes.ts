import { encode } from 'uqr';
import { darkRuns, quietZone } from '../charts/shared/qr-path.ts';
import type { ColourToken } from '../charts/shared/theme.ts';
import type { Paint, Stroke } from '../drawing/model.ts';
import { escapeXml } from '../drawing/xml.ts';
import { emu, footer, runLang } from './look.ts';
import type { DeckLang, Slot } from './spec.ts';

/** What the shapes of one slide share. */
export interface Sheet {
  lang: DeckLang;
  /** Addresses that the slide leads to so far; the first one is the relation `link0`. */
  links: string[];
}

/** Where a shape stands on the slide, in inches. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const offset = ({ x, y }: Box) => `x="${emu(x)}" y="${emu(y)}"`;
const extent = ({ w, h }: Box) => `cx="${emu(w)}" cy="${emu(h)}"`;

/** A preset form of PowerPoint's. @param guide its adjustment, where it has one */
export const preset = (name: string, guide = '') =>
  `<a:prstGeom prst="${name}"><a:avLst>${guide}</a:avLst></a:prstGeom>`;

export const colour = (slot: string, inside = '') =>
  `<a:solidFill><a:schemeClr val="${slot}">${inside}</a:schemeClr></a:solidFill>`;

export const noLine = '<a:ln><a:noFill/></a:ln>';

/** The site's colours by slots of the deck's theme; soft tones are their colour, thinned. */
const slots: Record<ColourToken, [Slot, opacity?: number]> = {
  paper: ['bg1'],
  raised: ['bg1'],
  sunken: ['bg2'],
  ink: ['tx1'],
  'ink-2': ['tx2'],
  'ink-3': ['accent6'],
  rule: ['accent5', 0.5],
  'rule-strong': ['accent5'],
  accent: ['accent4'],
  'accent-soft': ['accent4', 0.15],
  'lens-1': ['accent1'],
  'lens-1-soft': ['accent1', 0.2],
  'lens-2': ['accent2'],
  'lens-2-soft': ['accent2', 0.25],
  'lens-3': ['accent3'],
  'lens-3-soft': ['accent3', 0.2],
};

/** The slot of a colour of the site. */
export const slotOf = ({ colour }: Paint) => slots[colour as ColourToken][0];

/** Fill and outline. @param scale inches to the stroke's px */
export function painted(fill: Paint | undefined, stroke?: Stroke, scale = 1): string {
  const paint = (paint: Paint) => {
    const [slot, own = 1] = slots[paint.colour as ColourToken];
    const opacity = Math.round(own * (paint.opacity ?? 1) * 100);
    return colour(slot, opacity < 100 ? `<a:alpha val="${opacity * 1000}"/>` : '');
  };
  const line = stroke
    ? `<a:ln w="${emu(stroke.width * scale)}">${paint(stroke)}<a:prstDash val="${stroke.dash ? 'sysDash' : 'solid'}"/></a:ln>`
    : noLine;
  return (fill ? paint(fill) : '<a:noFill/>') + line;
}

/** A shape: its form and paint, and what stands in it. */
export interface ShapeParts {
  name: string;
  box: Box;
  form?: string;
  paint?: string;
  flip?: boolean;
  /** Of a text box or a placeholder. */
  kind?: string;
  text?: string;
}

/** PowerPoint expects a text body in every shape. */
const noText =
  '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>';

export function shapeXml({ name, box, flip = false, ...parts }: ShapeParts): string {
  const { form = preset('rect'), paint = painted(undefined), text = noText } = parts;
  const { kind = '<p:cNvSpPr/><p:nvPr/>' } = parts;
  return `<p:sp><p:nvSpPr><p:cNvPr id="" name="${escapeXml(name)}"/>${kind}</p:nvSpPr><p:spPr><a:xfrm${flip ? ' flipV="1"' : ''}><a:off ${offset(box)}/><a:ext ${extent(box)}/></a:xfrm>${form}${paint}</p:spPr>${text}</p:sp>`;
}

const placeholder = (kind: string) =>
  `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr>`;

/** Shapes as one, with a text alternative where it is a picture. */
export function groupXml(
  { name, alt, box }: { name: string; alt?: string; box: Box },
  shapes: readonly string[],
): string {
  const [at, size] = [offset(box), extent(box)];
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="" name="${escapeXml(name)}"${alt ? ` descr="${escapeXml(alt)}"` : ''}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off ${at}/><a:ext ${size}/><a:chOff ${at}/><a:chExt ${size}/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`;
}

/** The frame of the slide's native chart. */
export function chartFrame({ name, alt }: { name: string; alt: string }, box: Box): string {
  const kind = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="" name="${escapeXml(name)}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off ${offset(box)}/><a:ext ${extent(box)}/></p:xfrm><a:graphic><a:graphicData uri="${kind}"><c:chart xmlns:c="${kind}" r:id="chart"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** The number of the slide, kept up to date by PowerPoint; it stands where its layout has it. */
export function slideNumber(lang: DeckLang): string {
  const run = `lang="${runLang(lang)}" sz="1200"`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="" name="Slide number"/>${placeholder('type="sldNum" sz="quarter" idx="12"')}</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr ${run}>${colour('accent6')}</a:rPr><a:t>‹#›</a:t></a:fld><a:endParaRPr ${run}/></a:p></p:txBody></p:sp>`;
}

export interface TextLook {
  /** pt */
  size: number;
  slot?: Slot;
  bold?: boolean;
  serif?: boolean;
  align?: 'l' | 'ctr' | 'r';
  /** Exact distance between baselines, pt. */
  step?: number;
  /** Of the size. */
  leading?: number;
  lang?: DeckLang;
  link?: string;
  bullet?: boolean;
  /** pt */
  spaceAfter?: number;
}

/** One paragraph of a text box, with its own look where it differs. */
export type Line = Partial<TextLook> & { text: string };

interface TextPlace {
  name: string;
  box: Box;
  /** Kind of the placeholder that it is. */
  role?: 'title' | 'ctrTitle' | 'body';
  /** A line that stands in the middle of its box and may run over it. */
  middle?: boolean;
}

/** A text box. Line ends make paragraphs, in a title lines. */
export function textBox(
  sheet: Sheet,
  { name, box, role, middle }: TextPlace,
  lines: readonly Line[],
  look: TextLook,
): string {
  const title = role === 'title' || role === 'ctrTitle';
  const paragraphs = lines.flatMap(({ text, ...own }) => {
    const pieces = text.split(/\r\n?|[\n\u2028\u2029]/);
    const each = { ...look, ...own };
    return (title ? [pieces] : pieces.map((piece) => [piece])).map((parts) =>
      paragraphXml(sheet, parts, each),
    );
  });
  return shapeXml({
    name,
    box,
    kind: role
      ? placeholder(`type="${role}"${role === 'body' ? ' idx="1"' : ''}`)
      : '<p:cNvSpPr txBox="1"/><p:nvPr/>',
    text: `<p:txBody><a:bodyPr wrap="${middle ? 'none' : 'square'}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${middle ? 'ctr' : 't'}"/><a:lstStyle/>${paragraphs.join('')}</p:txBody>`,
  });
}

/** A paragraph of lines. */
function paragraphXml(sheet: Sheet, lines: readonly string[], look: TextLook): string {
  const { size, slot = 'tx1', leading, step, spaceAfter } = look;
  const face = look.serif ? 'mj' : 'mn';
  const lang = `lang="${runLang(look.lang ?? sheet.lang)}" sz="${Math.round(size * 100)}"`;
  const link = look.link
    ? `<a:hlinkClick r:id="link${sheet.links.push(look.link) - 1}"><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick>`
    : '';
  const run = `<a:rPr ${lang}${look.bold ? ' b="1"' : ''}${link ? ' u="sng"' : ''}>${colour(slot)}<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/>${link}</a:rPr>`;
  const indent = look.bullet ? emu(size / 72) : 0;
  const spacing = [
    step ? `<a:lnSpc><a:spcPts val="${Math.round(step * 100)}"/></a:lnSpc>` : '',
    leading ? `<a:lnSpc><a:spcPct val="${Math.round(leading * 100_000)}"/></a:lnSpc>` : '',
    spaceAfter ? `<a:spcAft><a:spcPts val="${spaceAfter * 100}"/></a:spcAft>` : '',
    look.bullet ? '<a:buChar char="•"/>' : '<a:buNone/>',
  ];
  const runs = lines.map((line) => `<a:r>${run}<a:t>${escapeXml(line)}</a:t></a:r>`);
  return `<a:p><a:pPr algn="${look.align ?? 'l'}" marL="${indent}" indent="${-indent}">${spacing.join('')}</a:pPr>${runs.join(`<a:br>${run}</a:br>`)}<a:endParaRPr ${lang}/></a:p>`;
}

/**
 * A link's QR code at a slide's foot, as one freeform on a white ground: black
 * on white whatever the theme, because not every reader takes another pair.
 */
export function qrShapes(
  { url, label }: { url: string; label: string },
  at: { x: number; y: number },
): string {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const side = footer.qr;
  const edge = (side * quietZone) / (size + 2 * quietZone);
  const paint = (hex: string) => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>${noLine}`;
  const point = (x: number, y: number) => `<a:pt x="${x}" y="${y}"/>`;
  const line = (x: number, y: number) => `<a:lnTo>${point(x, y)}</a:lnTo>`;
  const outline = data.flatMap((row, y) =>
    darkRuns(row).map(
      ([from, to]) =>
        `<a:moveTo>${point(from, y)}</a:moveTo>${line(to, y)}${line(to, y + 1)}${line(from, y + 1)}<a:close/>`,
    ),
  );
  const ground = { ...at, w: side, h: side };
  const code = { x: at.x + edge, y: at.y + edge, w: side - 2 * edge, h: side - 2 * edge };
  return [
    shapeXml({ name: `${label} 1`, box: ground, paint: paint('FFFFFF') }),
    shapeXml({
      name: label,
      box: code,
      form: freeform(size, size, outline.join('')),
      paint: paint('000000'),
    }),
  ].join('');
}

/** A form of its own outline, in a grid of its own. */
export const freeform = (w: number, h: number, outline: string) =>
  `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="${w}" h="${h}">${outline}</a:path></a:pathLst></a:custGeom>`;
