import { checkKind, checkPairs, checkUse, type Names } from './component-check.ts';
import { isSafeLink } from './links.ts';
import {
  lightParsed,
  type MdxParser,
  type Mention,
  type ParsedMdx,
  splitFrontmatter,
} from './mdx.ts';
import { ContentError, type Problem, problem } from './problem.ts';
import type { pageHead, storyHead } from './schemas/story.ts';
import { checkHead } from './story-head.ts';
import { checkMarkdown, checkWords, typedPlaceholders } from './text-check.ts';

/** One edition of a story or page as its file stands. */
export interface StoryFile {
  /** Path from the project's root. */
  file: string;
  source: string;
}

/** Everything that can be wrong in one story or page file. */
export function checkStory(
  { file, source }: StoryFile,
  names: Names,
  schema: typeof storyHead | typeof pageHead,
  parse?: MdxParser,
): Problem[] {
  const { frontmatter, body, line } = splitFrontmatter(source);
  if (!frontmatter) return [problem({ file, line: 1, column: 1 }, 'no-head')];
  const placeholders = typedPlaceholders(body, file, line);
  const parsed = parse ? parse(pad(body, line)) : lightParsed(body, line);
  return [
    ...checkHead(frontmatter, file, names.content.rows, schema),
    ...checkWords(body, file, line),
    ...placeholders,
    ...checkParsed(parsed, placeholders, file, names),
    ...(parse ? [] : checkPairs(body, file, line)),
  ];
}

/** The body at its place in the file, so that the parser's lines are the file's. */
const pad = (body: string, line: number) => '\n'.repeat(line - 1) + body;

/** @param placeholders told already: to the parser they are programs */
function checkParsed(
  { code, ...parsed }: ParsedMdx,
  placeholders: Problem[],
  file: string,
  names: Names,
): Problem[] {
  const { error, elements } = parsed;
  if (error && placeholders.length > 0) return [];
  if (error)
    return [
      problem({ file, line: error.line, column: error.column }, 'mdx-syntax', {
        why: error.message,
      }),
    ];
  const programs = code.filter(
    ({ line, column }) => !placeholders.some((one) => one.line === line && one.column === column),
  );
  return [
    ...checkText({ ...parsed, code: programs }, file),
    ...checkMarkdown(parsed, file, names.paths),
    ...elements.flatMap((element) => checkElement(element, file, names)),
  ];
}

const checkElement = (element: Mention, file: string, names: Names) => [
  ...checkKind(element, file),
  ...checkUse(element, file, names),
];

/** Programs and links that are not to pages: what would be more than text in the page. */
function checkText({ code, links }: ParsedMdx, file: string): Problem[] {
  return [
    ...code.map(({ line, column, text }) =>
      problem({ file, line, column }, 'mdx-code', { found: text.slice(0, 40) }),
    ),
    ...links
      .filter(({ target }) => !isSafeLink(target))
      .map(({ line, column, target }) =>
        problem({ file, line, column }, 'link-target', { link: target }),
      ),
  ];
}

/**
 * The same for whoever draws the page, with every tag and attribute that the
 * check would refuse.
 * @throws ContentError with every problem
 */
export function holdText(parsed: ParsedMdx, file: string): void {
  const strange = parsed.elements.flatMap((element) => checkKind(element, file));
  const problems = [...checkText(parsed, file), ...strange];
  if (problems.length > 0) throw new ContentError(problems);
}
