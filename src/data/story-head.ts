import { LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { strangeCharacters } from './characters.ts';
import { formatPath } from './json.ts';
import { complaint, type Problem, problem } from './problem.ts';
import type { Rows } from './schemas/index.ts';
import type { pageHead, storyHead } from './schemas/story.ts';
import { checkTemplate } from './templates.ts';
import { editionOf } from './text-check.ts';
import { complaints } from './validate.ts';

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
  rows: Rows,
  schema: typeof storyHead | typeof pageHead,
): Problem[] {
  const counter = new LineCounter();
  const document = parseDocument(frontmatter, { lineCounter: counter });
  // The head begins on the file's second line, after ---.
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  const twice = document.errors.find(({ code }) => code === 'DUPLICATE_KEY');
  if (twice) {
    const name = /^[\w-]*/.exec(frontmatter.slice(twice.pos[0]))![0];
    return [problem({ ...place(twice.pos[0]), field: name }, 'duplicate-key', { name })];
  }
  const syntax = document.errors[0] ?? document.warnings[0];
  const slip = slipOf(frontmatter);
  if (slip && (syntax || slip.what === 'colon'))
    return [problem(place(slip.offset), 'head-syntax', slip)];
  if (syntax) return [problem(place(syntax.pos[0]), 'head-syntax', { what: 'other' })];
  const head = document.toJS() as Record<string, unknown>;
  const nodeOf = (name: string) =>
    (
      document.contents as { get?: (key: string, node: true) => ParsedNode | undefined } | null
    )?.get?.(name, true);
  const placeOf = (name: string) => place(nodeOf(name)?.range?.[0] ?? 0);
  const parsed = (schema as typeof storyHead).safeParse(head);
  if (!parsed.success)
    return complaints(parsed.error, schema, head).map(({ path, onName, said }) => {
      const field = formatPath(path) || '(head)';
      // A field begins its line.
      const at = placeOf(String(path[0] ?? ''));
      return { ...at, ...(onName ? { column: 1 } : {}), field, ...said };
    });
  return texts.flatMap((field) =>
    [
      ...(frontmatter.includes('\\') ? strangeCharacters(parsed.data[field]) : []).map((strange) =>
        complaint('strange-character', strange),
      ),
      ...checkTemplate(parsed.data[field], rows, editionOf(file)),
    ].map((said) => ({ ...placeOf(field), field, ...said })),
  );
}
