/**
 * Figures in titles, subtitles and standfirsts: `{sampled}`, `{both-lenses|word}`,
 * `{both-lenses|Word}`, `{sampled|unit}`, `{visits-frontline|of:sampled}` (8/16).
 */
export interface Placeholder {
  id: string;
  style: 'plain' | 'word' | 'Word';
  unit: boolean;
  /** The figure that this one is a part of. */
  of?: string;
}

export type TemplatePart = string | Placeholder;

const pattern = /\{([^{}]*)\}/g;
const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The parts of a template in order. `errors` lists placeholders that say something unknown. */
export function parseTemplate(text: string): { parts: TemplatePart[]; errors: string[] } {
  const parts: TemplatePart[] = [];
  const errors: string[] = [];
  const stray = /[{}]/.exec(text.replace(pattern, ''));
  if (stray) errors.push(`a ${stray[0]} stands alone: a figure is {name}, with both braces`);
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [id = '', ...modifiers] = match[1]!.split('|').map((part) => part.trim());
    if (!name.test(id)) errors.push(`${match[0]}: write a figure’s id between the braces`);
    const placeholder: Placeholder = { id, style: 'plain', unit: false };
    for (const modifier of modifiers) {
      if (modifier === 'word' || modifier === 'Word') placeholder.style = modifier;
      else if (modifier === 'unit') placeholder.unit = true;
      else if (modifier.startsWith('of:') && name.test(modifier.slice(3)))
        placeholder.of = modifier.slice(3);
      else errors.push(`${match[0]}: "${modifier}" is none of word, Word, unit, of:<figure>`);
    }
    parts.push(placeholder);
  }
  if (from < text.length) parts.push(text.slice(from));
  return { parts, errors };
}

/** Ids of the figures that a template names. */
export function figuresInTemplate(text: string): string[] {
  return parseTemplate(text).parts.flatMap((part) =>
    typeof part === 'string' ? [] : part.of ? [part.id, part.of] : [part.id],
  );
}
