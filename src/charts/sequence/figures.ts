import { parseTemplate } from '../../data/placeholders.ts';
import { complaint } from '../../data/problem.ts';
import {
  type Bilingual,
  editions,
  formatNumber,
  formatOf,
  pick,
  spellNumber,
} from '../../i18n/index.ts';
import { ChartInputError, type PrepareContext } from '../form.ts';

/**
 * A text of the options with its figures filled in: `{sampled}`,
 * `{both-lenses|word}`, `|Word` to open an English sentence, `|of:sampled`.
 * A form knows a figure's number only, so units and qualifiers are the sentence's own.
 */
export function fillFigures(text: Bilingual, context: PrepareContext, field: string): string {
  const { edition } = context;
  const { parts, errors } = parseTemplate(pick(text, edition));
  const wrong =
    errors[0] ??
    (parts.some((part) => typeof part !== 'string' && part.unit)
      ? complaint('chart-no-unit')
      : undefined);
  if (wrong) throw new ChartInputError(`${field}.${editions[edition].column}`, wrong);
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = context.figure(part.id);
      if (part.of) return formatOf(value, context.figure(part.of), edition);
      if (part.style === 'plain') return formatNumber(value, edition);
      const word = spellNumber(value, edition);
      return part.style === 'Word' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    })
    .join('');
}
