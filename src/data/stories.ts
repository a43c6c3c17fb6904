import { figureIds } from './figures.ts';
import { guidePictures } from './guide.ts';
import { isPathInside, isSafeLink } from './links.ts';
import { type Mention, mentions, placeAt, splitFrontmatter, visibleText } from './mdx.ts';
import { type Complaint, ContentError, complaint, type Problem, problem } from './problem.ts';
import { percentages, typedFigures } from './prose.ts';
import type { Content } from './read.ts';
import type { pageHead, storyHead } from './schemas/story.ts';
import { checkHead } from './story-head.ts';
import { unknownFigure } from './templates.ts';

/** One edition of a story or page as its file stands. */
export interface StoryFile {
  /** Path from the project's root. */
  file: string;
  source: string;
}

/** What the build's own MDX parser says of a text; see src/site/mdx-parser.ts. */
export interface ParsedMdx {
  /** Why it cannot be read, with the place in the text. */
  error?: { line: number; column: number; message: string };
  /** Every element that it sees, tags of HTML too. */
  elements: Element[];
  /** Programs in the text: imports, exports, expressions. */
  code: { line: number; column: number; text: string }[];
  /** Where links and pictures lead. */
  links: { line: number; column: number; target: string }[];
}
export interface Element extends Mention {
  /** Attributes that are code, not text. */
  coded: string[];
  /** Attributes given more than once. */
  twice: string[];
  /** Whether anything stands between its tags. */
  filled: boolean;
}
export type MdxParser = (source: string) => ParsedMdx;

/** What the text may name: ids of rows, charts and pages. */
export interface Names {
  content: Content;
  /** Paths of the site that a <Link to> may lead to. */
  paths: readonly string[];
}

interface Known {
  needs: string[];
  may: string[];
  /** Holds a text between its tags. */
  pair?: boolean;
  /** Stands within a sentence; others stand on lines of their own. */
  inline?: boolean;
}

/** Components that an editor may use in a story, with the attributes that each needs and may have. */
export const components: Record<string, Known> = {
  Figure: { needs: ['id'], may: ['of', 'style', 'unit'], inline: true },
  Chart: { needs: ['id'], may: [] },
  Community: { needs: ['id'], may: [], inline: true },
  Case: { needs: ['id'], may: [], pair: true },
  Paragraph: { needs: ['row'], may: [], inline: true },
  Link: { needs: ['to'], may: [], pair: true, inline: true },
  Lost: { needs: [], may: [], pair: true },
  Reading: { needs: [], may: [], pair: true },
  /** A picture of the lecturers' guide. */
  Picture: { needs: ['name', 'alt'], may: [] },
};
/** How `<Figure style>` writes a number: 8, eight, Eight. */
export const figureStyles = ['plain', 'word', 'Word'] as const;
/** The only tags of HTML that a text may hold. */
const html = ['br', 'sub', 'sup'];

/** Everything that can be wrong in one story or page file. */
export function checkStory(
  { file, source }: StoryFile,
  names: Names,
  schema: typeof storyHead | typeof pageHead,
  parse?: MdxParser,
): Problem[] {
  const { frontmatter, body, line } = splitFrontmatter(source);
  if (!frontmatter) return [problem({ file, line: 1, column: 1 }, 'no-head')];
  return [
    ...checkHead(frontmatter, file, names.content.rows, schema),
    ...typedFigures(body, file, line),
    ...percentages(visibleText(body)).map(({ found, offset }) =>
      problem({ file, ...placeAt(body, offset, line) }, 'percentage', { found }),
    ),
    ...(parse
      ? checkParsed(parse(pad(body, line)), file, names)
      : checkRead(body, file, line, names)),
  ];
}

/** The body at its place in the file, so that the parser's lines are the file's. */
const pad = (body: string, line: number) => '\n'.repeat(line - 1) + body;

function checkParsed(parsed: ParsedMdx, file: string, names: Names): Problem[] {
  const { error, elements } = parsed;
  if (error)
    return [
      problem({ file, line: error.line, column: error.column }, 'mdx-syntax', {
        why: error.message,
      }),
    ];
  return [
    ...checkText(parsed, file),
    ...elements.flatMap((element) => [
      ...checkMention(element, file, names),
      ...checkElement(element).map((said) => ({ ...placeOf(element, file), ...said })),
    ]),
  ];
}

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
  const strange = parsed.elements.flatMap((element): Problem[] => {
    const known = Object.hasOwn(components, element.component) || html.includes(element.component);
    if (!known)
      return [
        problem(placeOf(element, file), 'no-component', {
          name: element.component,
          among: Object.keys(components),
        }),
      ];
    const allowed = components[element.component];
    const given = Object.keys(element.attributes);
    const more = given.filter(
      (name) => ![...(allowed?.needs ?? []), ...(allowed?.may ?? [])].includes(name),
    );
    return [
      ...element.coded.map((name) =>
        complaint('attribute-code', { component: element.component, name }),
      ),
      ...more.map((name) =>
        complaint('attribute-unknown', {
          component: element.component,
          name,
          among: allowed?.needs ?? [],
        }),
      ),
    ].map((said) => ({ ...placeOf(element, file), ...said }));
  });
  const problems = [...checkText(parsed, file), ...strange];
  if (problems.length > 0) throw new ContentError(problems);
}

