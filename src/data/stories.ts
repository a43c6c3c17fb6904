import { checkKind, checkPairs, checkUse, type Names } from './component-check.ts';
import { isSafeLink } from './links.ts';
import { lightParsed, type MdxParser, type ParsedMdx, splitFrontmatter } from './mdx.ts';
import { checkNumerals } from './numerals.ts';
import { ContentError, type Problem, problem } from './problem.ts';
import { proseRules } from './prose.ts';
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
  // At its place in the file, so that the parser's lines are the file's.
  const parsed = parse ? parse('\n'.repeat(line - 1) + body) : lightParsed(body, line);
  return [
    ...checkHead(frontmatter, file, names.content, schema),
    ...checkWords(body, file, line, proseRules(names.content)),
    ...checkNumerals(body, file, line, names.content),
    ...placeholders,
    ...checkParsed(parsed, placeholders, file, names),
    ...(parse ? [] : checkPairs(body, file, line)),
  ];
}

/** @param placeholders told already: to the parser they are programs */
function checkParsed(
  parsed: ParsedMdx,
  placeholders: Problem[],
  file: string,
  names: Names,
): Problem[] {
  const { error, elements } = parsed;
  if (error) {
    const { message: why, ...place } = error;
    return placeholders.length > 0 ? [] : [problem({ file, ...place }, 'mdx-syntax', { why })];
  }
  const isTold = ({ line, column }: { line: number; column: number }) =>
    placeholders.some((one) => one.line === line && one.column === column);
  return [
    ...checkText({ ...parsed, code: parsed.code.filter((one) => !isTold(one)) }, file),
    ...checkMarkdown(parsed, file, names.paths),
    ...elements.flatMap((element) => checkUse(element, file, names)),
  ];
}

/** Programs, links that are not to pages, strange tags and attributes: what would be more than text in the page. */
function checkText({ code, links, elements }: ParsedMdx, file: string): Problem[] {
  return [
    ...code.map(({ text, ...place }) =>
      problem({ file, ...place }, 'mdx-code', { found: text.slice(0, 40) }),
    ),
    ...links
      .filter(({ target }) => !isSafeLink(target))
      .map(({ line, column, target: link }) =>
        problem({ file, line, column }, 'link-target', { link }),
      ),
    ...elements.flatMap((element) => checkKind(element, file)),
  ];
}

/**
 * The same for whoever draws the page.
 * @throws ContentError with every problem
 */
export function holdText(parsed: ParsedMdx, file: string): void {
  const problems = checkText(parsed, file);
  if (problems.length > 0) throw new ContentError(problems);
}
