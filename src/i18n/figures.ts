import { type Bilingual, type Edition, pick } from './editions.ts';
import { formatNumber, spellNumber } from './numbers.ts';

/** How far the report vouches for a number. */
export type Qualifier = 'exact' | 'more-than' | 'at-least' | 'expected';

/** The part of a figure that formatting needs; src/data's Figure fits it. */
export interface FormattableFigure {
  value: number;
  /** English counts single yuan where Chinese counts 万元: the English number is value × factorEn. */
  factorEn: number;
  qualifier: Qualifier;
  unit: Bilingual & { enOne: string };
}

/** plain: digits; word: spelled out; Word: spelled out with a capital, to open an English sentence. */
export type FigureStyle = 'plain' | 'word' | 'Word';

/**
 * A figure as it stands in a sentence, its qualifier kept: 20余, 60岁以上, more than 20.
 * "Expected" adds no word here: the sentence around it must say so, and the detail card does.
 */
export function formatFigure(
  figure: FormattableFigure,
  edition: Edition,
  { style = 'plain', unit = false }: { style?: FigureStyle; unit?: boolean } = {},
): string {
  const isEnglish = edition === 'en';
  const value = isEnglish ? figure.value * figure.factorEn : figure.value;
  const number = style === 'plain' ? formatNumber(value, edition) : spellNumber(value, edition);
  const text = (isEnglish ? english : chinese)(figure, number, unit, value === 1);
  return style === 'Word' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function chinese(figure: FormattableFigure, number: string, unit: boolean): string {
  // 以上 and 余 belong to the measure word, so a bound "at least" always shows its unit.
  if (figure.qualifier === 'at-least') return `${number}${figure.unit.zh}以上`;
  const counted = figure.qualifier === 'more-than' ? `${number}余` : number;
  return unit ? counted + figure.unit.zh : counted;
}

function english(figure: FormattableFigure, number: string, unit: boolean, one: boolean): string {
  const counted = unit ? `${number} ${one ? figure.unit.enOne : figure.unit.en}` : number;
  if (figure.qualifier === 'at-least') return `${counted} or over`;
  return figure.qualifier === 'more-than' ? `more than ${counted}` : counted;
}

/** A count of a whole, never a bare per cent: 8/16. */
export function formatOf(part: number, whole: number, edition: Edition): string {
  return `${formatNumber(part, edition)}/${formatNumber(whole, edition)}`;
}

/** Short label of a qualifier for tables and cards; empty when exact. */
export const qualifierLabels: Record<Qualifier, Bilingual> = {
  exact: { zh: '', en: '' },
  'more-than': { zh: '余（多于）', en: 'more than' },
  'at-least': { zh: '以上', en: 'or over' },
  expected: { zh: '预计', en: 'expected' },
};

export function qualifierLabel(qualifier: Qualifier, edition: Edition): string {
  return pick(qualifierLabels[qualifier], edition);
}
