import { visibleText } from './mdx.ts';
import { type Complaint, complaint } from './problem.ts';
import type { Content } from './read.ts';

const digit = /[\p{Nd}\p{No}]+(?:[.,]\p{Nd}+)*/gu;
/**
 * A Chinese numeral before a measure word counts something. 一 alone does too,
 * but reads as "a", and 第三 is an order, not a count: both are let pass, as in English.
 */
const chineseCount =
  /(?<!第)(?![百千万亿]+元)(?:[〇零二两三四五六七八九十百千万亿]|一(?=[〇零一二三四五六七八九十]))[〇零一二两三四五六七八九十百千万亿余多]*\s?(?:个|位|名|家|处|间|项|条|种|类|本|次|座|户|岁|楼|成|倍|人|件|篇|步|段|字|大|元|年|方面|分之)/gu;
const englishCount =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half|twice)\b/giu;

/** What a survey's texts may say. */
export interface ProseRules {
  /** Words that hold a number without counting anything: coined terms, names of parts. */
  terms: readonly string[];
  /** Whether so many were asked that a percentage says no more than was counted. */
  percentages: boolean;
}

/** The rules that survey.yml sets. */
export function proseRules({ survey, rows }: Pick<Content, 'survey' | 'rows'>): ProseRules {
  const { terms, percentages } = survey;
  const asked = rows.facts.find(({ id }) => id === percentages?.of)?.value ?? 0;
  return { terms, percentages: percentages !== undefined && asked >= percentages.from };
}

/** Something found in a text, and where it begins there. */
export interface Found {
  found: string;
  offset: number;
}

/**
 * Figures typed by hand into prose: digits of any script, Chinese numerals
 * before a measure word, English number words.
 */
export function typedFigures(text: string, { terms }: ProseRules): Found[] {
  const words = withoutTerms(visibleText(text), terms);
  return [digit, chineseCount, englishCount]
    .flatMap((pattern) => found(words, pattern))
    .sort((a, b) => a.offset - b.offset);
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/**
 * What a text must not say whatever it is about: a percentage of so few that it says more than was
 * counted, a quantity that nobody counted, six characters of the other language and more, or eight
 * of its words. What is quoted is the report's own.
 */
export function proseSlips(
  text: string,
  { percentages }: ProseRules,
  language?: 'zh' | 'en',
): { said: Complaint; offset: number }[] {
  const own = text.replace(/“[^“”]*”/g, blank);
  // More of the other language is one mistake: left untranslated.
  const foreign = language ? found(own, untranslated[language]).slice(0, 1) : [];
  const short = foreign.map((one) => ({
    ...one,
    found: one.found.replace(/\s+/g, ' ').slice(0, 30),
  }));
  const slips = {
    percentage: percentages ? [] : found(text, /[%％‰]|百分之|per ?cent\b/giu),
    vague: found(own, vague),
    'other-language': short,
  };
  return Object.entries(slips).flatMap(([code, list]) =>
    list.map(({ found, offset }) => ({
      said: complaint(code as keyof typeof slips, { found, language }),
      offset,
    })),
  );
}

/** Words that say how many without a number. */
const vague =
  /过半|近半|半数|(?<![前后左右上下这那另])一半|大半|多半|绝?大多数|(?<!大)多数|大多(?!数)|绝?大部分|少数(?!民族)|\b(?:majority|minority|nearly all|almost all|a third of|a quarter of|(?<!\b(?:the|at|its|their) )most(?= of\b| \p{L}{3,}s\b))/giu;

const untranslated = {
  zh: /\b(?:[a-z][a-z’'-]*[\s,.;:()“”]+){7,}[a-z]{2,}/giu,
  en: /\p{Script=Han}(?:[\s，。、；：“”]*\p{Script=Han}){5,}/gu,
};

const found = (text: string, pattern: RegExp): Found[] =>
  [...text.matchAll(pattern)].map((match) => ({ found: match[0], offset: match.index }));

const withoutTerms = (text: string, terms: readonly string[]) =>
  ['CC BY 4.0', ...terms].reduce(
    (rest, term) => rest.replaceAll(new RegExp(RegExp.escape(term), 'giu'), blank),
    text,
  );
