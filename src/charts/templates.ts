import { parseTemplate } from '../data/placeholders.ts';
import { type Edition, type FormattableFigure, formatFigure, formatOf } from '../i18n/index.ts';

/** A template with its figures filled in: `{visits-frontline|of:sampled}` reads 8/16. */
export function fillFigures(
  template: string,
  edition: Edition,
  figureOf: (id: string) => FormattableFigure,
): string {
  return parseTemplate(template)
    .parts.map((part) => {
      if (typeof part === 'string') return part;
      const figure = figureOf(part.id);
      if (part.of) return formatOf(figure.value, figureOf(part.of).value, edition);
      return formatFigure(figure, edition, { style: part.style, unit: part.unit });
    })
    .join('');
}
