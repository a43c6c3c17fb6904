import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { measure, wrap } from '../../charts/shared/text.ts';
import { type ColourToken, chartRules, palette } from '../../charts/shared/theme.ts';
import { type Edition, messagesFor } from '../../i18n/index.ts';
import { rasterFonts } from '../fonts.ts';
import { ogSize } from './og-size.ts';
import { escapeXml } from './xml.ts';

const margin = 64;
const colours = palette.light;
const cache = join(process.cwd(), '.cache/og');

/** What a preview shows: a headline, and a drawing that is always shown whole. */
export interface OgContent {
  edition: Edition;
  title: string;
  /** Small line above the title: the lens, or the site's tagline. */
  kicker: string;
  /** A chart's wide SVG. */
  svg?: string;
}

/** The preview as PNG. Kept under .cache by its content, since drawing takes a moment. */
export async function ogImage(content: OgContent): Promise<Uint8Array> {
  const svg = compose(content);
  const fonts = await rasterFonts();
  const key = createHash('sha256').update(svg).update(fonts.digest).digest('hex').slice(0, 24);
  const file = join(cache, `${key}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = new Resvg(svg, {
    font: { fontFiles: fonts.files, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
  })
    .render()
    .asPng();
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, png);
  return png;
}

/** Rasterizers know no custom properties: every colour is written out, every font named. */
const css = `${chartRules.replace(/var\(--([\w-]+)\)/g, (_, token: ColourToken) => colours[token])}
text{font-family:"Noto Sans SC"}
.chart-svg,.chart-svg text{font-family:"Noto Sans SC";font-size:13px}
.chart-svg .t-number{font-family:"Noto Serif SC","Noto Serif SC SemiBold";font-size:22px;font-weight:600}
.chart-svg .t-big{font-size:34px}
.chart-svg .t-serif{font-family:"Noto Serif SC","Noto Serif SC SemiBold";font-weight:600}
.chart-svg .t-small{font-size:12px}
.og-title{font-family:"Noto Serif SC","Noto Serif SC SemiBold";font-weight:600}`;

function compose({ edition, title, kicker, svg }: OgContent): string {
  const { width, height } = ogSize;
  const drawing = svg ? parse(svg) : undefined;
  // A tall chart stands beside the title, a flat one below it.
  const beside = drawing !== undefined && drawing.height / drawing.width > 0.42;
  const titleWidth = beside ? 400 : width - 2 * margin;
  const size = titleSize(title, titleWidth, beside || !drawing ? 7 : 2);
  const lines = wrap(title, { width: titleWidth / 1.02, size, strong: true });
  const titleTop = margin + 92;
  const titleBottom = titleTop + lines.length * size * 1.3;
  const box = beside
    ? {
        x: margin + 440,
        y: margin + 60,
        width: width - 2 * margin - 440,
        height: height - 2 * margin - 70,
      }
    : {
        x: margin,
        y: titleBottom + 8,
        width: width - 2 * margin,
        height: height - titleBottom - margin - 40,
      };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${css}</style>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect x="${margin}" y="${margin - 14}" width="${width - 2 * margin}" height="5" fill="${colours.ink}"/>`,
    `<rect x="${margin}" y="${margin - 6}" width="${width - 2 * margin}" height="1.5" fill="${colours.ink}"/>`,
    `<text x="${margin}" y="${margin + 40}" font-size="24" fill="${colours.accent}">${escapeXml(kicker)}</text>`,
    ...lines.map(
      (line, index) =>
        `<text class="og-title" x="${margin}" y="${titleTop + size * 0.95 + index * size * 1.3}" font-size="${size}" fill="${colours.ink}">${escapeXml(line)}</text>`,
    ),
    drawing ? placed(drawing, box) : '',
    mark(edition, width, height),
    '</svg>',
  ].join('');
}

/** The largest size at which the title keeps within its lines. */
function titleSize(title: string, width: number, lines: number): number {
  for (let size = 54; size > 30; size -= 2)
    if (wrap(title, { width: width / 1.02, size, strong: true }).length <= lines) return size;
  return 30;
}

interface Drawing {
  inner: string;
  width: number;
  height: number;
}

function parse(svg: string): Drawing {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { inner: svg, width: Number(width), height: Number(height) };
}

/** The chart in a box, whole, at most at one and a half times its size. */
function placed(
  { inner, width, height }: Drawing,
  box: { x: number; y: number; width: number; height: number },
): string {
  const scale = Math.min(box.width / width, box.height / height, 1.55);
  const x = box.x + (box.width - width * scale) / 2;
  const y = box.y + Math.max(0, (box.height - height * scale) / 2);
  return `<g transform="translate(${x.toFixed(1)},${y.toFixed(1)}) scale(${scale.toFixed(3)})">${inner}</g>`;
}

function mark(edition: Edition, width: number, height: number): string {
  const name = messagesFor(edition).site.name;
  const nameWidth = measure(name, 26, { strong: true });
  const x = width - margin - nameWidth;
  const y = height - 40;
  const ring = (cx: number, token: ColourToken, dash = '') =>
    `<circle cx="${cx}" cy="${y - 9}" r="13" fill="none" stroke="${colours[token]}" stroke-width="2.4"${dash}/>`;
  return [
    ring(x - 64, 'lens-1'),
    ring(x - 48, 'lens-2'),
    ring(x - 32, 'lens-3', ' stroke-dasharray="4 3"'),
    `<text class="og-title" x="${x - 6}" y="${y}" font-size="26" fill="${colours.ink}">${escapeXml(name)}</text>`,
  ].join('');
}
