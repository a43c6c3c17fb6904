import { drawingXml } from './drawing.ts';
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
} from './look.ts';
import { paragraphsXml } from './paragraphs.ts';
import { type Box, chartFrame, qrShapes, type Sheet, slideNumber, textBox } from './shapes.ts';
import type { DeckLang, Slide } from './spec.ts';

/** Everything of one slide, from back to front. */
export function slideShapes(sheet: Sheet, slide: Slide): string {
  const { body, link, layout } = slide;
  const beside = standsBeside(slide);
  const { words, room } = layout === 'cover' ? coverWords(sheet, slide) : slideWords(sheet, slide);
  const parts = [words];
  if (body?.kind === 'drawing') parts.push(drawingXml(sheet, body.drawing, room));
  if (body?.kind === 'chart') parts.push(chartFrame(body.chart, room));
  if (body?.kind === 'text') parts.push(paragraphsXml(sheet, body.paragraphs, room));
  const source = beside ? asideSource(slide) : { x: page.margin, y: footer.top, w: 9, h: 0.6 };
  parts.push(sourceXml(sheet, slide, source));
  if (link) {
    const right = beside ? page.margin + asideWidth(slide) : page.width - page.margin;
    const y = beside ? aside.bottom - footer.qr : footer.top + 0.01;
    parts.push(qrShapes(link, { x: right - footer.qr, y }));
  }
  if (layout === 'content') parts.push(slideNumber(sheet.lang));
  return parts.join('');
}

/** Whether a slide's drawing stands beside its words, over the whole height. */
export function standsBeside({ layout, body, text }: Slide): boolean {
  return (
    layout === 'content' &&
    body?.kind === 'drawing' &&
    drawingScale(body.drawing, text !== undefined).beside
  );
}

/** A slide's words, and the room that is left under or beside them. */
interface SetWords {
  words: string;
  room: Box;
}

interface Words {
  name: 'kicker' | 'title' | 'subtitle' | 'text';
  text: string;
  /** pt */
  size: number;
  /** inches */
  height: number;
}

function wordsOf(
  slide: Slide,
  lang: DeckLang,
  sizes: Record<Words['name'], number>,
  width: number,
): Words[] {
  const title = headingLines(slide.title, lang, { size: sizes.title, width }).join('\n');
  const { kicker, subtitle, text: told } = slide;
  return Object.entries({ kicker, title, subtitle, text: told }).flatMap(([key, text]) => {
    if (!text) return [];
    const name = key as Words['name'];
    const [size, heading] = [sizes[name], name === 'title'];
    const lines = lineCount(text, { size, width, heading });
    return [{ name, text, size, height: ((lines * size) / 72) * (heading ? 1.29 : 1.44) }];
  });
}

const heightOf = (words: readonly Words[], gap: number) =>
  words.reduce((sum, { height }) => sum + height + gap, 0);

const slots = { kicker: 'accent4', title: 'tx1', subtitle: 'tx2', text: 'tx1' } as const;

/** Words one under the other. */
function stacked(
  sheet: Sheet,
  words: readonly Words[],
  { top, w, gap, role }: { top: number; w: number; gap: number; role: 'title' | 'ctrTitle' },
): string {
  return words
    .map(({ name, text, size, height }, index) => {
      const y = top + heightOf(words.slice(0, index), gap);
      const box = { x: page.margin, y, w, h: height };
      const look = { size, slot: slots[name] };
      return name === 'title'
        ? textBox(sheet, { name, box, role }, [{ text }], {
            ...look,
            leading: 1.12,
            serif: true,
            bold: true,
          })
        : textBox(sheet, { name, box }, [{ text }], { ...look, leading: 1.25 });
    })
    .join('');
}

/** Kicker, title, subtitle and text at the largest sizes that fit. */
function slideWords(sheet: Sheet, slide: Slide): SetWords {
  const beside = standsBeside(slide);
  const gap = 0.12;
  const w = beside ? asideWidth(slide) : inner;
  const top = beside ? 0.56 : 0.66;
  const bottom = beside ? asideSource(slide).y - 0.15 : bodyBottom;
  // Step text keeps its 20 pt before the title keeps its size.
  const ways = [20, 18, 16].flatMap((text) =>
    [28, 26, 24, 22, 20].map((title) =>
      wordsOf(
        slide,
        sheet.lang,
        { kicker: least.text, title, subtitle: Math.min(text, 18), text },
        w,
      ),
    ),
  );
  const titled = (way: Words[]) => beside || way.find(({ name }) => name === 'title')!.height < 1.2;
  const way =
    ways.find((each) => heightOf(each, gap) <= bottom - top && titled(each)) ?? ways.at(-1)!;
  const words = stacked(sheet, way, { top, w, gap, role: 'title' });
  if (beside) {
    const x = page.margin + w + aside.gap;
    const h = aside.bottom - aside.top;
    return { words, room: { x, y: aside.top, w: page.width - aside.right - x, h } };
  }
  const y = top + heightOf(way, gap) + 0.1;
  return { words, room: { x: page.margin, y, w: inner, h: bodyBottom - y } };
}

/** The same in the middle of the slide's height, for a title slide. */
function coverWords(sheet: Sheet, slide: Slide): SetWords {
  const gap = 0.2;
  const w = 9.2;
  const sized = (title: number) =>
    wordsOf(slide, sheet.lang, { kicker: 18, title, subtitle: 20, text: 18 }, w);
  const title = (words: Words[]) => words.find(({ name }) => name === 'title')!;
  const way =
    [44, 40, 36, 32]
      .map(sized)
      .find((words) => title(words).height <= ((3 * title(words).size) / 72) * 1.3) ?? sized(28);
  const above = heightOf(way.slice(0, way.indexOf(title(way))), gap);
  const top = Math.max(1.3, 3.1 - title(way).height / 2) - above;
  const words = stacked(sheet, way, { top, w, gap, role: 'ctrTitle' });
  const y = top + heightOf(way, gap);
  return { words, room: { x: page.margin, y, w, h: bodyBottom - y } };
}

/** A narrow drawing leaves its words more room. */
function asideWidth({ body, text }: Slide): number {
  const lowest = text === undefined ? aside.least : aside.told;
  if (body?.kind !== 'drawing') return lowest;
  const drawn = body.drawing.width * drawingScale(body.drawing, text !== undefined).scale;
  const rest = page.width - page.margin - aside.gap - aside.right - drawn;
  return Math.max(lowest, Math.min(aside.most, rest));
}

/** In the left column, over the code and the site's mark. */
function asideSource(slide: Slide): Box {
  const w = asideWidth(slide);
  const lines = [...slide.footer, ...(slide.link ? [slide.link.url] : [])].reduce(
    (sum, text) => sum + lineCount(text, { size: least.source, width: w * 0.94 }),
    0,
  );
  const h = lines * 0.225;
  return { x: page.margin, y: aside.bottom - footer.qr - 0.1 - h, w, h };
}

/** Source and version, and the address. */
function sourceXml(sheet: Sheet, { footer: lines, link }: Slide, box: Box): string {
  const all = [
    ...lines.map((text) => ({ text })),
    ...(link ? [{ text: link.url, link: link.url, slot: 'accent4' as const }] : []),
  ];
  const look = { size: least.source, slot: 'tx2' as const, leading: 1 };
  return all.length > 0 ? textBox(sheet, { name: 'source', box }, all, look) : '';
}
