import { bodyBottom, inner, least, lineCount } from './look.ts';
import { type Box, type Sheet, textBox } from './shapes.ts';
import type { Paragraph, Slide } from './spec.ts';

const inch = 1 / 72;

/** Sizes by look, pt, at the largest. */
const sizes = { plain: 20, lead: 24, bullet: 20, small: 16 };
const factors = [1, 0.9, 0.8];

/** Sizes of some paragraphs; all addresses have one at which each keeps to its line, if any has. */
function sizesOf(paragraphs: readonly Paragraph[], width: number, factor: number): number[] {
  const links = paragraphs.filter(({ link }) => link);
  const linked =
    [16, 14, 12].find((size) =>
      links.every(({ text }) => lineCount(text, { size, width }) === 1),
    ) ?? least.source;
  return paragraphs.map(({ look, link }) =>
    link ? linked : Math.max(least.text, Math.round(sizes[look ?? 'plain'] * factor)),
  );
}

function heightOf(paragraphs: readonly Paragraph[], width: number, factor: number): number {
  const all = sizesOf(paragraphs, width, factor);
  return paragraphs.reduce((sum, { text, look }, index) => {
    const size = all[index]!;
    const room = width - (look === 'bullet' ? size * inch : 0);
    return sum + lineCount(text, { size, width: room }) * size * inch * 1.5 + 8 * inch;
  }, 0);
}

/** A slide of paragraphs as the fewest slides that hold them at their least sizes, with as many on each. */
export function paged(slide: Slide): Slide[] {
  if (slide.body?.kind !== 'text') return [slide];
  const { paragraphs } = slide.body;
  // Under a title of two lines.
  const room = bodyBottom - 2;
  const fits = (page: readonly Paragraph[]) => heightOf(page, inner, factors.at(-1)!) <= room;
  let pages = [paragraphs];
  for (let count = 2; count <= paragraphs.length && !pages.every(fits); count += 1) {
    const each = Math.ceil(paragraphs.length / count);
    pages = Array.from({ length: Math.ceil(paragraphs.length / each) }, (_, index) =>
      paragraphs.slice(index * each, (index + 1) * each),
    );
  }
  if (pages.length === 1) return [slide];
  return pages.map((page, index) => ({
    ...slide,
    id: index === 0 ? slide.id : `${slide.id}-${index + 1}`,
    title: `${slide.title} ${index + 1}/${pages.length}`,
    body: { kind: 'text', paragraphs: page },
  }));
}

/** Paragraphs at the largest sizes that fit. */
export function paragraphsXml(sheet: Sheet, paragraphs: readonly Paragraph[], box: Box): string {
  const factor =
    factors.find((each) => heightOf(paragraphs, box.w, each) <= box.h) ?? factors.at(-1)!;
  const all = sizesOf(paragraphs, box.w, factor);
  const lines = paragraphs.map(({ text, look, link }, index) => ({
    text,
    size: all[index]!,
    ...(look === 'bullet' ? { bullet: true } : {}),
    ...(look === 'small' ? { slot: 'tx2' as const } : {}),
    ...(link ? { link } : {}),
  }));
  const look = { size: sizes.plain, leading: 1.25, spaceAfter: 8 };
  return textBox(sheet, { name: 'text', box, role: 'body' }, lines, look);
}
