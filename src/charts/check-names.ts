import { type Problem, problem } from '../data/problem.ts';
import type { ContentFiles } from '../data/read.ts';
import { datasetNames } from '../data/schemas/index.ts';
import { editionFiles, type TextPair } from '../data/series.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Files that nothing reads, and names that cannot be an address: a slip in a name hides a whole file. */
export function checkNames(files: ContentFiles, texts: readonly TextPair[]): Problem[] {
  const strays = (folder: string, known: (name: string) => boolean, among: readonly string[]) =>
    files
      .list(folder)
      .filter((name) => !name.startsWith('.') && !known(name))
      .map((name) =>
        problem(
          { file: `${folder}/${name}`, line: 1, column: 1 },
          /\.(?:csv|tsv|xlsx?|et|ods)$/i.test(name) ? 'file-table' : 'file-unexpected',
          { name, among, known: among.length > 0 },
        ),
      );
  const tables = datasetNames.map((name) => `${name}.json`);
  const data = ['datapackage.json', 'figures.json', ...tables];
  const editions = Object.values(editionFiles);
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/'));
  return [
    ...strays('content/data', (name) => data.includes(name), data),
    ...strays('content/charts', (name) => name.endsWith('.json'), []),
    ...texts.flatMap(({ name, original }) => [
      ...(kebab.test(name)
        ? []
        : [problem({ file: folder(original), line: 1, column: 1 }, 'story-name', { name })]),
      ...strays(folder(original), (each) => (editions as string[]).includes(each), editions),
    ]),
    ...['content/stories', 'content/pages'].flatMap((each) =>
      strays(each, (name) => !name.includes('.'), []),
    ),
  ];
}
