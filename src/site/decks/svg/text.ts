import { widest } from '../../../charts/shared/text.ts';
import type { DeckLang, TextShape } from '../../../decks/index.ts';
import { round, type Transform } from './shapes.ts';
import { fillPaint, styleOf } from './style.ts';

interface Line {
  x: number;
  y: number;
  text: string;
}

/** A `<text>` as text boxes: one for all lines of a label, so that it is edited as one. */
export function textShapes(element: Element, at: Transform): TextShape[] {
  const lines = linesOf(element);
  const style = styleOf(element);
  const paint = fillPaint(style);
  if (lines.length === 0 || !paint) return [];
  const size = Number.parseFloat(style['font-size'] ?? '13');
  const bold = Number(style['font-weight'] ?? 400) >= 600;
  const lang = element.getAttribute('lang') ?? '';
  const label = lines.every(
    ({ x, y }, index) => x === lines[0]!.x && y >= (lines[index - 1]?.y ?? y),
  );
  return (label ? [lines] : lines.map((line) => [line])).map((block): TextShape => {
    const [first, second] = block;
    const texts = block.map(({ text }) => text);
    return {
      kind: 'text',
      x: round(at.x + first!.x * at.scale),
      y: round(at.y + first!.y * at.scale),
      anchor: (style['text-anchor'] as TextShape['anchor'] | undefined) ?? 'start',
      lines: texts,
      width: round(widest(texts, size, { strong: bold }) * at.scale),
      size: round(size * at.scale),
      step: round((second ? second.y - first!.y : size * 1.35) * at.scale),
      slot: paint.slot,
      ...(bold ? { bold } : {}),
      ...(/Serif|SimSun/.test(style['font-family'] ?? '') ? { serif: true } : {}),
      ...(lang === 'zh-CN' || lang === 'en' ? { lang: lang as DeckLang } : {}),
    };
  });
}

function linesOf(element: Element): Line[] {
  const number = (node: Element, name: string, otherwise: number) =>
    node.hasAttribute(name) ? Number(node.getAttribute(name)) : otherwise;
  const x = number(element, 'x', 0);
  const y = number(element, 'y', 0);
  const lines: Line[] = [];
  for (const node of element.childNodes) {
    const span = node.nodeType === 1 ? (node as Element) : undefined;
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    // A span with a place of its own begins a line; any other goes on.
    if (span && (span.hasAttribute('x') || span.hasAttribute('y')))
      lines.push({ x: number(span, 'x', x), y: number(span, 'y', y), text });
    else if (lines.length > 0) lines.at(-1)!.text += text;
    else if (text.trim()) lines.push({ x, y, text });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.trim() }))
    .filter(({ text }) => text !== '');
}
