import { Blob, Face } from 'harfbuzzjs';
import { visit } from 'jsonc-parser';
import { formatPath } from '../../src/data/json.ts';
import { splitFrontmatter } from '../../src/data/mdx.ts';
import { type Problem, problem, sortProblems } from '../../src/data/problem.ts';
import type { ContentFiles } from '../../src/data/read.ts';
import { textPairs } from '../../src/data/series.ts';
import { fontBytes } from '../../src/pictures/fonts.ts';

/** The fonts of pictures: of labels, and of titles. */
const faces = ['Noto Sans SC 400', 'Noto Serif SC 600'];

/** A text that a picture may show, and where it stands. */
interface Shown {
  text: string;
  file: string;
  line: number;
  column: number;
  field: string;
}

/**
 * Characters of charts, rows and story heads that the fonts of pictures lack:
 * pages show them in the reader's own fonts, pictures as a box. Each is told
 * once a file, as a warning. What cannot be read is left to the check.
 */
export function missingGlyphs(files: ContentFiles): Problem[] {
  const told = new Set<string>();
  const found: Problem[] = [];
  for (const { text, file, ...place } of shownTexts(files))
    for (const character of text) {
      const code = character.codePointAt(0)!;
      if (!mayLack(character) || drawn().has(code) || told.has(file + character)) continue;
      told.add(file + character);
      const hex = code.toString(16).toUpperCase().padStart(4, '0');
      found.push(problem({ file, ...place }, 'no-glyph', { character, code: `U+${hex}` }));
    }
  return sortProblems(found);
}

/** Not ASCII, which every font has, and no mark that is never drawn. */
const mayLack = (character: string) =>
  character > '\u007e' && !/[\p{Cc}\p{Zs}\p{Default_Ignorable_Code_Point}]/u.test(character);

let known: Set<number> | undefined;

/** Code points that all fonts of pictures have. */
function drawn(): Set<number> {
  if (known) return known;
  const [first, ...others] = faces.map(
    (face) => new Set(new Face(new Blob(fontBytes(face))).collectUnicodes()),
  );
  known = new Set([...first!].filter((code) => others.every((set) => set.has(code))));
  return known;
}

function shownTexts(files: ContentFiles): Shown[] {
  const json = ['content/charts', 'content/data'].flatMap((folder) =>
    files
      .list(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
  const stories = textPairs(files)
    .filter(({ kind }) => kind === 'story')
    .flatMap(({ original, translation }) => [original, translation]);
  return [
    ...json.flatMap((file) => inJson(file, files.read(file) ?? '')),
    ...stories.flatMap((file) => inHead(file, files.read(file) ?? '')),
  ];
}

function inJson(file: string, source: string): Shown[] {
  const found: Shown[] = [];
  visit(source, {
    onLiteralValue(text, _offset, _length, line, column, path) {
      if (typeof text === 'string')
        found.push({ text, file, line: line + 1, column: column + 1, field: formatPath(path()) });
    },
  });
  return found;
}

/** The lines of a head; the body of a story is in no picture. */
function inHead(file: string, source: string): Shown[] {
  return splitFrontmatter(source)
    .frontmatter.split('\n')
    .map((text, index) => ({
      text,
      file,
      // The first line of a head is the one after its dashes.
      line: index + 2,
      column: 1,
      field: /^[\w-]+(?=:)/.exec(text)?.[0] ?? '',
    }));
}