/** Without the build's parser: what a light reading of the tags shows. */
function checkRead(body: string, file: string, line: number, names: Names): Problem[] {
  return [
    ...checkPairs(body, file, line),
    ...mentions(body, line).flatMap((mention) => checkMention(mention, file, names)),
  ];
}

const placeOf = ({ component, line, column }: Mention, file: string) => ({
  file,
  line,
  column,
  field: `<${component}>`,
});

function checkElement({ component, coded, twice, filled }: Element): Complaint[] {
  const known = components[component];
  if (!known) return [];
  return [
    ...coded.map((name) => complaint('attribute-code', { component, name })),
    ...twice.map((name) => complaint('attribute-twice', { component, name })),
    ...(known.pair && !filled ? [complaint('must-close', { name: component })] : []),
    ...(!known.pair && filled ? [complaint('must-not-close', { name: component })] : []),
  ];
}

function checkMention(mention: Mention, file: string, names: Names): Problem[] {
  const at = placeOf(mention, file);
  const { component, attributes } = mention;
  if (html.includes(component))
    return Object.keys(attributes).map((name) => ({
      ...at,
      ...complaint('attribute-unknown', { component, name, among: [] }),
    }));
  const known = Object.hasOwn(components, component) ? components[component] : undefined;
  if (!known)
    return [problem(at, 'no-component', { name: component, among: Object.keys(components) })];
  const allowed = [...known.needs, ...known.may];
  return [
    ...known.needs
      .filter((name) => !attributes[name])
      .map((name) => complaint('attribute-missing', { component, name })),
    ...Object.keys(attributes)
      .filter((name) => !allowed.includes(name))
      .map((name) => complaint('attribute-unknown', { component, name, among: allowed })),
    ...checkTargets(mention, names),
  ].map((said) => ({ ...at, ...said }));
}

/** Everything that an attribute refers to is there. */
function checkTargets({ component, attributes }: Mention, { content, paths }: Names): Complaint[] {
  const { rows, charts, sources } = content;
  const { id, of, style, row, to } = attributes;
  const target = (given: string | undefined, among: readonly string[]) =>
    given && !among.includes(given)
      ? [complaint('no-target', { kind: component, id: given, among })]
      : [];
  switch (component) {
    case 'Chart':
      // A chart with a mistake of its own is told of in its file.
      return target(id, [...new Set([...Object.keys(charts), ...Object.keys(sources.charts)])]);
    case 'Community':
      return target(
        id,
        rows.communities.map((each) => each.id),
      );
    case 'Case':
      return target(
        id,
        rows.cases.map((each) => each.id),
      );
    case 'Paragraph':
      return target(
        row,
        rows.sections.map((each) => each.id),
      );
    case 'Picture':
      return target(attributes.name, guidePictures);
    case 'Link':
      if (to && !isSafeLink(to)) return [complaint('link-target', { link: to })];
      return to && !isPathInside(to) && /^https:/i.test(to)
        ? []
        : target(to?.replace(/#.*$/, ''), paths);
    case 'Figure': {
      const known = new Set(figureIds(rows));
      const among = [...figureStyles];
      return [
        ...[id, of]
          .filter((name): name is string => Boolean(name) && !known.has(name!))
          .map((name) => unknownFigure(name, rows)),
        ...(style && !(among as string[]).includes(style)
          ? [complaint('attribute-choice', { name: 'style', value: style, among })]
          : []),
      ];
    }
    default:
      return [];
  }
}

/** Components that hold text must be closed: an open one swallows the rest of the page. */
function checkPairs(body: string, file: string, firstLine: number): Problem[] {
  return Object.entries(components).flatMap(([name, { pair }]) => {
    if (!pair) return [];
    const opened = (body.match(new RegExp(`<${name}(?:\\s[^<>]*[^/<>])?>`, 'g')) ?? []).length;
    const closed = (body.match(new RegExp(`</${name}>`, 'g')) ?? []).length;
    if (opened === closed) return [];
    const first = mentions(body, firstLine).find(({ component }) => component === name);
    return [
      problem(
        { file, line: first?.line ?? firstLine, column: first?.column ?? 1, field: `<${name}>` },
        'unclosed',
        { name, opened, closed },
      ),
    ];
  });
}
