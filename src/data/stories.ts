import { LineCounter, parseDocument } from 'yaml';
import { figure } from './figures.ts';
import { type Mention, mentions, splitFrontmatter } from './mdx.ts';
import { type Problem, suggest } from './problem.ts';
import { typedFigures } from './prose.ts';
import type { Content } from './read.ts';
import { storyHead } from './schemas/story.ts';
import { checkTemplate, unknownFigure } from './templates.ts';

/** One edition of a story or page as its file stands. */
export interface StoryFile {
  /** Path from the project's root. */
  file: string;
  source: string;
}

/** Components that an editor may use in a story, with the attributes that each needs and may have. */
const components: Record<string, { needs: string[]; may: string[]; pair?: boolean }> = {
  Figure: { needs: ['id'], may: ['of', 'style', 'unit'] },
  Chart: { needs: ['id'], may: [] },
  Community: { needs: ['id'], may: [] },
  Case: { needs: ['id'], may: [], pair: true },
  Paragraph: { needs: ['row'], may: [] },
  Link: { needs: ['to'], may: [], pair: true },
  Lost: { needs: [], may: [], pair: true },
  Reading: { needs: [], may: [], pair: true },
};

/** Everything that can be wrong in one story file. */
export function checkStory({ file, source }: StoryFile, content: Content): Problem[] {
  const { frontmatter, body, line } = splitFrontmatter(source);
  if (!frontmatter)
    return [
      {
        file,
        line: 1,
        message: 'the file has no head',
        cure: 'begin it with ---, title, standfirst, description, ---',
      },
    ];
  return [
    ...checkHead(frontmatter, file, content),
    ...typedFigures(body, file, line),
    ...checkPairs(body, file, line),
    ...mentions(body, line).flatMap((mention) => checkMention(mention, file, content)),
  ];
}

function checkHead(frontmatter: string, file: string, content: Content): Problem[] {
  const counter = new LineCounter();
  const document = parseDocument(frontmatter, { lineCounter: counter });
  // The head begins on the file's second line, after ---.
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const syntax = document.errors[0];
  if (syntax)
    return [
      {
        file,
        ...place(syntax.pos[0]),
        message: 'the head is not valid YAML',
        cure: 'put the text after the colon in double quotes if it holds a colon or begins with a brace',
      },
    ];
  const parsed = storyHead.safeParse(document.toJS());
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({
      file,
      line: 2,
      field: issue.path.join('.') || '(head)',
      message: issue.message,
      cure:
        issue.code === 'unrecognized_keys'
          ? `remove ${issue.keys.join(', ')}`
          : 'a head has title, standfirst and description, each a text',
    }));
  return Object.entries(parsed.data).flatMap(([field, text]) => {
    const node = document.get(field, true) as { range?: [number, number, number] } | undefined;
    return checkTemplate(text, content.rows).map((problem) => ({
      file,
      ...place(node?.range?.[0] ?? 0),
      field,
      ...problem,
    }));
  });
}

function checkMention(mention: Mention, file: string, content: Content): Problem[] {
  const { component, attributes, line, column } = mention;
  const at = { file, line, column, field: `<${component}>` };
  const known = components[component];
  if (!known)
    return [
      {
        ...at,
        message: `there is no component <${component}>`,
        cure: suggest(component, Object.keys(components)),
      },
    ];
  const problems: Problem[] = [
    ...known.needs
      .filter((name) => !attributes[name])
      .map((name) => ({
        ...at,
        message: `<${component}> needs ${name}`,
        cure: `write <${component} ${name}="…"`,
      })),
    ...Object.keys(attributes)
      .filter((name) => ![...known.needs, ...known.may].includes(name))
      .map((name) => ({
        ...at,
        message: `<${component}> has no ${name}`,
        cure: suggest(name, [...known.needs, ...known.may]),
      })),
  ];
  const { rows, charts } = content;
  const lists: Record<string, [string, readonly string[]]> = {
    Chart: ['id', Object.keys(charts)],
    Community: ['id', rows.communities.map(({ id }) => id)],
    Case: ['id', rows.cases.map(({ id }) => id)],
    Paragraph: ['row', rows.sections.map(({ id }) => id)],
  };
  const [name, ids] = lists[component] ?? ['', []];
  const id = attributes[name];
  if (id && !ids.includes(id))
    problems.push({
      ...at,
      message: `there is no ${component.toLowerCase()} "${id}"`,
      cure: suggest(id, ids),
    });
  if (component === 'Figure')
    for (const figureId of [attributes.id, attributes.of])
      if (figureId && !figure(rows, figureId))
        problems.push({ ...at, ...unknownFigure(figureId, rows) });
  if (attributes.style && !['plain', 'word', 'Word'].includes(attributes.style))
    problems.push({
      ...at,
      message: `style "${attributes.style}" is unknown`,
      cure: 'use plain, word or Word',
    });
  return problems;
}

/** Components that hold text must be closed: an open one swallows the rest of the page. */
function checkPairs(body: string, file: string, firstLine: number): Problem[] {
  return Object.entries(components).flatMap(([name, { pair }]) => {
    if (!pair) return [];
    const opened = (body.match(new RegExp(`<${name}(?:\\s[^<>]*[^/<>])?>`, 'g')) ?? []).length;
    const closed = (body.match(new RegExp(`</${name}>`, 'g')) ?? []).length;
    if (opened === closed) return [];
    const line =
      mentions(body, firstLine).find(({ component }) => component === name)?.line ?? firstLine;
    return [
      {
        file,
        line,
        field: `<${name}>`,
        message: `<${name}> is opened ${opened} times and closed ${closed} times`,
        cure: `close each with </${name}>`,
      },
    ];
  });
}

/**
 * Both editions of a story must show the same charts, tell the same cases and
 * use the same figures: a reader of either gets the whole story.
 */
export function compareEditions(first: StoryFile, second: StoryFile): Problem[] {
  const used = ({ source }: StoryFile) =>
    new Set(
      mentions(splitFrontmatter(source).body).flatMap(({ component, attributes }) =>
        ['Figure', 'Chart', 'Case', 'Community'].includes(component)
          ? [`${component} ${attributes.id}`]
          : [],
      ),
    );
  const [inFirst, inSecond] = [used(first), used(second)];
  const missing = (here: StoryFile, there: StoryFile, names: string[]) =>
    names.map((name) => ({
      file: here.file,
      message: `${name} stands in ${there.file} and not here`,
      cure: 'bring both editions to the same figures, charts and cases',
    }));
  return [
    ...missing(
      first,
      second,
      [...inSecond].filter((name) => !inFirst.has(name)),
    ),
    ...missing(
      second,
      first,
      [...inFirst].filter((name) => !inSecond.has(name)),
    ),
  ];
}
