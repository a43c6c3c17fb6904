import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../i18n/index.ts';
import { make as postFont } from './jobs/pool.ts';

/**
 * Fonts cut at build time to the characters that the site can show. The serif
 * sets headings; the sans is fetched only by a machine that has no Chinese
 * font of its own.
 */
export interface FontFile {
  /** Changes with what it is cut from and to, so that it can be cached for ever. */
  name: string;
  /** From the cache, or made on a thread of their own. */
  bytes(): Promise<Uint8Array>;
}

export type FontName = 'serif-han' | 'serif-latin' | 'sans-han';

const faces = { serif: 'Noto Serif SC 600', sans: 'Noto Sans SC 400' };

const asciiPrintable = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index));
/** Latin letters, digits and marks of both editions' headings. */
export const latin = [...asciiPrintable, ...'–—‘’“”…·×¶é'].join('');
/** Marks that share code points with Latin but must be set in Chinese shape on Chinese pages. */
export const chineseMarks = '“”‘’…—·';

/** Everything of ours that holds text: content, dictionaries, and what the code itself says. */
const textFolders = [
  'content',
  'src/i18n',
  'src/components',
  'src/layouts',
  'src/pages',
  'src/data',
  'src/charts',
];

const rowNames = /"(?:(?:name|label|short|title|detail|measure)_zh|title)":\s*".*$/gm;

/** Where headings come from; other text is never set in the serif. */
const headings: { folder: string; pattern: RegExp }[] = [
  // Titles of stories and pages, and the headings inside them.
  { folder: 'content/stories', pattern: /^(?:title:|#+ ).*$/gm },
  { folder: 'content/pages', pattern: /^(?:title:|#+ ).*$/gm },
  { folder: 'content/charts', pattern: /"title":\s*\{\s*"zh":.*$/gm },
  // Names, labels and headlines of the rows and datasets.
  { folder: 'content/data', pattern: rowNames },
  // The same of every release: pinned charts, and pages that tell what changed.
  { folder: 'content/releases', pattern: /"title":\s*\{\s*"zh":.*$/gm },
  { folder: 'content/releases', pattern: rowNames },
  { folder: 'src/i18n/messages', pattern: /".*"/g },
];

/** Numbers in headings are data: any of them may come. */
const numerals = '〇零一二两三四五六七八九十百千万余第';

let made: Record<FontName, FontFile> | undefined;

/** The three fonts; made once a build. */
export function fonts(): Record<FontName, FontFile> {
  made ??= make();
  return made;
}

/**
 * CSS ranges, so that a page fetches only the glyphs it shows. Quotes, dashes
 * and the ellipsis share code points: they are Chinese on a Chinese page.
 */
export function ranges(edition: Edition): { han: string; latin: string; shared: string } {
  const han = 'U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF';
  const shared = 'U+2014,U+2018-201D,U+2026';
  const latinOnly = 'U+0020-007E,U+00A0-024F,U+2010-2013,U+00B6,U+00D7';
  return edition === 'en'
    ? { han, latin: `${latinOnly},${shared}`, shared }
    : { han: `${han},${shared}`, latin: latinOnly, shared };
}

function make(): Record<FontName, FontFile> {
  const han = hanCharacters(textFolders.flatMap(readTexts).join(''));
  return {
    'serif-han': cut('serif-han', 'serif', headingCharacters() + chineseMarks),
    'serif-latin': cut('serif-latin', 'serif', latin),
    'sans-han': cut('sans-han', 'sans', han + chineseMarks),
  };
}

/** Every Chinese character that a heading may show. */
export function headingCharacters(): string {
  const texts = headings.flatMap(({ folder, pattern }) =>
    readTexts(folder).flatMap((text) => text.match(pattern) ?? []),
  );
  return hanCharacters(texts.join('') + numerals);
}

const cuts = new Map<string, FontFile>();

/**
 * A web font of one face cut to some characters; made once, then taken from the cache.
 * @param name begins the file's name, which ends with a digest of all that decides its bytes
 */
export function cut(name: FontName, face: keyof typeof faces, characters: string): FontFile {
  const job = {
    kind: 'font' as const,
    face: faces[face],
    characters,
    // English needs quotes as narrow as in English.
    ...(name === 'serif-latin' ? { features: ['kern', 'pwid'] } : {}),
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([job, versionsOf(/noto|subset-font/)]))
    .digest('hex')
    .slice(0, 10);
  const known = cuts.get(`${name}-${digest}`);
  if (known) return known;
  const file = { name: `${name}-${digest}`, bytes: () => postFont(job) };
  // Begun at once, so that it is ready when all pages are, and not held till then: a thousand
  // pages have three thousand. What goes wrong is told to whoever wants the bytes.
  file.bytes().catch(() => {});
  cuts.set(file.name, file);
  return file;
}

/** Each Chinese character and full-width mark once, in code-point order. */
export function hanCharacters(text: string): string {
  return [...new Set(text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu) ?? [])]
    .sort()
    .join('');
}

function readTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'snapshots' ? [] : readTexts(path);
    return /\.(json|mdx?|ts|astro)$/.test(name) && !/\.test\.ts$/.test(name)
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}

/** Packages of package.json with their pinned versions. */
function versionsOf(packages: RegExp): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.fromEntries(Object.entries(dependencies).filter(([name]) => packages.test(name)));
}
