import {
  aside,
  bodyBottom,
  drawingScale,
  footer,
  headingLines,
  inner,
  least,
  lineCount,
  page,
} from '../look.ts';
import type { Body, DeckLang, Slide } from '../spec.ts';
import { addChart } from './chart.ts';
import { addDrawing } from './drawing.ts';
import { addParagraphs } from './paragraphs.ts';
import { addText, type Place, roles, type Target } from './target.ts';

/** Everything of one slide. */
export function addSlide(target: Target, slide: Slide): void {
  const rest = slide.layout === 'cover' ? addCoverWords(target, slide) : addWords(target, slide);
  if (slide.body) addBody(target, slide.body, rest);
  if (standsBeside(slide)) addSource(target, slide, asideSource(slide));
  else addSource(target, slide, { x: page.margin, y: footer.top, w: 9, h: 0.6 });
}

const inch = 1 / 72;

interface Words {
  name: 'kicker' | 'title' | 'subtitle' | 'text';
  text: string;
  size: number;
  slot?: 'accent4' | 'tx2';
  height: number;
}

/** Whether a slide's drawing stands beside its words, over the whole height. */
export function standsBeside({ layout, body, text }: Slide): boolean {
  return (
    layout === 'content' &&
    body?.kind === 'drawing' &&
    drawingScale(body.drawing, text !== undefined).beside
  );
}

/** Kicker, title, subtitle and text one under the other; returns the room that is left. */
function addWords(target: Target, slide: Slide): Place {
  const beside = standsBeside(slide);
  const width = beside ? asideWidth(slide) : inner;
  const bottom = beside ? asideSource(slide).y - 0.15 : bodyBottom;
  const top = beside ? 0.56 : 0.66;
  const ways = [28, 26, 24, 22, 20].flatMap((title) =>
    [20, 18, 16].map((text) => words(slide, target.lang, { title, text, width })),
  );
  // Step text keeps its 20 pt before the title keeps its size.
  const fits = (way: Words[]) => heightOf(way) <= bottom - top;
  const titled = (way: Words[]) => beside || way.find(({ name }) => name === 'title')!.height < 1.2;
  const way =
    ways.toSorted((a, b) => textSize(b) - textSize(a)).find((each) => fits(each) && titled(each)) ??
    ways.at(-1)!;
  let y = top;
  for (const { name, text, size, slot, height } of way) {
    const title = name === 'title';
    const place = { x: page.margin, y, w: width, h: height };
    addText(target, title ? `${roles.title}title` : name, [{ text }], place, {
      size,
      leading: title ? 1.12 : 1.25,
      ...(slot ? { slot } : {}),
      ...(title ? { serif: true, bold: true, soft: true } : {}),
    });
    y += height + gap;
  }
  if (!beside) return { x: page.margin, y: y + 0.1, w: inner, h: bodyBottom - y - 0.1 };
  const x = page.margin + width + aside.gap;
  return {
    x,
    y: aside.top,
    w: page.width - aside.right - x,
    h: aside.bottom - aside.top,
  };
}

const gap = 0.12;
const heightOf = (way: Words[]) => way.reduce((sum, { height }) => sum + height + gap, 0);
const textSize = (way: Words[]) => way.find(({ name }) => name === 'text')?.size ?? 0;

function words(
  slide: Slide,
  lang: DeckLang,
  { title, text, width }: { title: number; text: number; width: number },
): Words[] {
  const parts: Omit<Words, 'height'>[] = [
    { name: 'kicker', text: slide.kicker ?? '', size: least.text, slot: 'accent4' },
    {
      name: 'title',
      text: headingLines(slide.title, lang, { size: title, width }).join('\n'),
      size: title,
    },
    { name: 'subtitle', text: slide.subtitle ?? '', size: Math.min(text, 18), slot: 'tx2' },
    { name: 'text', text: slide.text ?? '', size: text },
  ];
  return parts
    .filter((part) => part.text !== '')
    .map((part) => {
      const heading = part.name === 'title';
      const lines = lineCount(part.text, { size: part.size, width, heading });
      return { ...part, height: lines * part.size * inch * (heading ? 1.29 : 1.44) };
    });
}

/** A narrow drawing leaves its words more room. */
function asideWidth({ body, text }: Slide): number {
  const lowest = text === undefined ? aside.least : aside.told;
  if (body?.kind !== 'drawing') return lowest;
  const { width, height } = body.drawing;
  const drawn = (width * (aside.bottom - aside.top)) / height;
  const rest = page.width - page.margin - aside.gap - aside.right - drawn;
  return Math.max(lowest, Math.min(aside.most, rest));
}

/** In the left column, over the code and the site's mark. */
function asideSource(slide: Slide): Place {
  const w = asideWidth(slide);
  const lines = [...slide.footer, ...(slide.link ? [slide.link.url] : [])].reduce(
    (sum, text) => sum + lineCount(text, { size: least.source, width: w * 0.94 }),
    0,
  );
  const h = lines * 0.225;
  return { x: page.margin, y: aside.bottom - footer.qr - 0.1 - h, w, h };
}

/** Where a slide's code stands. */
export function codePlace(slide: Slide): { x: number; y: number } {
  if (!standsBeside(slide))
    return { x: page.width - page.margin - footer.qr, y: footer.top + 0.01 };
  return { x: page.margin + asideWidth(slide) - footer.qr, y: aside.bottom - footer.qr };
}

function addCoverWords(target: Target, slide: Slide): Place {
  const width = 9.2;
  const setting = (size: number) => ({ size, width });
  const lines = (size: number) => headingLines(slide.title, target.lang, setting(size)).join('\n');
  const high = (size: number) => lineCount(lines(size), { ...setting(size), heading: true });
  const size = [44, 40, 36, 32, 28].find((each) => high(each) <= 3) ?? 28;
  const height = high(size) * size * inch * 1.3;
  const top = Math.max(1.3, 3.1 - height / 2);
  const place = (y: number, h: number) => ({ x: page.margin, y, w: width, h });
  if (slide.kicker)
    addText(target, 'kicker', [{ text: slide.kicker }], place(top - 0.5, 0.4), {
      size: 18,
      slot: 'accent4',
    });
  addText(target, `${roles.title}title`, [{ text: lines(size) }], place(top, height), {
    size,
    serif: true,
    bold: true,
    leading: 1.15,
    soft: true,
  });
  const under = [
    { name: 'subtitle', text: slide.subtitle, size: 20, slot: 'tx2' as const },
    { name: 'text', text: slide.text, size: 18, slot: 'tx1' as const },
  ];
  let y = top + height + 0.25;
  for (const { name, text, size: each, slot } of under) {
    if (!text) continue;
    const h = lineCount(text, { size: each, width }) * each * inch * 1.45;
    addText(target, name, [{ text }], place(y, h), { size: each, slot, leading: 1.25 });
    y += h + 0.2;
  }
  return place(y, bodyBottom - y);
}

function addBody(target: Target, content: Body, place: Place): void {
  if (content.kind === 'drawing') addDrawing(target, content.drawing, place);
  else if (content.kind === 'chart') addChart(target, content.chart, place);
  else addParagraphs(target, content.paragraphs, place);
}

/** Source and version, and the address; its code for a class to scan comes later (package/qr.ts). */
function addSource(target: Target, { footer: lines, link }: Slide, place: Place): void {
  const all = [
    ...lines.map((text) => ({ text })),
    ...(link ? [{ text: link.url, look: { link: link.url, slot: 'accent4' as const } }] : []),
  ];
  if (all.length > 0)
    addText(target, 'source', all, place, { size: least.source, slot: 'tx2', leading: 1.1 });
}
