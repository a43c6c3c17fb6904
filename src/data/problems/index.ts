import { closest, distance } from 'fastest-levenshtein';
import charts from './charts.json' with { type: 'json' };
import files from './files.json' with { type: 'json' };
import releases from './releases.json' with { type: 'json' };
import rows from './rows.json' with { type: 'json' };
import stories from './stories.json' with { type: 'json' };
import values from './values.json' with { type: 'json' };
import verifying from './verifying.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/**
 * Everything that the checks can say, by code, in both languages: what is wrong,
 * and how to mend it. A code never changes its meaning: tools read it from
 * `npm run check -- --json`. `${name}` stands for a parameter, `${hint:name}`
 * for what to do about an unknown name, and `${kinds:name}` for the words that
 * words.json has under `kinds` for the parameter's value.
 */
export const catalogue = {
  ...files,
  ...values,
  ...rows,
  ...charts,
  ...stories,
  ...releases,
  ...verifying,
};
export type Code = keyof typeof catalogue;

/** Rules that a schema names in its message. */
export const rules: Record<string, string[]> = words.rules;

/** What is told and stops nothing. */
export const warnings: readonly string[] = [
  'no-glyph',
  'same-label',
  'vague',
  'corrected-word',
  'numerals-mixed',
  'numerals-ten',
] satisfies Code[];

export type ProblemLanguage = 'zh' | 'en';
export type Params = Readonly<Record<string, unknown>>;

/** What is wrong and how to mend it, in one language. */
export function said(
  code: Code,
  params: Params,
  language: ProblemLanguage,
): { message: string; cure: string } {
  const [message, cure] = catalogue[code][language].map((text) => fill(text, params, language));
  return { message: message!, cure: cure! };
}

function fill(text: string, params: Params, language: ProblemLanguage): string {
  return text.replace(/\$\{(?:(\w+):)?(\w+)\}/g, (_, table: string | undefined, name: string) => {
    const value = params[name];
    if (table === 'hint') return hint(String(value), params.among as readonly string[])[language];
    if (!table) return plain(value, language);
    const known = (words as Record<string, Record<string, string[]>>)[table]!;
    const both = known[String(value)] ?? known.other;
    return both ? fill(both[language === 'zh' ? 0 : 1]!, params, language) : String(value);
  });
}

/** Names that are listed at most. */
const most = 12;

function plain(value: unknown, language: ProblemLanguage): string {
  if (value === undefined) return language === 'zh' ? '空缺' : 'nothing';
  if (!Array.isArray(value)) return String(value);
  const more = value.length > most ? '…' : '';
  return value.slice(0, most).join(language === 'zh' ? '、' : ', ') + more;
}

/** What to do about an unknown name. */
export function hint(name: string, among: readonly string[]): Record<ProblemLanguage, string> {
  const near = nearest(name, among);
  if (near) return { zh: `是不是“${near}”？`, en: `did you mean "${near}"?` };
  if (among.length === 0) return { zh: '目前一个也没有', en: 'there is none yet' };
  return { zh: `可用的有：${plain(among, 'zh')}`, en: `use one of: ${plain(among, 'en')}` };
}

/** The nearest of some names, for "did you mean"; undefined when none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const best = closest(name, names);
  return distance(name, best) <= Math.max(2, name.length / 3) ? best : undefined;
}
