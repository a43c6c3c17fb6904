import { fillFigures } from '../charts/templates.ts';
import { type Figure, figure, figureIds } from '../data/figures.ts';
import { type Content, loadContent } from '../data/load.ts';
import { ContentError, problem } from '../data/problem.ts';
import { releaseVersions } from '../data/releases/read.ts';
import { releaseFolder } from '../data/releases/record.ts';
import {
  type Bilingual,
  type Edition,
  type Messages,
  messagesFor,
  pick,
  withLabels,
} from '../i18n/index.ts';
import { contentRoot } from './content-root.ts';
import { memo } from './memo.ts';

const cached = memo<Content>();

/**
 * The checked content, read once a build; while an editor works (`npm run
 * dev`) the working copy is read anew after every save that can be shown.
 * @param version a release, which never changes; the working copy unless given
 * @throws ContentError with every problem, in an editor's words
 */
export function content(version?: string): Content {
  return cached('', () => read(version), version);
}

function read(version: string | undefined): Content {
  const root = contentRoot();
  if (version !== undefined && !releaseVersions(root).includes(version))
    throw new ContentError([
      problem({ file: releaseFolder(version) }, 'no-release', {
        version,
        among: releaseVersions(root),
      }),
    ]);
  const loaded = loadContent(root, version && releaseFolder(version));
  if (!loaded.content) throw new ContentError(loaded.problems);
  return loaded.content;
}

/** The interface texts of an edition; a release has its own words for all that is a part of a chart. */
export function messages(edition: Edition, version?: string): Messages {
  const today = messagesFor(edition);
  return version === undefined ? today : withLabels(today, content(version).kept?.labels[edition]);
}

/** A figure that must exist: the check has held every reference before the build. */
export function figureOf(id: string, version?: string): Figure {
  const { rows, kept } = content(version);
  const found = figure(rows, id, kept?.figures);
  if (found) return found;
  throw new ContentError([
    problem({ file: version === undefined ? 'content' : releaseFolder(version) }, 'no-figure', {
      id,
      among: figureIds(rows),
    }),
  ]);
}

/** A template with its figures filled in: `{visits-frontline|of:sampled}` reads 8/16. */
export function fillTemplate(template: string, edition: Edition, version?: string): string {
  return fillFigures(template, edition, (id) => figureOf(id, version));
}

/** A bilingual template in one edition. */
export function localize(text: Bilingual, edition: Edition, version?: string): string {
  return fillTemplate(pick(text, edition), edition, version);
}
