import type { LayoutName } from '../charts/form.ts';
import type { Box } from '../charts/shared/box.ts';
import { type Drawing, placed, type Shape } from '../drawing/model.ts';
import { bounds, crowding } from '../drawing/room.ts';
import { type Format, type FormatRules, formats } from './formats.ts';
import { header } from './header.ts';
import { type Column, imprint, notesBlock } from './imprint.ts';
import { type Rect, rule } from './parts.ts';
import type { Sheet } from './sheet.ts';

/** A picture: the drawing of a chart with the words around it. */
export interface Composition extends Drawing {
  /** Magnification of the chart: its smallest text has 12 times as many units. */
  scale: number;
}

/** Everything but the chart, and the room that is left for it. */
interface Frame {
  shapes: () => Shape[];
  room: Rect;
  /** What it is worth beside a large chart. */
  worth: number;
}

/** Widths that a chart is tried at; its form lays it out anew for each. */
const columns: [LayoutName, number][] = [
  ...[864, 760, 680, 600, 520, 440].map((width): [LayoutName, number] => ['wide', width]),
  ...[400, 340, 288].map((width): [LayoutName, number] => ['narrow', width]),
];

/** Parts of a wide picture's width that the column of words beside the chart may have. */
const shares = [0.245, 0.3, 0.36, 0.42];

/**
 * Sets a chart into a format: title above it or in a column of its own, at the
 * width at which its text comes out largest.
 */
export function compose(sheet: Sheet, format: Format): Composition {
  const rules = formats[format];
  if (format === 'page') return page(sheet, rules);
  const { reading: _, ...rest } = sheet;
  const frames = [sheet, { ...rest, notes: [] }].flatMap((words) => [
    ...above(words, rules),
    ...(format === 'wide' ? shares.flatMap((share) => beside(words, rules, share)) : []),
  ]);
  // Words that would leave no room for the chart are cut; its page has them whole.
  if (frames.length === 0) return compose(shortened(sheet), format);
  const ways = columns
    .map(([layout, width]) => sheet.draw(layout, width))
    .flatMap((drawing) => {
      const ink = bounds(drawing.shapes);
      return frames.map((frame) => ({ frame, drawing, ink, ...placing(ink, frame, rules) }));
    })
    .sort((a, b) => b.worth - a.worth);
  const way = ways.find(({ drawing }) => crowding(drawing).length === 0) ?? ways[0]!;
  return {
    shapes: [
      ...way.frame.shapes(),
      ...centred(way.drawing.shapes, way.ink, way.frame.room, way.scale),
    ],
    width: rules.width,
    height: rules.height!,
    scale: way.scale,
  };
}

/** Between the margins. */
const across = ({ margin, width }: FormatRules): Column => ({
  x: margin.x,
  width: width - 2 * margin.x,
});

const SHORT = 24;
const isShort = ({ title, subtitle, source, notes, reading }: Sheet) =>
  [title, subtitle, source].every(({ length }) => length <= SHORT) && !notes.length && !reading;

/** Half of the words of a picture; of notes and reading none. */
function shortened({ reading: _, ...sheet }: Sheet): Sheet {
  const half = (text: string) => {
    const characters = [...text];
    return text.length > SHORT
      ? `${characters.slice(0, characters.length / 2 - 1).join('')}…`
      : text;
  };
  return {
    ...sheet,
    title: half(sheet.title),
    subtitle: half(sheet.subtitle),
    notes: [],
    source: half(sheet.source),
  };
}

/** Large text is worth most; notes are worth a little of it, and so is a frame that the chart fills. */
function placing(ink: Box, { room, worth }: Frame, rules: FormatRules) {
  const [width, height] = [ink.right - ink.left, ink.bottom - ink.top];
  const scale = Math.min(room.width / width, room.height / height, rules.largest);
  const filled = (width * height * scale ** 2) / (rules.width * rules.height!);
  return { scale, worth: Math.min(scale, 2.6) + filled * 0.8 + (scale >= 2 ? worth : 0) };
}

