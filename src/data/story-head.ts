import { LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { strangeCharacters } from './characters.ts';
import { formatPath } from './json.ts';
import { complaint, type Problem, problem } from './problem.ts';
import type { Rows } from './schemas/index.ts';
import type { pageHead, storyHead } from './schemas/story.ts';
import { checkTemplate } from './templates.ts';
import { complaints } from './validate.ts';

/** Fields of a head that readers see; the others are for the site. */
const texts = ['title', 'standfirst', 'description'] as const;

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
  if (syntax) return [problem(place(syntax.pos[0]), 'head-syntax')];
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
      ...checkTemplate(parsed.data[field], rows),
    ].map((said) => ({ ...placeOf(field), field, ...said })),
  );
}
