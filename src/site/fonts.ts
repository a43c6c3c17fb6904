import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, messagesFor } from '../i18n/index.ts';
import { make } from './make.ts';

/** A web font cut at build time to the characters that the site can show. */
export interface FontFile {
  /** Changes with what it is cut from and to, so that it can be cached for ever. */
  name: string;
  /** From the cache, or made now. */
  bytes(): Promise<Uint8Array>;
}

/**
 * The serif sets headings: its Latin letters and digits, the Chinese characters
 * of stories and charts, and those that only other pages have. The sans is
 * fetched only by a machine that has no Chinese font of its own.
 */
export type FontName = 'serif-latin' | 'serif-main' | 'serif-rest' | 'sans-han';

const asciiPrintable = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index));
/** Latin letters, digits and marks of both editions' headings. */
const latin = [...asciiPrintable, ...'–—‘’“”…·×¶é'].join('');
/** Marks that share code points with Latin but must be set in Chinese shape on Chinese pages. */
const chineseMarks = '“”‘’…—·';

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

const mdxHeadings = /^(?:title:|#+ ).*$/gm;
const chartTitles = /"title":\s*\{\s*"zh":.*$/gm;
const rowNames = /"(?:(?:name|label|short|title|detail|measure)_zh|title)":\s*".*$/gm;

type TextSource = [folder: string, pattern: RegExp];
/** Headings of stories and charts, and the short words that drawings set large. */
const mainHeadings: TextSource[] = [
  ['content/stories', mdxHeadings],
  ['content/charts', chartTitles],
  ['content/charts', /"zh":\s*"[^"]{1,12}"/g],
  ['content/data', /"(?:name|label|short)_zh":\s*".*$/gm],
];
/** Headings of all other pages, which also tell what changed from release to release. */
const otherHeadings: TextSource[] = [
  ['content/pages', mdxHeadings],
  ['content/data', rowNames],
  ['content/releases', chartTitles],
  ['content/releases', rowNames],
  ['src/i18n/messages', /: "[^"\n]{1,12}"/g],
  ['src/charts', /\bzh: '.*'/g],
];
/** Numbers, dates and places in headings are data: any of them may come. */
const numerals = '〇零一二两三四五六七八九十百千万余以第段年月日元岁';

/**
 * CSS ranges, so that a page fetches only the glyphs it shows. Quotes, dashes
 * and the ellipsis share code points: they are Chinese on a Chinese page.
 */
export function ranges(edition: Edition): {
  han: string;
  main: string;
  latin: string;
  marks: string;
} {
  const marks = 'U+2014,U+2018-201D,U+2026';
  const han = 'U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF';
  const main = [...headingCharacters().main]
    .map((character) => `U+${character.codePointAt(0)!.toString(16)}`)
    .join(',');
  const latinOnly = 'U+0020-007E,U+00A0-024F,U+2010-2013,U+00B6,U+00D7';
  return edition === 'en'
    ? { han, main, latin: `${latinOnly},${marks}`, marks }
    : { han: `${han},${marks}`, main: `${main},${marks}`, latin: latinOnly, marks };
}

let made: Record<FontName, FontFile> | undefined;

/** The fonts of the site; named once a build, made when their bytes are asked for. */
export function fonts(): Record<FontName, FontFile> {
  if (made) return made;
  const { main, rest } = headingCharacters();
  made = {
    // English needs quotes as narrow as in English.
    'serif-latin': cut('serif-latin', 'Noto Serif SC 600', latin, ['kern', 'pwid']),
    'serif-main': cut('serif-main', 'Noto Serif SC 600', main + chineseMarks),
    'serif-rest': cut('serif-rest', 'Noto Serif SC 600', rest),
    'sans-han': cut(
      'sans-han',
      'Noto Sans SC 400',
      hanCharacters(textFolders.flatMap(readTexts).join('')) + chineseMarks,
    ),
  };
  return made;
}

let known: { main: string; rest: string } | undefined;

/** The Chinese characters of headings: those of stories and charts, and those that only others have. */
export function headingCharacters(): { main: string; rest: string } {
  if (known) return known;
  const { home, lens, sequence, community, cite, site } = messagesFor('zh-CN');
  const words = JSON.stringify([home, lens, sequence, community, cite.title, site.name]);
  const main = hanCharacters(textsOf(mainHeadings) + words + numerals);
  const rest = hanCharacters(textsOf(otherHeadings)).replace(new RegExp(`[${main}]`, 'gu'), '');
  known = { main, rest };
  return known;
}

/** @param name begins the file's name, which ends with a digest of all that decides its bytes */
function cut(name: FontName, face: string, characters: string, features?: string[]): FontFile {
  const job = { kind: 'font' as const, face, characters, ...(features && { features }) };
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versions = Object.entries(dependencies).filter(([each]) => /noto|subset-font/.test(each));
  const digest = createHash('sha256')
    .update(JSON.stringify([job, versions]))
    .digest('hex');
  return { name: `${name}-${digest.slice(0, 10)}`, bytes: () => make(job) };
}

/** Each Chinese character and full-width mark once, in code-point order. */
export function hanCharacters(text: string): string {
  return [...new Set(text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu) ?? [])]
    .sort()
    .join('');
}

const textsOf = (sources: TextSource[]) =>
  sources
    .flatMap(([folder, pattern]) => readTexts(folder).flatMap((text) => text.match(pattern) ?? []))
    .join('');

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
