import type { LayoutName } from '../../charts/form.ts';
import { crowding } from '../../charts/shared/room.ts';
import { type FlatDrawing, flatten } from './flatten.ts';
import { type Format, type FormatRules, formats } from './formats.ts';
import { header } from './header.ts';
import { type Column, type Foot, imprint, notesBlock } from './imprint.ts';
import { type Rect, rule } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { markup } from './svg.ts';

/** A picture as elements with attributes; text is text, colours are `var(--token)`. */
export interface Composition {
  /** Everything but the imprint, which alone differs between versions. */
  inner: string;
  foot: Foot;
  width: number;
  height: number;
  /** Magnification of the chart: its smallest text has 12 times as many units. */
  scale: number;
}

/** Everything but the chart, and the room that is left for it. */
interface Frame {
  markup: string;
  room: Rect;
  foot: Foot;
  notes: boolean;
}

/** Widths that a chart is tried at; its form lays it out anew for each. */
const columns: [LayoutName, number][] = [
  ['wide', 864],
  ['wide', 760],
  ['wide', 680],
  ['wide', 600],
  ['wide', 520],
  ['wide', 440],
  ['narrow', 400],
  ['narrow', 340],
  ['narrow', 288],
];

/**
 * Sets a chart into a format: title above it or in a column of its own, at the
 * width at which its text comes out largest. @param noteLabel `注：`
 */
