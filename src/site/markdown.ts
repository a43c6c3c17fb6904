import { satteri } from '@astrojs/markdown-satteri';
import { editionFiles } from '../data/series.ts';
import { messagesFor } from '../i18n/index.ts';

/**
 * Two signs that no text may hold, put in before Markdown is parsed and taken out
 * after: one that counts as punctuation, and a white space.
 */
const [mark, gap] = ['\ufffc', '\u205f'];

const cjk = String.raw`\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—·`;
const punctuation = /^[\p{P}\p{S}]$/u;
const letter = /^[^\s\p{P}\p{S}]$/u;
const chinese = new RegExp(`[${cjk}]`, 'u');
const stars = /(?<![\\*])\*+/g;
/** An address that stands bare in a sentence. */
const address =
  /(?<!\]\(<?)(?:https?:\/\/|www\.)[^\s<>"'`()\u3000-\u303f\uff00-\uffef‘’“”…—]+(?=[\u3000-\u303f\uff00-\uffef‘’“”…—])/gu;

/**
 * Markdown as Chinese is written. CommonMark lets `**` neither open nor close
 * where it stands between a sign and a character, as in `**“加粗”**后文`, and its
 * bare addresses run on through `，`. A sign put between makes the one, a gap
 * behind the address the other.
 */
export function readable(source: string): string {
  return source
    .replace(address, `$&${gap}`)
    .replace(stars, (run, offset: number, whole: string) => {
      const before = [...whole.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
      const [after = ''] = whole.slice(offset + run.length, offset + run.length + 2);
      if (!chinese.test(before + after)) return run;
      if (punctuation.test(before) && letter.test(after)) return run + mark;
      return letter.test(before) && punctuation.test(after) ? mark + run : run;
    });
}

/** An English text whose quotations of Chinese say that they are: fonts, hyphens and voices go by it. */
const withLanguages = (source: string) =>
  source.replace(/“(\p{Script=Han}[^“”<>{}\n]*)”/gu, '“<span lang="zh-CN">$1</span>”');

/** What the parser made of it, without the signs. */
export const plain = (text: string) => text.replaceAll(mark, '').replaceAll(gap, '');

/** The column in the text as it was written. @param line the line as it was parsed */
export const plainColumn = (line: string, column: number) =>
  plain(line.slice(0, column - 1)).length + 1;

/** The build's Markdown: as above, and footnotes in the words of the edition. */
export function markdown(): ReturnType<typeof satteri> {
  const base = satteri();
  return {
    ...base,
    async createMdxRenderer(shared, mdx) {
      const [original, translation] = await Promise.all(
        (['zh-CN', 'en'] as const).map((edition) => {
          const { notes: label, backToNote: backLabel } = messagesFor(edition).story;
          const footnotes = { label, backLabel };
          return satteri({ features: { gfm: { footnotes } } }).createMdxRenderer!(shared, mdx);
        }),
      );
      return {
        async process(content, file, frontmatter) {
          const english = file.endsWith(`/${editionFiles.translation}`);
          const text = readable(english ? withLanguages(content) : content);
          const made = await (english ? translation! : original!).process(text, file, frontmatter);
          return { ...made, code: plain(made.code) };
        },
      };
    },
  };
}
