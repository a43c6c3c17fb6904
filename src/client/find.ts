import { stemmer } from 'stemmer';

// Few pages, so their texts are looked through one by one: for Chinese a page is found exactly where it
// holds the string, which no index of cut words can promise. Half a KB a page with brotli.

/** The search index of one edition: a static file, written by scripts/lib/search-index.ts. */
export interface SearchIndex {
  pages: SearchPage[];
  /** Traditional characters, each with the simplified one after it that the pages use. */
  traditional: string;
}

export interface SearchPage {
  /** Below the site's base: `stories/method/`. */
  url: string;
  title: string;
  /** Other names of what the page is about: pinyin. */
  names: string;
  /** One block of the page a line. */
  text: string;
}

/** A page that was found. */
export interface Hit {
  url: string;
  title: string;
  excerpt: Piece[];
}

/** A piece of an excerpt, and whether it is what the reader looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

type Range = [start: number, end: number];
/** Where a string of the query stands, or a word with its stem. */
type Term = (text: Text) => Range[];

const word = /[\p{sc=Latin}\p{N}]+(?:[.,'’][\p{sc=Latin}\p{N}]+)*/gu;
const han = /\p{sc=Han}/u;

/**
 * Makes an index searchable. What stands between spaces in a query must all be on a page: what holds
 * Chinese as it stands, all else as whole words by their stems, or, where no page has those, as
 * their beginnings.
 *
 * @returns finds pages: those with all of it in title or names first, then those that hold it most often
 */
export function searchIn({ pages, traditional }: SearchIndex): (query: string) => Hit[] {
  const simplified = new Map(
    [...traditional.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from, to]),
  );
  const sources = pages.map(({ url, title, names, text }) => ({
    url,
    title,
    head: new Text(`${title}\n${names}`),
    body: new Text(names ? `${names}\n${text}` : text),
  }));
  const ranked = (terms: Term[]) =>
    sources
      .flatMap(({ url, title, head, body }) => {
        const inHead = terms.map((term) => term(head));
        const inBody = terms.map((term) => term(body));
        if (terms.some((_, index) => !inHead[index]!.length && !inBody[index]!.length)) return [];
        const ranges = inBody.flat();
        const first = inHead.every((each) => each.length > 0);
        return [{ url, title, body, ranges, first }];
      })
      .sort((a, b) => Number(b.first) - Number(a.first) || b.ranges.length - a.ranges.length)
      .map(({ url, title, body, ranges }) => ({ url, title, excerpt: excerpt(body.text, ranges) }));

  return (query) => {
    const parts = fold(query.normalize('NFC').replace(/./gu, (one) => simplified.get(one) ?? one))
      .split(/\s+/)
      .filter(Boolean);
    if (parts.length === 0) return [];
    const terms = (begins: boolean) =>
      parts.flatMap((part): Term[] => {
        const words = han.test(part) ? null : part.match(word);
        return words
          ? words.map((each) => (text) => text.words(stem(each), begins))
          : [(text) => text.strings(part)];
      });
    const whole = ranked(terms(false));
    return whole.length > 0 ? whole : ranked(terms(true));
  };
}

/** A text and where things stand in it. */
class Text {
  readonly text: string;
  readonly #folded: string;
  #words: { stem: string; range: Range }[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.#folded = fold(text);
  }

  strings(part: string): Range[] {
    const ranges: Range[] = [];
    let at = this.#folded.indexOf(part);
    while (at >= 0) {
      ranges.push([at, at + part.length]);
      at = this.#folded.indexOf(part, at + 1);
    }
    return ranges;
  }

  words(wanted: string, begins: boolean): Range[] {
    this.#words ??= [...this.#folded.matchAll(word)].map(({ 0: found, index }) => ({
      stem: stem(found),
      range: [index, index + found.length],
    }));
    return this.#words
      .filter((each) => (begins ? each.stem.startsWith(wanted) : each.stem === wanted))
      .map(({ range }) => range);
  }
}

/** `１６` as `16`, `Ａ` as `a`: as Unicode's NFKC without case, where that keeps a character's length. */
function fold(text: string): string {
  return text.replace(/[A-Z]|[^\0-\x7f\u3400-\u9fff]/g, (one) => {
    const folded = one.normalize('NFKC').toLowerCase();
    return folded.length === 1 ? folded : one;
  });
}

/** `communities` and `community’s` as `commun`, `1,600` as `1600`, `gou’erkou` as `gouerkou`. */
function stem(text: string): string {
  return stemmer(text.replace(/['’]s$/, '').replace(/[,'’]/g, ''));
}

/** Some two lines of a text from shortly before the first range. */
export function excerpt(text: string, ranges: readonly Range[]): Piece[] {
  const sorted = ranges.toSorted(([a], [b]) => a - b);
  const [lead, room] = han.test(text.slice(0, 40)) ? [16, 64] : [40, 150];
  const first = sorted[0]?.[0] ?? 0;
  // A word is not cut, the start of its block not passed, and no line begins with what ends a sentence.
  const before = text.slice(Math.max(0, first - lead), first).replace(/^.*\n/s, '');
  const start =
    first -
    (first > before.length
      ? before.replace(/^(?:[\p{sc=Latin}'’]+\s|[，。；：、！？”’）》]+)/u, '')
      : before
    ).length;
  const cut = text.slice(start, start + room);
  const end = start + (start + room < text.length ? cut.replace(/\s\S{0,20}$/, '') : cut).length;
  const pieces: Piece[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    const piece = text.slice(from, to).replaceAll('\n', ' ');
    if (piece) pieces.push({ text: piece, marked });
  };
  let at = start;
  for (const [from, to] of sorted) {
    if (from >= end || to <= at) continue;
    add(at, from, false);
    add(Math.max(at, from), Math.min(to, end), true);
    at = Math.min(to, end);
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}
