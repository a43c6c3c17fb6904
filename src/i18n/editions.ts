/**
 * The locale table: every place that differs by edition asks here.
 * zh-CN is the default and has no URL prefix; en stands under /en/.
 */
export const editions = {
  'zh-CN': {
    lang: 'zh-CN',
    /** First segment of the URL, empty for the default edition. */
    prefix: '',
    /** Name of a story's file in content/stories/<slug>/. */
    file: 'zh-cn',
    /** Suffix of a bilingual column or the key of a bilingual text. */
    column: 'zh',
    name: '中文',
    ogLocale: 'zh_CN',
    /** For numbers, dates and lists of names. */
    locale: 'zh-CN',
    /** After the stem of a file of the edition: daily-work.en.svg. */
    suffix: '',
    colon: '：',
    comma: '，',
    /** Between the items of a list. */
    listComma: '、',
    semicolon: '；',
    stop: '。',
    /** Between sentences, and between words that a language sets apart. */
    space: '',
    brackets: ['（', '）'],
    /** Between a page's kicker and what stands before it. */
    kickerGap: '　',
    /** Between a page's title and the site's name. */
    titleGap: '｜',
    /** Of a key of the data package: title, title_en. */
    ending: '',
    /** The key of a field of the data package that says what it means. */
    fieldText: 'title',
  },
  en: {
    lang: 'en',
    prefix: 'en',
    file: 'en',
    column: 'en',
    name: 'English',
    ogLocale: 'en_GB',
    locale: 'en-GB',
    suffix: '.en',
    colon: ': ',
    comma: ', ',
    listComma: ', ',
    semicolon: '; ',
    stop: '. ',
    space: ' ',
    brackets: [' (', ')'],
    kickerGap: ' · ',
    titleGap: ' · ',
    ending: '_en',
    fieldText: 'description',
  },
} as const;

export type Edition = keyof typeof editions;

export const editionIds = Object.keys(editions) as Edition[];
export const defaultEdition: Edition = 'zh-CN';

/** A text in both editions, as chart files and figures carry it. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** The text of one edition. */
export function pick(text: Bilingual, edition: Edition): string {
  return text[editions[edition].column];
}

/** Stem of a file that each edition has of its own: `work-matrix`, `work-matrix.en`. */
export function stemOf(name: string, edition: Edition): string {
  return name + editions[edition].suffix;
}

/** Words in the edition's brackets: （含二维码）, with a space before them in English. */
export function bracketed(words: string, edition: Edition): string {
  return editions[edition].brackets.join(words);
}

/** The other edition: what the language switch leads to. */
export function otherEdition(edition: Edition): Edition {
  return editionIds.find((id) => id !== edition)!;
}
