import { placeAt } from '../mdx.ts';
import { type Problem, problem } from '../problem.ts';
import type { ContentFiles } from '../read.ts';
import { editionFiles } from '../series.ts';
import type { ChangeLog } from './log.ts';
import { type ReleaseRecord, releaseFolder } from './record.ts';

/**
 * Where a word still stands that the newest release says it corrected: one that
 * its reason quotes and that a changed text lost. Looked for in the charts and
 * stories that the change reached; what a changed text keeps, with the word
 * before it, is right. @param version of the newest release
 */
export function correctedWords(files: ContentFiles, version: string | undefined): Problem[] {
  const folder = releaseFolder(version ?? '');
  const log = parsed<ChangeLog>(files.read(`${folder}/changes.json`));
  const record = parsed<ReleaseRecord>(files.read(`${folder}/release.json`));
  if (!version || !log || !record) return [];
  const changed = log.changes.filter(({ before, after }) => before && after);
  const right = changed.map(({ after }) => String(after)).join('\n');
  return wordsNamed(`${record.why.zh} ${record.why.en}`).flatMap((word) => {
    const lost = changed.filter(({ before, after }) => holds(before, word) && !holds(after, word));
    const reached = lost.flatMap(({ charts, chart, stories }) => [
      ...[...charts, chart ?? []].flat().map((id) => `content/charts/${id}.json`),
      ...stories.flatMap((name) => editions.map((file) => `content/stories/${name}/${file}`)),
    ]);
    return [...new Set(reached)].flatMap((file) => {
      const text = files.read(file) ?? '';
      return [...text.matchAll(pattern(word))]
        .filter(({ 0: found, index }) => {
          const before = /(?:[\w’-]+\s+|\p{Script=Han}{2})$/u.exec(text.slice(0, index))?.[0];
          return !before || !right.includes(before + found);
        })
        .map(({ index }) =>
          problem({ file, ...placeAt(text, index) }, 'corrected-word', { word, version }),
        );
    });
  });
}

const editions = Object.values(editionFiles);

/** What a reason puts in quotes. */
const wordsNamed = (why: string) => [
  ...new Set([...why.matchAll(/“([^“”]{2,})”/g)].map(([, quoted]) => quoted!)),
];

const pattern = (word: string) => {
  const escaped = RegExp.escape(word);
  return new RegExp(/[a-z]/i.test(word) ? `\\b${escaped}\\b` : escaped, 'gi');
};
const holds = (text: unknown, word: string) => pattern(word).test(String(text));

function parsed<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
