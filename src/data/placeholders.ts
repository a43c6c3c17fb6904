import { type Complaint, complaint } from './problem.ts';

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

type TemplatePart = string | Placeholder;

const pattern = /\{([^{}]*)\}/g;
const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The parts of a template in order. `errors` lists placeholders that say something unknown. */
export function parseTemplate(text: string): { parts: TemplatePart[]; errors: Complaint[] } {
  const parts: TemplatePart[] = [];
  const errors: Complaint[] = [];
  const stray = /[{}]/.exec(text.replace(pattern, ''));
  if (stray) errors.push(complaint('stray-brace', { brace: stray[0] }));
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [id = '', ...modifiers] = match[1]!.split('|').map((part) => part.trim());
    if (!name.test(id)) errors.push(complaint('placeholder-id', { found: match[0] }));
    const placeholder: Placeholder = { id, style: 'plain', unit: false };
    for (const modifier of modifiers) {
      if (modifier === 'word' || modifier === 'Word') placeholder.style = modifier;
      else if (modifier === 'unit') placeholder.unit = true;
      else if (modifier.startsWith('of:') && name.test(modifier.slice(3)))
        placeholder.of = modifier.slice(3);
      else errors.push(complaint('placeholder-modifier', { found: match[0], modifier }));
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
