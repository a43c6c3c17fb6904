import { type FigureSource, figure } from './figures.ts';
import { type Mention, mentions } from './mdx.ts';
import { parseTemplate } from './placeholders.ts';
import { type Complaint, complaint, problem } from './problem.ts';
import { editionOf } from './text-check.ts';

/**
 * Figures of a text that are written otherwise than its edition's rule has it: a paragraph of
 * Chinese has digits or words and not both, English has words below ten and digits from ten on.
 */
export function checkNumerals(body: string, file: string, firstLine: number, source: FigureSource) {
  const figures = mentions(body, firstLine).filter(
    ({ component, attributes: { of } }) => component === 'Figure' && !of,
  );
  const lines = body.split('\n');
  const paragraph = ({ line }: Mention) =>
    lines.slice(0, line - firstLine).filter((one) => !one.trim()).length;
  const mixed = [...Map.groupBy(figures, paragraph).values()].flatMap((group) => {
    const spelled = group.filter(({ attributes: { style } }) => style);
    return spelled.length < group.length ? spelled.slice(0, 1) : [];
  });
  const wrong = figures.filter(({ attributes: { id = '', style, unit } }) => {
    const found = figure(source, id);
    if (found?.qualifier !== 'exact' || unit) return false;
    return style ? style === 'word' && found.value >= 10 : found.value < 10;
  });
  const english = editionOf(file) === 'en';
  return (english ? wrong : mixed).map(({ line, column, attributes: { id } }) =>
    problem(
      { file, line, column, field: '<Figure>' },
      english ? 'numerals-ten' : 'numerals-mixed',
      { id },
    ),
  );
}

/** The same of a template: the first figure in words of a Chinese one that has others in digits. */
export function mixedNumerals(template: string): Complaint[] {
  const figures = parseTemplate(template).parts.filter((part) => typeof part !== 'string');
  const spelled = figures.filter(({ style, of }) => !of && style !== 'plain');
  return spelled[0] && figures.some(({ style, of }) => !of && style === 'plain')
    ? [complaint('numerals-mixed', { id: spelled[0].id })]
    : [];
}
