import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import sharp from 'sharp';
import { chartRules, themeDeclarations } from '../../src/charts/shared/theme.ts';
import { readDrawing } from '../../src/drawing/read.ts';
import { editionIds, editions } from '../../src/i18n/index.ts';
import { png } from '../../src/pictures/png.ts';
import { chartIds, chartView } from '../../src/site/charts.ts';
import { replaceFile } from './write-files.ts';

/** A chart's drawing as text, one element a line, and as a small picture of it. */
export interface Drawing {
  svg: string;
  png: Uint8Array;
}
/** By name: `plans.zh-cn.wide`. Of an accepted one, a file may be missing. */
type Drawings = Record<string, Partial<Drawing>>;

/** A drawing that is not as it was accepted, or is new or gone. */
export interface Difference {
  name: string;
  before: Partial<Drawing>;
  after: Partial<Drawing>;
  /** What of its picture differs, on black; none where it looks the same or has another size. */
  picture?: Uint8Array | undefined;
  looksTheSame: boolean;
}

/** Size of a picture: at most this width, px, and this many pixels, never larger than drawn. */
const largest = { width: 480, area: 100_000 };
/** How far a channel (0 to 255) may be off before a pixel counts as another: smoothing differs by machine. */
const tolerance = 16;
/** The part of all pixels that may be others. */
const share = 0.0005;

const folder = (root: string) => join(root, 'tests/accepted');

/** Every chart of the site as it is drawn now, in both editions and widths. */
export async function drawnNow(): Promise<Drawings> {
  const drawings: Drawings = {};
  for (const id of chartIds())
    for (const edition of editionIds) {
      const { svg } = chartView(id, edition);
      for (const layout of ['narrow', 'wide'] as const)
        drawings[`${id}.${editions[edition].file}.${layout}`] = await drawingOf(svg[layout]);
    }
  return drawings;
}

/** A drawing as people see it in the light theme, in the fonts that the project brings along. */
export async function drawingOf(svg: string): Promise<Drawing> {
  const drawing = readDrawing(svg);
  const { width, height } = drawing;
  const zoom = Math.min(1, largest.width / width, Math.sqrt(largest.area / (width * height)));
  return {
    svg: `${svg.replace(/></g, '>\n<')}\n`,
    png: await png(drawing, { scheme: 'light', lang: 'zh-CN', zoom }),
  };
}

/** The drawings that somebody has looked at and found right. */
export function acceptedDrawings(root: string): Drawings {
  const drawings: Drawings = {};
  for (const file of globSync('*.{svg,png}', { cwd: folder(root) })) {
    const { name, ext } = parse(file);
    const bytes = readFileSync(join(folder(root), file));
    drawings[name] = {
      ...drawings[name],
      ...(ext === '.svg' ? { svg: bytes.toString('utf8') } : { png: bytes }),
    };
  }
  return drawings;
}

/** What differs between two sets of drawings, by name. */
export async function differences(accepted: Drawings, now: Drawings): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const name of Object.keys({ ...accepted, ...now }).sort()) {
    const [before, after] = [accepted[name] ?? {}, now[name] ?? {}];
    const { alike: looksTheSame, picture } = await compared(before.png, after.png);
    if (before.svg !== after.svg || !looksTheSame)
      found.push({ name, before, after, picture, looksTheSame });
  }
  return found;
}

/** Whether two pictures show the same: of one size, and but a few pixels clearly another colour. */
async function compared(before?: Uint8Array, after?: Uint8Array) {
  if (!before || !after) return { alike: before === after };
  const [one, other] = [await sharp(before).metadata(), await sharp(after).metadata()];
  if (one.width !== other.width || one.height !== other.height) return { alike: false };
  const difference = await sharp(before)
    .composite([{ input: Buffer.from(after), blend: 'difference' }])
    .removeAlpha()
    .toBuffer();
  const picture = await sharp(difference)
    .threshold(tolerance + 1, { greyscale: false })
    .toBuffer();
  const { channels } = await sharp(picture).stats();
  const alike = channels.every(({ mean }) => mean <= 255 * share);
  return alike ? { alike } : { alike, picture };
}

/** Makes the drawings of now the accepted ones; pictures that look the same keep their bytes. */
export function accept(root: string, found: readonly Difference[]): void {
  for (const { name, after, looksTheSame } of found)
    for (const kind of ['svg', 'png'] as const) {
      const [file, content] = [join(folder(root), `${name}.${kind}`), after[kind]];
      if (kind === 'png' && looksTheSame) continue;
      if (content) replaceFile(file, content);
      else if (existsSync(file)) rmSync(file);
    }
}

/** Writes before, after and what differs beside each other. @returns the file, to be opened in any browser */
export function writeReport(root: string, found: readonly Difference[]): string {
  const file = join(root, '.cache/charts/index.html');
  const figure = (caption: string, inner: string) =>
    `<figure><figcaption>${caption}</figcaption>${inner}</figure>`;
  const image = (bytes: Uint8Array) =>
    `<img alt="" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`;
  const shown = ({ svg, png }: Partial<Drawing>) => (svg ?? '') + (png ? image(png) : '');
  const sections = found.map(
    ({ name, before, after, picture, looksTheSame }) =>
      `<section><h2>${name}</h2><div class="pair">${[
        figure('Before', shown(before) || '<p>There was none.</p>'),
        figure('After', shown(after) || '<p>It is gone.</p>'),
        looksTheSame ? '<p>It looks the same.</p>' : '',
        picture ? figure('Difference', image(picture)) : '',
      ].join('')}</div></section>`,
  );
  replaceFile(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts: before and after</title>
<style>:root{color-scheme:light;${themeDeclarations('light')}}
body{margin:2rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
section{border-top:2px solid var(--ink);margin-top:2rem;padding-top:.5rem}
.pair{display:flex;flex-wrap:wrap;gap:2rem}
figure{margin:0}figcaption{color:var(--ink-2)}figure>img{display:block}
${chartRules}</style>
<h1>${found.length} drawings differ from the accepted ones</h1>
<p>Accept them all with <code>npm run charts -- --accept</code>.</p>
${sections.join('\n')}</html>`,
  );
  return file;
}
