import { type Figure, figure } from '../data/figures.ts';
import { type Content, loadContent } from '../data/load.ts';
import { parseTemplate } from '../data/placeholders.ts';
import { ContentError } from '../data/problem.ts';
import { type Bilingual, type Edition, formatFigure, formatOf, pick } from '../i18n/index.ts';

let cache: Content | undefined;

/**
 * The checked content, read once a build; while an editor works (`npm run
 * dev`) it is read anew for every page.
 * @throws ContentError with every problem, in an editor's words
 */
export function content(): Content {
  if (cache && !import.meta.env?.DEV) return cache;
  const loaded = loadContent(process.cwd());
  if (!loaded.content) throw new ContentError(loaded.problems);
  cache = loaded.content;
  return cache;
}

/** A figure that must exist: the check has held every reference before the build. */
export function figureOf(id: string): Figure {
  const found = figure(content().rows, id);
  if (found) return found;
  throw new ContentError([
    {
      file: 'content',
      message: `there is no figure "${id}"`,
      cure: 'run npm run check: it names the file and line',
    },
  ]);
}

/** A template with its figures filled in: `{visits-frontline|of:sampled}` reads 8/16. */
export function fillTemplate(template: string, edition: Edition): string {
  return parseTemplate(template)
    .parts.map((part) => {
      if (typeof part === 'string') return part;
      const value = figureOf(part.id);
      if (part.of) return formatOf(value.value, figureOf(part.of).value, edition);
      return formatFigure(value, edition, { style: part.style, unit: part.unit });
    })
    .join('');
}

/** A bilingual template in one edition. */
export function localize(text: Bilingual, edition: Edition): string {
  return fillTemplate(pick(text, edition), edition);
}