/** What is painted in the middle of its room. */
function centred(shapes: readonly Shape[], ink: Box, room: Rect, scale: number): Shape[] {
  const x = room.x + room.width / 2 - ((ink.left + ink.right) / 2) * scale;
  const y = room.y + room.height / 2 - ((ink.top + ink.bottom) / 2) * scale;
  return shapes.map((shape) => placed(shape, { x, y, scale }));
}

const hasNotes = ({ notes, reading }: Sheet) => notes.length > 0 || reading !== undefined;

/** Title over the whole width, the chart under it, source and code at the foot; none where the words leave no room. */
function above(sheet: Sheet, rules: FormatRules): Frame[] {
  const { margin, width, small } = rules;
  const column = across(rules);
  const lines = width > rules.height! ? 1 : 2;
  const head = header(sheet, rules, { ...column, top: margin.top, lines });
  const footTop = rules.height! - margin.bottom - imprint(sheet, rules, column, 0).height;
  const notes = (top: number) => notesBlock(sheet, rules, column, top);
  const { height } = notes(0);
  const notesTop = footTop - small - (height ? height + small : 0);
  const roomTop = margin.top + head.height + small * 1.6;
  const bottom = notesTop - small * 0.9;
  if (bottom - roomTop < rules.height! * 0.25 && !isShort(sheet)) return [];
  return [
    {
      shapes: () => [
        ...head.shapes,
        ...notes(notesTop).shapes,
        rule({ x: column.x, y: footTop - small * 0.8, width: column.width, height: 1.5 }),
        ...imprint(sheet, rules, column, footTop).shapes(),
      ],
      room: { ...column, y: roomTop, height: Math.max(bottom - roomTop, small) },
      worth: hasNotes(sheet) ? 0.3 : 0,
    },
  ];
}

/** Title, source and code in a column on the left; the chart has the whole height. */
function beside(sheet: Sheet, rules: FormatRules, share: number): Frame[] {
  const { margin, small } = rules;
  const column = { x: margin.x, width: rules.width * share };
  const footTop = rules.height! - margin.bottom - imprint(sheet, rules, column, 0).height;
  const head = [1, 0.86, 0.76, 0.68]
    .filter((part) => part < share * 3.6)
    .map((part) =>
      header(
        sheet,
        { ...rules, title: rules.title * part },
        { ...column, top: margin.top, lines: 6 },
      ),
    )
    .find(({ height }) => margin.top + height + small < footTop);
  if (!head) return [];
  const notesTop = margin.top + head.height + small * 1.4;
  const notes = notesBlock(sheet, rules, column, notesTop);
  if (notes.height && notesTop + notes.height + small > footTop) return [];
  const x = column.x + column.width + rules.width * 0.028;
  const edge = rules.width * 0.02;
  return [
    {
      shapes: () => [
        ...head.shapes,
        ...notes.shapes,
        ...imprint(sheet, rules, column, footTop).shapes(),
      ],
      room: {
        x,
        y: edge,
        width: rules.width - margin.x * 0.7 - x,
        height: rules.height! - 2 * edge,
      },
      // A column as wide as the chart leaves it breaks the title less often.
      worth: (hasNotes(sheet) ? 0.3 : 0) + share * 0.6,
    },
  ];
}

/** As in the page: title, chart, notes, source; as high as it comes out. */
function page(sheet: Sheet, rules: FormatRules): Composition {
  const { margin, width, small } = rules;
  const column = across(rules);
  const head = header(sheet, rules, { ...column, top: margin.top, lines: 2 });
  const drawing = sheet.drawing();
  const roomTop = margin.top + head.height + 22;
  const notesTop = roomTop + drawing.height + 20;
  const notes = notesBlock(sheet, rules, column, notesTop);
  const footTop = notesTop + (notes.height ? notes.height + 26 : 6);
  const foot = imprint(sheet, rules, column, footTop);
  const x = column.x + (column.width - drawing.width) / 2;
  return {
    shapes: [
      ...head.shapes,
      ...drawing.shapes.map((shape) => placed(shape, { x, y: roomTop, scale: 1 })),
      ...notes.shapes,
      rule({ x: column.x, y: footTop - small, width: column.width, height: 1 }),
      ...foot.shapes(),
    ],
    width,
    height: Math.ceil(footTop + foot.height + margin.bottom),
    scale: 1,
  };
}
