import { isMap, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { strangeCharacters } from './characters.ts';
import type { FigureSource } from './figures.ts';
import type { Source } from './json.ts';
import { mixedNumerals } from './numerals.ts';
import { complaint, type Place, type Problem, problem } from './problem.ts';
import type { pageHead, storyHead } from './schemas/story.ts';
import { checkTemplate } from './templates.ts';
import { editionOf } from './text-check.ts';
import { validate } from './validate.ts';

/** Fields of a head that readers see; the others are for the site. */
const texts = ['title', 'standfirst', 'description'] as const;

/** The slips of typing that YAML explains badly: a tab, a Chinese colon, no space behind the colon. */
function slipOf(frontmatter: string): { what: 'tab' | 'colon'; offset: number } | undefined {
  const tab = /^[^\n"']*?\t/m.exec(frontmatter);
  const colon = /^[a-z]+(?:[ \t]*：|:(?=[^\s]))/m.exec(frontmatter);
  if (tab) return { what: 'tab', offset: tab.index + tab[0].length - 1 };
  return colon ? { what: 'colon', offset: colon.index + colon[0].length - 1 } : undefined;
}

/** What is wrong in the head of a story or page. @param frontmatter the lines between the --- */
export function checkHead(
  frontmatter: string,
  file: string,
  figures: FigureSource,
  schema: typeof storyHead | typeof pageHead,
): Problem[] {
  const counter = new LineCounter();
  const document = parseDocument(frontmatter, { lineCounter: counter });
  // The head begins on the file's second line, after ---.
  const place = (offset: number, field?: string): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + 1, column: col, ...(field ? { field } : {}) };
  };
  const twice = document.errors.find(({ code }) => code === 'DUPLICATE_KEY');
  if (twice) {
    const name = /^[\w-]*/.exec(frontmatter.slice(twice.pos[0]))![0];
    return [problem(place(twice.pos[0], name), 'duplicate-key', { name })];
  }
  const syntax = document.errors[0] ?? document.warnings[0];
  const slip = slipOf(frontmatter);
  if (slip && (syntax || slip.what === 'colon'))
    return [problem(place(slip.offset), 'head-syntax', slip)];
  if (syntax) return [problem(place(syntax.pos[0]), 'head-syntax', { what: 'other' })];
  const at: Source['at'] = ([name], field) => {
    const node = isMap(document.contents) ? document.contents.get(name, true) : undefined;
    return place((node as ParsedNode | undefined)?.range[0] ?? 0, field);
  };
  const source: Source = {
    file,
    value: document.toJS(),
    at,
    // A field begins its line.
    atName: (path, field) => ({ ...at(path, field), column: 1 }),
  };
  const { value, problems } = validate<Record<string, unknown>>(source, schema);
  if (!value) return problems;
  return texts.flatMap((field) => {
    const text = String(value[field]);
    return [
      ...(frontmatter.includes('\\') ? strangeCharacters(text) : []).map((strange) =>
        complaint('strange-character', strange),
      ),
      ...checkTemplate(text, figures, editionOf(file)),
      ...(editionOf(file) === 'zh' ? mixedNumerals(text) : []),
    ].map((said) => ({ ...at([field], field), ...said }));
  });
}
