import { figure } from './figures.ts';
import { mentions, withoutCode } from './mdx.ts';
import { parseTemplate } from './placeholders.ts';
import { type Complaint, complaint, problem } from './problem.ts';
import type { Rows } from './schemas/index.ts';
import { editionOf } from './text-check.ts';

/**
 * Figures of a text that are written otherwise than its edition's rule has it: a paragraph of
 * Chinese has digits or words and not both, English has words below ten and digits from ten on.
 */
export function checkNumerals(body: string, file: string, firstLine: number, rows: Rows) {
  return [...withoutCode(body).matchAll(/(?:.*\S.*\n?)+/g)].flatMap(({ 0: text, index }) => {
    const before = body.slice(0, index).split('\n').length - 1;
    const figures = mentions(text, firstLine + before)
      .filter(({ component, attributes: { of } }) => component === 'Figure' && !of)
      .map(({ attributes: { id = '', style, unit }, line, column }) => ({
        id,
        style,
        unit,
        place: { line, column },
      }));
    const spelled = figures.filter(({ style }) => style);
    const mixed = spelled.length < figures.length ? spelled.slice(0, 1) : [];
    const wrong = figures.filter(({ id, style, unit }) => {
      const found = figure(rows, id);
      if (found?.qualifier !== 'exact' || unit) return false;
      return style ? style === 'word' && found.value >= 10 : found.value < 10;
    });
    const [list, code] =
      editionOf(file) === 'en'
        ? ([wrong, 'numerals-ten'] as const)
        : ([mixed, 'numerals-mixed'] as const);
    return list.map(({ id, place }) =>
      problem({ file, field: '<Figure>', ...place }, code, { id }),
    );
  });
}

/** The same of a template: the first figure in words of a Chinese one that has others in digits. */
export function mixedNumerals(template: string): Complaint[] {
  const figures = parseTemplate(template).parts.filter((part) => typeof part !== 'string');
  const spelled = figures.filter(({ style, of }) => !of && style !== 'plain');
  return spelled[0] && figures.some(({ style, of }) => !of && style === 'plain')
    ? [complaint('numerals-mixed', { id: spelled[0].id })]
    : [];
}
