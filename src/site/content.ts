import { fillFigures } from '../charts/templates.ts';
import { type Figure, figure, figureIds } from '../data/figures.ts';
import { loadContent } from '../data/load.ts';
import { ContentError, problem } from '../data/problem.ts';
import type { Content } from '../data/read.ts';
import { type Bilingual, type Edition, pick } from '../i18n/index.ts';
import { contentRoot } from './content-root.ts';
import { memo } from './memo.ts';

const cached = memo<Content>();

/**
 * The checked content, read once a build; while an editor works (`npm run
 * dev`) it is read anew after every save that can be shown.
 * @throws ContentError with every problem, in an editor's words
 */
export function content(): Content {
  return cached('', () => {
    const loaded = loadContent(contentRoot());
    if (!loaded.content) throw new ContentError(loaded.problems);
    return loaded.content;
  });
}

/** A figure that must exist: the check has held every reference before the build. */
export function figureOf(id: string): Figure {
  const found = figure(content(), id);
  if (found) return found;
  throw new ContentError([
    problem({ file: 'content' }, 'no-figure', { id, among: figureIds(content()) }),
  ]);
}

/** A template with its figures filled in: `{visits-frontline|of:sampled}` reads 8/16. */
export function fillTemplate(template: string, edition: Edition): string {
  return fillFigures(template, edition, figureOf);
}

/** A bilingual template in one edition. */
export function localize(text: Bilingual, edition: Edition): string {
  return fillTemplate(pick(text, edition), edition);
}
