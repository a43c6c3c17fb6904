import type PptxGenJS from 'pptxgenjs';
import { face, runLang } from '../look.ts';
import type { DeckLang, Paint, Slot } from '../spec.ts';
import { clean } from '../xml.ts';

/** A slide of the library with what every part of it needs to know. */
export interface Target {
  slide: PptxGenJS.Slide;
  lang: DeckLang;
}

/** Marks names by which the finished package is mended; no text of a reader can begin so. */
export const roles = { title: '#title ', text: '#text ', drawing: '#drawing ' };

/** The library takes freeforms by this name, though its types do not list it. */
export const freeform = 'custGeom' as PptxGenJS.SHAPE_NAME;

export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface TextLook {
  /** pt */
  size: number;
  slot?: Slot;
  bold?: boolean;
  serif?: boolean;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  /** Exact distance between baselines, pt. */
  step?: number;
  /** Of the size. */
  leading?: number;
  wrap?: boolean;
  lang?: DeckLang;
  link?: string;
  bullet?: boolean;
  spaceAfter?: number;
  /** Line ends within a paragraph, and not one paragraph each. */
  soft?: boolean;
}

/** One paragraph of a text box, with its own look where it differs. */
export interface Line {
  text: string;
  look?: Partial<TextLook>;
}

/** A text box; its lines become paragraphs. */
export function addText(
  { slide, lang }: Target,
  name: string,
  lines: readonly Line[],
  place: Place,
  look: TextLook,
): void {
  const paragraphs = lines.flatMap(({ text, look: own }) =>
    clean(text)
      .split('\n')
      .map((part, index, parts) => ({
        text: part,
        look: { ...look, ...own },
        soft: look.soft && index > 0,
        ends: !look.soft || index === parts.length - 1,
      })),
  );
  slide.addText(
    paragraphs.map(({ text, look: each, soft, ends }) => ({
      text,
      options: {
        breakLine: ends,
        ...(soft ? { softBreakBefore: true } : {}),
        fontSize: each.size,
        fontFace: each.serif ? face.serif : face.sans,
        color: each.slot ?? 'tx1',
        bold: each.bold ?? false,
        align: each.align ?? 'left',
        lang: runLang(each.lang ?? lang),
        ...(each.step ? { lineSpacing: each.step } : {}),
        ...(each.leading ? { lineSpacingMultiple: each.leading } : {}),
        ...(each.spaceAfter ? { paraSpaceAfter: each.spaceAfter } : {}),
        ...(each.bullet ? { bullet: { indent: each.size } } : {}),
        ...(each.link ? { hyperlink: { url: each.link } } : {}),
      },
    })),
    {
      ...place,
      objectName: clean(name),
      isTextBox: true,
      margin: 0,
      wrap: look.wrap ?? true,
      valign: look.valign ?? 'top',
      align: look.align ?? 'left',
    },
  );
}

/** A fill of the theme, as the library takes it. */
export function fillOf(paint: Paint): { color: string; transparency?: number } {
  const { slot, opacity = 1 } = paint;
  return opacity < 1
    ? { color: slot, transparency: Math.round((1 - opacity) * 100) }
    : { color: slot };
}
