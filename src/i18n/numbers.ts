import { type Edition, editions } from './editions.ts';

const zhDigits = '零一二三四五六七八九';
const enWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** What formats numbers, lists and dates of an edition. */
const formats = (locale: string) => ({
  number: new Intl.NumberFormat(locale),
  list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
});
const of: Record<Edition, ReturnType<typeof formats>> = {
  'zh-CN': formats(editions['zh-CN'].locale),
  en: formats(editions.en.locale),
};

/** A count in the edition's digits: 40, 200,000. */
export function formatNumber(value: number, edition: Edition): string {
  return of[edition].number.format(value);
}

/**
 * A count in words where the edition would write it so: 0 to 99 in Chinese
 * (2 is 两, as before a measure word), 0 to 20 in English; digits beyond.
 */
export function spellNumber(value: number, edition: Edition): string {
  if (!Number.isInteger(value) || value < 0) return formatNumber(value, edition);
  if (edition === 'en') return enWords[value] ?? formatNumber(value, edition);
  if (value === 2) return '两';
  if (value < 10) return zhDigits[value]!;
  if (value < 100) {
    const tens = Math.floor(value / 10);
    const ones = value % 10;
    return `${tens > 1 ? zhDigits[tens] : ''}十${ones ? zhDigits[ones] : ''}`;
  }
  return formatNumber(value, edition);
}

/** The number of a part as its heading has it: 二, 2. */
export function numeral(value: number, edition: Edition): string {
  if (edition === 'en') return String(value);
  return value === 2 ? '二' : spellNumber(value, edition);
}

/** Letters that are written from right to left: Hebrew, Arabic, and those of their kind. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name that is joined with other words into one text, so that it moves none of
 * them: without the marks around it a number after an Arabic name stands before
 * it. A name without such letters stays as it is. HTML has elements for this;
 * the text of a drawing or a list has not.
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}

/** A list in prose: 甲、乙和丙; A, B and C. */
export function formatList(items: string[], edition: Edition): string {
  return of[edition].list.format(items.map(isolate));
}

/** A date without time zone surprises: 2026年11月23日; 23 November 2026. */
export function formatDate(isoDate: string, edition: Edition): string {
  return of[edition].date.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}
