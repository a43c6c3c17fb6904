import { type Edition, editions, messagesFor } from '../../i18n/index.ts';
import { svgDocument } from '../image/document.ts';
import { type FlatDrawing, flatten } from '../image/flatten.ts';
import { headline } from '../image/headline.ts';
import { brandMark } from '../image/imprint.ts';
import { block, type Rect, rule, text } from '../image/parts.ts';
import { make } from '../image/pool.ts';
import { markup } from '../image/svg.ts';
import { ogSize } from './og-size.ts';

const margin = 64;

/** What a preview shows: a headline, and a drawing that is always shown whole. */
export interface OgContent {
  edition: Edition;
  title: string;
  /** Small line above the title: the lens, or the site's tagline. */
  kicker: string;
  /** A chart's wide SVG. */
  svg?: string;
}

/** The preview as PNG, drawn as the pictures of charts are. */
export function ogImage(content: OgContent): Promise<Uint8Array> {
  const inner = compose(content);
  const svg = svgDocument({ inner, ...ogSize }, 'light', editions[content.edition].lang);
  return make({ kind: 'png', svg, zoom: 1, text: { Title: content.title } });
}

function compose({ edition, title, kicker, svg }: OgContent): string {
  const { width, height } = ogSize;
  const drawing = svg ? flatten(svg) : undefined;
  // A tall chart stands beside the title, a flat one below it.
  const beside = drawing !== undefined && drawing.height / drawing.width > 0.42;
  const column = beside ? 400 : width - 2 * margin;
  const size = titleSize(title, edition, column, beside || !drawing ? 7 : 2);
  const within = { width: column / 1.02, size };
  const words = block(title, {
    ...within,
    lines: headline(title, { ...within, edition }),
    x: margin,
    top: margin + 92,
    family: 'serif',
    leading: 1.3,
  });
  const below = margin + 92 + words.height + 24;
  const room = beside
    ? {
        x: margin + 440,
        y: margin + 60,
        width: width - 2 * margin - 440,
        height: height - 2 * margin - 70,
      }
    : { x: margin, y: below, width: width - 2 * margin, height: height - below - margin - 40 };
  return [
    rule({ x: margin, y: margin - 14, width: width - 2 * margin, height: 5 }, 'var(--ink)'),
    rule({ x: margin, y: margin - 6, width: width - 2 * margin, height: 1.5 }, 'var(--ink)'),
    text(kicker, { x: margin, y: margin + 40, size: 24, fill: 'var(--accent)' }),
    words.markup,
    drawing ? placed(drawing, room) : '',
    brandMark(messagesFor(edition).site.name, { x: width - margin, y: height - 49, size: 26 }),
  ].join('');
}

/** The largest size at which the title keeps within its lines. */
function titleSize(title: string, edition: Edition, width: number, lines: number): number {
  for (let size = 54; size > 30; size -= 2)
    if (headline(title, { edition, width: width / 1.02, size }).length <= lines) return size;
  return 30;
}

/** The chart in its room, whole, at most at one and a half times its size. */
function placed({ inner, width, height }: FlatDrawing, room: Rect): string {
  const scale = Math.min(room.width / width, room.height / height, 1.55);
  const x = room.x + (room.width - width * scale) / 2;
  const y = room.y + Math.max(0, (room.height - height * scale) / 2);
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})`;
  return markup('g', { transform }, inner);
}