export function compose(sheet: Sheet, format: Format, noteLabel: string): Composition {
  const rules = formats[format];
  if (format === 'page') return page(sheet, rules, noteLabel);
  const frames = [true, false].flatMap((notes) => [
    above(sheet, rules, notes ? noteLabel : undefined),
    ...(format === 'wide' ? [beside(sheet, rules, notes ? noteLabel : undefined)] : []),
  ]);
  // Words that would leave no room for the chart are cut; its page has them whole.
  if (!frames.some(Boolean)) return compose(shortened(sheet), format, noteLabel);
  const drawings = columns.map(([layout, width]) => tried(sheet.draw(layout, width)));
  const ways = frames
    .filter((frame): frame is Frame => frame !== undefined)
    .flatMap((frame) =>
      drawings.map((drawing) => ({ frame, drawing, ...placing(drawing, frame, rules) })),
    )
    .sort((a, b) => b.worth - a.worth);
  const way = ways.find(({ drawing }) => crowding(drawing.svg).length === 0) ?? ways[0]!;
  return {
    inner: way.frame.markup + placed(flatten(way.drawing.svg), way.frame.room, way.scale),
    foot: way.frame.foot,
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

/** On the left of the chart. */
const aside = ({ margin, width }: FormatRules): Column => ({ x: margin.x, width: width * 0.245 });

const SHORT = 24;
const isShort = ({ title, subtitle, source, notes, reading }: Sheet) =>
  [title, subtitle, source].every(({ length }) => length <= SHORT) && !notes.length && !reading;

/** Half of the words of a picture; of notes and reading none. */
function shortened(sheet: Sheet): Sheet {
  const half = (text: string) => {
    const characters = [...text];
    return text.length > SHORT
      ? `${characters.slice(0, characters.length / 2 - 1).join('')}…`
      : text;
  };
  const { reading: _, ...rest } = sheet;
  return {
    ...rest,
    title: half(sheet.title),
    subtitle: half(sheet.subtitle),
    notes: [],
    source: half(sheet.source),
  };
}

interface Tried {
  svg: string;
  width: number;
  height: number;
}

function tried(svg: string): Tried {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { svg, width: Number(width), height: Number(height) };
}

/** Large text is worth most; notes are worth a little of it, and so is a frame that the chart fills. */
function placing(drawing: Tried, { room, notes }: Frame, rules: FormatRules) {
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height, rules.largest);
  const filled = (drawing.width * drawing.height * scale ** 2) / (rules.width * rules.height!);
  return { scale, worth: Math.min(scale, 2.6) + filled * 0.8 + (notes && scale >= 2 ? 0.3 : 0) };
}

function placed({ inner, width, height }: FlatDrawing, room: Rect, scale: number): string {
  const x = room.x + (room.width - width * scale) / 2;
  const y = room.y + (room.height - height * scale) / 2;
  return markup(
    'g',
    { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})` },
    inner,
  );
}

/** Title over the whole width, the chart under it, source and code at the foot. */
function above(sheet: Sheet, rules: FormatRules, noteLabel?: string): Frame | undefined {
  const { margin, width, small } = rules;
  const column = across(rules);
  const head = header(sheet, rules, {
    ...column,
    top: margin.top,
    lines: width > rules.height! ? 1 : 2,
  });
  const foot = imprint(sheet, rules, column, 0);
  const footTop = rules.height! - margin.bottom - foot.height;
  const notes = noteLabel ? notesBlock(sheet, noteLabel, rules, column, 0) : undefined;
  const notesHeight = notes?.height ? notes.height + small : 0;
  const notesTop = footTop - small - notesHeight;
  const roomTop = margin.top + head.height + small * 0.9;
  const bottom = notesTop - small * 0.9;
  if (bottom - roomTop < rules.height! * 0.25 && !isShort(sheet)) return undefined;
  return {
    markup: [
      head.markup,
      noteLabel ? notesBlock(sheet, noteLabel, rules, column, notesTop).markup : '',
      rule({ x: column.x, y: footTop - small * 0.8, width: column.width, height: 1.5 }),
    ].join(''),
    room: { ...column, y: roomTop, height: Math.max(bottom - roomTop, small) },
    foot: footAt(footTop, column, sheet, { small, right: width, bottom: rules.height! }),
    notes: noteLabel !== undefined,
  };
}

/** Title, source and code in a column on the left; the chart has the whole height. */
function beside(sheet: Sheet, rules: FormatRules, noteLabel?: string): Frame | undefined {
  const { margin, small } = rules;
  const column = aside(rules);
  const foot = imprint(sheet, rules, column, 0);
  const footTop = rules.height! - margin.bottom - foot.height;
  const head = [0.86, 0.76, 0.68]
    .map((part) =>
      header(
        sheet,
        { ...rules, title: rules.title * part },
        { ...column, top: margin.top, lines: 6 },
      ),
    )
    .find(({ height }) => margin.top + height + small < footTop);
  if (!head) return undefined;
  const notesTop = margin.top + head.height + small * 1.4;
  const notes = noteLabel ? notesBlock(sheet, noteLabel, rules, column, notesTop) : undefined;
  if (notes && notesTop + notes.height + small > footTop) return undefined;
  const x = column.x + column.width + rules.width * 0.028;
  const edge = rules.width * 0.0145;
  return {
    markup: head.markup + (notes?.markup ?? ''),
    room: { x, y: edge, width: rules.width - margin.x * 0.7 - x, height: rules.height! - 2 * edge },
    foot: footAt(footTop, column, sheet, { small, right: x, bottom: rules.height! }),
    notes: notes !== undefined,
  };
}

/** As in the page: title, chart, notes, source; as high as it comes out. */
function page(sheet: Sheet, rules: FormatRules, noteLabel: string): Composition {
  const { margin, width, small } = rules;
  const column = across(rules);
  const head = header(sheet, rules, { ...column, top: margin.top, lines: 2 });
  const drawing = flatten(sheet.drawing);
  const room = { ...column, y: margin.top + head.height + 22, height: drawing.height };
  const notesTop = room.y + room.height + 20;
  const notes = notesBlock(sheet, noteLabel, rules, column, notesTop);
  const footTop = notesTop + (notes.height ? notes.height + 26 : 6);
  const height = Math.ceil(footTop + imprint(sheet, rules, column, 0).height + margin.bottom);
  return {
    inner: [
      head.markup,
      placed(drawing, room, 1),
      notes.markup,
      rule({ x: column.x, y: footTop - small, width: column.width, height: 1 }),
    ].join(''),
    foot: footAt(footTop, column, sheet, { small, right: width, bottom: height }),
    width,
    height,
    scale: 1,
  };
}

/** The imprint's place: from just above it to the foot of the picture there is nothing else. */
function footAt(
  top: number,
  column: Column,
  { source }: Sheet,
  { small, right, bottom }: { small: number; right: number; bottom: number },
): Foot {
  const y = Math.floor(top - small * 0.4);
  return {
    ...column,
    top,
    source,
    area: { x: 0, y, width: Math.floor(right), height: bottom - y },
  };
}
