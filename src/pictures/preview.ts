import { type Drawing, placed } from '../drawing/model.ts';
import { type Edition, messagesFor } from '../i18n/index.ts';
import { headline } from './headline.ts';
import { brandMark } from './imprint.ts';
import { block, doubleRule, text } from './parts.ts';

const margin = 64;

/** What a link preview shows: a headline, and a drawing that is always shown whole. */
export interface Preview {
  edition: Edition;
  title: string;
  /** Small line above the title: the lens, or the site's tagline. */
  kicker: string;
  drawing?: Drawing;
}

/** The preview as a drawing of that size. */
export function preview(
  { edition, title, kicker, drawing }: Preview,
  { width, height }: { width: number; height: number },
): Drawing {
  // A tall chart stands beside the title, a flat one below it.
  const beside = drawing !== undefined && drawing.height / drawing.width > 0.42;
  const column = beside ? 400 : width - 2 * margin;
  const most = beside || !drawing ? 7 : 2;
  const lines = (size: number) => headline(title, { edition, width: column / 1.02, size });
  // The largest size at which the title keeps within its lines.
  let size = 54;
  while (size > 30 && lines(size).length > most) size -= 2;
  const top = margin + 92;
  const words = block(title, {
    width: column,
    size,
    lines: lines(size),
    x: margin,
    top,
    family: 'serif',
    leading: 1.3,
  });
  const below = top + words.height + 24;
  const across = width - 2 * margin;
  const room = beside
    ? { x: margin + 440, y: margin + 60, width: across - 440, height: height - 2 * margin - 70 }
    : { x: margin, y: below, width: across, height: height - below - margin - 40 };
  const brand = { x: width - margin, y: height - 49, size: 26 };
  return {
    width,
    height,
    shapes: [
      ...doubleRule(margin, margin - 14, across, 5),
      text(kicker, { x: margin, y: margin + 40, size: 24, colour: 'accent' }),
      ...words.shapes,
      ...(drawing ? whole(drawing, room) : []),
      ...brandMark(messagesFor(edition).site.name, brand),
    ],
  };
}

/** The chart in its room, whole, at most at one and a half times its size. */
function whole(
  { shapes, width, height }: Drawing,
  room: { x: number; y: number; width: number; height: number },
) {
  const scale = Math.min(room.width / width, room.height / height, 1.55);
  const x = room.x + (room.width - width * scale) / 2;
  const y = room.y + Math.max(0, (room.height - height * scale) / 2);
  return shapes.map((shape) => placed(shape, { x, y, scale }));
}
