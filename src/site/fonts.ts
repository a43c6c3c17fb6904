import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, formatFigure, messagesFor, numeral } from '../i18n/index.ts';
import { chartView } from './charts.ts';
import { content, figureOf, fillTemplate } from './content.ts';
import { contentRoot } from './content-root.ts';
import { make } from './make.ts';
import { storyHeads } from './story-heads.ts';
import { readStoryNames } from './story-names.ts';

/** A web font cut at build time to the characters that the site can show. */
export interface FontFile {
  /** Changes with what it is cut from and to, so that it can be cached for ever. */
  name: string;
  /** From the cache, or made now. */
  bytes(): Promise<Uint8Array>;
}

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
/** Titles of charts, and the short words that drawings set large. */
const mainHeadings: TextSource[] = [
  ['content/charts', chartTitles],
  ['content/charts', /"zh":\s*"[^"]{1,12}"/g],
  ['content/data', /"(?:name|label|short)_zh":\s*".*$/gm],
];
/** Headings of all other pages, which also tell what changed from release to release. */
const otherHeadings: TextSource[] = [
  ['content/pages', mdxHeadings],
  ['content/stories', mdxHeadings],
  ['content/data', rowNames],
  ['content/releases', chartTitles],
  ['content/releases', rowNames],
  ['src/i18n/messages', /: "[^"\n]{1,12}"/g],
  ['src/charts', /\bzh: '.*'/g],
];
/** Numbers, dates and places in headings are data: any of them may come. */
const numerals = '〇零一二两三四五六七八九十百千万余以第段年月日元岁';

/** CSS ranges, so that a page fetches only the glyphs it shows. */
export const rangeOf = (characters: string) =>
  [...characters].map((each) => `U+${each.codePointAt(0)!.toString(16)}`).join(',');

/**
 * The ranges of an edition's faces: of Chinese characters, of those in the main
 * font of headings, of Latin letters. Quotes, dashes and the ellipsis share code
 * points: they are Chinese on a Chinese page.
 */
export function ranges(edition: Edition) {
  const marks = 'U+2014,U+2018-201D,U+2026';
  const han = 'U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF';
  const letters = 'U+003B-007E,U+00A0-024F,U+2010-2013,U+00B6,U+00D7';
  const main = rangeOf(headingCharacters().main);
  if (edition === 'en') return { han, main, marks, letters: `U+0020-003A,${letters},${marks}` };
  return {
    han: `${han},${marks}`,
    main: `${main},${marks}`,
    marks,
    // Of two optional faces with the same range the second is fetched where the first comes late.
    letters: `U+0021-0024,U+0026-002A,${letters}`,
    digits: 'U+0025,U+002B-003A',
  };
}

let made: Record<string, FontFile> | undefined;

/**
 * The fonts of the site by name, made when their bytes are asked for. The serif
 * sets headings: `serif-latin` and, on Chinese pages, `serif-digits` and those
 * of `headingCharacters`. `sans-han` is fetched only by a machine that has no
 * Chinese font of its own.
 */
export function fonts(): Record<string, FontFile> {
  if (made) return made;
  const serif = 'Noto Serif SC 600';
  // Releases have most files in common.
  const texts = [...new Set(textFolders.flatMap(readTexts))].join('');
  const { main, rest, stories } = headingCharacters();
  const ofStories = Object.entries(stories).map(
    ([slug, characters]) => [`serif-story-${slug}`, characters] as const,
  );
  made = {
    // English needs quotes as narrow as in English.
    'serif-latin': cut('serif-latin', serif, latin, ['kern', 'pwid']),
    'serif-digits': cut('serif-digits', serif, ' %+,-./0123456789:', ['kern']),
    'serif-main': cut('serif-main', serif, main + chineseMarks),
    'serif-rest': cut('serif-rest', serif, rest),
    ...Object.fromEntries(
      ofStories.map(([name, characters]) => [name, cut(name, serif, characters)]),
    ),
    'sans-han': cut('sans-han', 'Noto Sans SC 400', hanCharacters(texts) + chineseMarks),
  };
  return made;
}

let known: { main: string; rest: string; stories: Record<string, string> } | undefined;

/**
 * The Chinese characters of headings: `main` those of charts and the home page,
 * `rest` what other pages have beside them, `stories` by slug all that a story's
 * page needs.
 */
export function headingCharacters() {
  if (known) return known;
  const { home, lens, sequence, community, cite, site, ...others } = messagesFor('zh-CN');
  const { teaching, embed, downloads } = others;
  const uses = [teaching.title, embed.title, downloads.title, cite.title, site.name];
  const words = JSON.stringify([home, lens, sequence, community, ...uses]);
  const stories = storyCharacters();
  const titles = storyHeads('zh-CN').map(({ title }) => title);
  const main = hanCharacters([...titles, textsOf(mainHeadings), words, numerals].join(''));
  const rest = [...hanCharacters(textsOf(otherHeadings))].filter((each) => !main.includes(each));
  known = { main, rest: rest.join(''), stories };
  return known;
}

/** What each story's page sets in the serif: its headings, where it leads on, and the charts, cases and figures it names. */
function storyCharacters(): Record<string, string> {
  const { cite, nav, site } = messagesFor('zh-CN');
  const { communities, cases } = content().rows;
  const said: Record<string, (id: string) => string> = {
    Chart: (id) => {
      const { title, svg } = chartView(id, 'zh-CN');
      return title + (svg.narrow.match(/class="t-(?:serif|number)[^<]*/g) ?? []).join('');
    },
    Case: (id) => {
      const place = cases.find((row) => row.id === id)?.community;
      return communities.find((row) => row.id === place)?.name_zh ?? '';
    },
    Figure: (id) => formatFigure(figureOf(id), 'zh-CN', { unit: true }),
  };
  const heads = storyHeads('zh-CN');
  const stories = readStoryNames(contentRoot()).map(({ slug, mentions }) => {
    const at = heads.findIndex((head) => head.slug === slug);
    const onward = heads[at + 1]?.title ?? nav.charts + nav.communities + nav.lecturers;
    const headings = fillTemplate(textsOf([[`content/stories/${slug}`, mdxHeadings]]), 'zh-CN');
    const named = mentions.map(({ component, attributes: { id } }) =>
      id ? (said[component]?.(id) ?? '') : '',
    );
    const page = [site.name, cite.title, numeral(at + 1, 'zh-CN'), headings, onward, ...named];
    const text = page.join('');
    const marks = [...chineseMarks].filter((mark) => text.includes(mark));
    return [slug, hanCharacters(text) + marks.join('')];
  });
  return Object.fromEntries(stories);
}

/** @param name begins the file's name, which ends with a digest of all that decides its bytes */
function cut(name: string, face: string, characters: string, features?: string[]): FontFile {
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
