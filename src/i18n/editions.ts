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
  },
  en: {
    lang: 'en',
    prefix: 'en',
    file: 'en',
    column: 'en',
    name: 'English',
    ogLocale: 'en_GB',
  },
} as const;

export type Edition = keyof typeof editions;
export type ColumnSuffix = (typeof editions)[Edition]['column'];

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

/** The other edition: what the language switch leads to. */
export function otherEdition(edition: Edition): Edition {
  return edition === 'en' ? 'zh-CN' : 'en';
}

/** The edition of a URL's first segment (`undefined` or `''` is the default edition). */
export function editionOfPrefix(prefix: string | undefined): Edition {
  return editionIds.find((id) => editions[id].prefix === (prefix ?? '')) ?? defaultEdition;
}
