import { codePlace } from '../slides/slide.ts';
import { roles } from '../slides/target.ts';
import type { Slide } from '../spec.ts';
import { escapeXml } from '../xml.ts';
import { qrShapes } from './qr.ts';
import { numberField, numberIds, placeholder } from './shapes.ts';

/**
 * What pptxgenjs cannot say of a slide: which text is its title, East Asian
 * fonts, groups with a text alternative, the code of its address, the slide's
 * number, ids and names that occur once.
 */
export function mendSlide(xml: string, slide: Slide, lang: string): string {
  const number =
    slide.layout === 'content'
      ? placeholder('Slide number', 'type="sldNum" sz="quarter" idx="12"', {
          text: numberField(lang),
        })
      : '';
  const code = slide.link ? qrShapes(slide.link, codePlace(slide), lang) : '';
  const mended = groupDrawing(withText(fontsOf(placeholders(xml, slide)), lang), slide)
    .replace('</p:spTree>', () => `${code}${number}</p:spTree>`)
    // Written as a number where newer readers want a per cent; 100 is what they take anyway.
    .replace(/<a:buSzPct [^>]*\/>/g, '')
    .replace(/<a:ln><\/a:ln>/g, '<a:ln><a:noFill/></a:ln>');
  return numberIds(uniqueNames(mended));
}

/** Shapes of the library's text and shape objects, one after the other. */
const shape = /<p:sp>.*?<\/p:sp>/gs;
const named = (xml: string) => /<p:cNvPr id="\d+" name="([^"]*)"/.exec(xml)?.[1] ?? '';

/** A title placeholder names the slide in outlines and screen readers. */
function placeholders(xml: string, { layout }: Slide): string {
  const kinds: Record<string, string> = {
    [roles.title]: layout === 'cover' ? 'type="ctrTitle"' : 'type="title"',
    [roles.text]: 'type="body" idx="1"',
  };
  return xml.replace(shape, (each) => {
    const role = Object.keys(kinds).find((prefix) => named(each).startsWith(prefix));
    if (!role) return each;
    return each
      .replace(`name="${role}`, 'name="')
      .replace('<p:cNvSpPr txBox="1"/>', '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
      .replace('<p:nvPr></p:nvPr>', `<p:nvPr><p:ph ${kinds[role]}/></p:nvPr>`);
  });
}

/** The library gives Latin, Chinese and all other letters one and the same font. */
function fontsOf(xml: string): string {
  return xml.replace(
    /<a:latin typeface="\+(mj|mn)-lt"[^>]*\/><a:ea [^>]*\/><a:cs [^>]*\/>/g,
    '<a:latin typeface="+$1-lt"/><a:ea typeface="+$1-ea"/>',
  );
}

/** Shapes without words get an empty text body: PowerPoint expects one in every shape. */
function withText(xml: string, lang: string): string {
  const empty = `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="${lang}"/></a:p></p:txBody>`;
  return xml.replace(shape, (each) =>
    each.includes('<p:txBody>') ? each : each.replace('</p:sp>', `${empty}</p:sp>`),
  );
}

/** One group for the drawing, with its text alternative, and one in it for each of its marks. */
function groupDrawing(xml: string, { body }: Slide): string {
  if (body?.kind !== 'drawing') return xml;
  const { drawing } = body;
  const marks = new Map<number, string[]>();
  let inserted = false;
  const rest = xml.replace(shape, (each) => {
    const match = /name="#drawing (\d+) ?/.exec(each);
    if (!match) return each;
    const index = Number(match[1]);
    marks.set(index, [...(marks.get(index) ?? []), each.replace(match[0], 'name="')]);
    if (inserted) return '';
    inserted = true;
    return '<!--drawing-->';
  });
  const inner = [...marks].map(([index, shapes]) => {
    const name = drawing.groups[index]?.name || drawing.name;
    return shapes.length > 1 ? group(name, '', shapes) : shapes[0]!;
  });
  return rest.replace('<!--drawing-->', () => group(drawing.name, drawing.alt, inner));
}

function group(name: string, alt: string, shapes: readonly string[]): string {
  const { x, y, right, bottom } = bounds(shapes.join(''));
  const size = `cx="${right - x}" cy="${bottom - y}"`;
  const at = `x="${x}" y="${y}"`;
  const words = alt ? ` descr="${escapeXml(alt)}"` : '';
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${escapeXml(name)}"${words}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off ${at}/><a:ext ${size}/><a:chOff ${at}/><a:chExt ${size}/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`;
}

/** The rectangle round all shapes, in EMU. */
function bounds(xml: string): { x: number; y: number; right: number; bottom: number } {
  const frame = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g;
  const found = [...xml.matchAll(frame)].map((match) => match.slice(1).map(Number));
  return {
    x: Math.min(...found.map(([x = 0]) => x)),
    y: Math.min(...found.map(([, y = 0]) => y)),
    right: Math.max(...found.map(([x = 0, , cx = 0]) => x + cx)),
    bottom: Math.max(...found.map(([, y = 0, , cy = 0]) => y + cy)),
  };
}

/** A second shape of a name gets a number, so that the selection pane tells them apart. */
function uniqueNames(xml: string): string {
  const seen = new Map<string, number>();
  return xml.replace(/(<p:cNvPr id="\d+" name=")([^"]*)"/g, (whole, head: string, name: string) => {
    if (whole.includes('id="1" name=""')) return whole;
    const base = name || 'Shape';
    let times = (seen.get(base) ?? 0) + 1;
    let own = times === 1 ? base : `${base} ${times}`;
    while (times > 1 && seen.has(own)) own = `${base} ${++times}`;
    seen.set(base, times);
    if (own !== base) seen.set(own, 1);
    return `${head}${own}"`;
  });
}
