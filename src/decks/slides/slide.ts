import { aside, body, footer, inner, largestSize, lineCount, page } from '../look.ts';
import type { Body, Paragraph, Slide } from '../spec.ts';
import { addChart } from './chart.ts';
import { addDrawing } from './drawing.ts';
import { addText, type Place, roles, type Target } from './target.ts';

/** Everything of one slide. */
export function addSlide(target: Target, slide: Slide): void {
  const rest = slide.layout === 'cover' ? addCoverWords(target, slide) : addWords(target, slide);
  if (slide.body) addBody(target, slide.body, rest);
  addFooter(target, slide);
}

const inch = 1 / 72;

/** Kicker, title, subtitle and text one under the other; returns the room that is left. */
function addWords(target: Target, slide: Slide): Place {
  const beside = standsBeside(slide);
  const width = beside ? aside.width : inner;
  const sizes = beside ? [24, 22, 20, 18, 16] : [28, 26, 24, 22, 20];
  const size = largestSize(slide.title, sizes, width, beside ? 6 : 2);
  const words = [
    { name: 'kicker', text: slide.kicker, size: 12, slot: 'accent4' as const, gap: 0.06 },
    { name: 'title', text: slide.title, size, gap: 0.14 },
    {
      name: 'subtitle',
      text: slide.subtitle,
      size: beside ? 13 : 15,
      slot: 'tx2' as const,
      gap: 0.2,
    },
    { name: 'text', text: slide.text, size: beside ? 13 : 15, gap: 0.2 },
  ];
  let y = 0.66;
  for (const { name, text, size: each, slot, gap } of words) {
    if (!text) continue;
    const leading = name === 'title' ? 1.12 : 1.25;
    const lines = lineCount(text, { size: each, width, heading: name === 'title' });
    const h = lines * each * inch * leading * 1.15;
    const role = name === 'title' ? `${roles.title}title` : name;
    addText(
      target,
      role,
      [{ text }],
      { x: page.margin, y, w: width, h },
      {
        size: each,
        leading,
        ...(slot ? { slot } : {}),
        ...(name === 'title' ? { serif: true, bold: true } : {}),
      },
    );
    y += h + gap;
  }
  return beside
    ? {
        x: body.besideX,
        y: body.besideTop,
        w: page.width - page.margin - body.besideX,
        h: body.bottom - body.besideTop,
      }
    : { x: page.margin, y: y + 0.1, w: inner, h: body.bottom - y - 0.1 };
}

/** A high drawing, or one with a paragraph of its own, has its words at its left. */
function standsBeside({ body: content, text }: Slide): boolean {
  if (content?.kind !== 'drawing') return false;
  const { width, height } = content.drawing;
  return text !== undefined || height / width > 0.45;
}

function addCoverWords(target: Target, slide: Slide): Place {
  const width = 9.2;
  const size = largestSize(slide.title, [44, 40, 36, 32, 28], width, 3);
  const height = lineCount(slide.title, { size, width, heading: true }) * size * inch * 1.3;
  const top = Math.max(1.3, 3.1 - height / 2);
  const place = (y: number, h: number) => ({ x: page.margin, y, w: width, h });
  if (slide.kicker)
    addText(target, 'kicker', [{ text: slide.kicker }], place(top - 0.5, 0.4), {
      size: 16,
      slot: 'accent4',
    });
  addText(target, `${roles.title}title`, [{ text: slide.title }], place(top, height), {
    size,
    serif: true,
    bold: true,
    leading: 1.15,
  });
  const under = [
    { name: 'subtitle', text: slide.subtitle, size: 20, slot: 'tx2' as const },
    { name: 'text', text: slide.text, size: 15, slot: 'tx1' as const },
  ];
  let y = top + height + 0.25;
  for (const { name, text, size: each, slot } of under) {
    if (!text) continue;
    const h = lineCount(text, { size: each, width }) * each * inch * 1.45;
    addText(target, name, [{ text }], place(y, h), { size: each, slot, leading: 1.25 });
    y += h + 0.2;
  }
  return place(y, body.bottom - y);
}

function addBody(target: Target, content: Body, place: Place): void {
  if (content.kind === 'drawing') addDrawing(target, content.drawing, place);
  else if (content.kind === 'chart') addChart(target, content.chart, place);
  else addParagraphs(target, content.paragraphs, place);
}

/** Sizes by look, pt, at the largest; all shrink together until they fit. */
const sizes: Record<NonNullable<Paragraph['look']> | 'plain', number> = {
  plain: 20,
  lead: 24,
  bullet: 20,
  small: 14,
};

function addParagraphs(target: Target, paragraphs: readonly Paragraph[], place: Place): void {
  const height = (factor: number) =>
    paragraphs.reduce((sum, { text, look = 'plain' as const }) => {
      const size = sizes[look] * factor;
      const width = place.w - (look === 'bullet' ? size * inch : 0);
      return sum + lineCount(text, { size, width }) * size * inch * 1.5 + 8 * inch;
    }, 0);
  const factor = [1, 0.9, 0.8, 0.72, 0.64, 0.58].find((each) => height(each) <= place.h) ?? 0.52;
  addText(
    target,
    `${roles.text}text`,
    paragraphs.map(({ text, look = 'plain' as const }) => ({
      text,
      look: {
        size: Math.round(sizes[look] * factor),
        ...(look === 'bullet' ? { bullet: true } : {}),
        ...(look === 'small' ? { slot: 'tx2' as const } : {}),
      },
    })),
    place,
    { size: Math.round(sizes.plain * factor), leading: 1.25, spaceAfter: 8 },
  );
}

/** Source and version, and the address; its code for a class to scan comes later (package/qr.ts). */
function addFooter(target: Target, { footer: lines, link }: Slide): void {
  const x = page.margin;
  const all = [
    ...lines.map((text) => ({ text })),
    ...(link ? [{ text: link.url, look: { link: link.url, slot: 'accent4' as const } }] : []),
  ];
  if (all.length > 0)
    addText(
      target,
      'source',
      all,
      { x, y: footer.top, w: 9, h: all.length * 0.2 },
      {
        size: 10,
        slot: 'tx2',
        leading: 1.15,
      },
    );
}
