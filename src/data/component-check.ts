import { components, figureStyles, htmlTags } from './components.ts';
import { figureIds } from './figures.ts';
import { guidePictures } from './guide.ts';
import { isPathInside, isSafeLink } from './links.ts';
import { type Element, type Mention, mentions } from './mdx.ts';
import { type Complaint, complaint, nearest, type Problem, problem } from './problem.ts';
import type { Content } from './read.ts';
import { unknownFigure } from './templates.ts';

/** What the text may name: ids of rows, charts and pages. */
export interface Names {
  content: Content;
  /** Paths of the site that a <Link to> may lead to. */
  paths: readonly string[];
}

const placed = ({ component, line, column }: Mention, file: string, said: Complaint[]): Problem[] =>
  said.map((each) => ({ file, line, column, field: `<${component}>`, ...each }));

/** Not what every object has, as `constructor`. */
const knownAs = (component: string) =>
  Object.hasOwn(components, component) ? components[component] : undefined;

/** What a text may not hold, whatever it refers to: strange elements, strange attributes, code in attributes. */
export function checkKind(mention: Mention & { coded?: string[] }, file: string): Problem[] {
  const { component, attributes, coded = [] } = mention;
  const known = knownAs(component);
  if (!known && !htmlTags.includes(component))
    return placed(mention, file, [
      complaint('no-component', { name: component, among: Object.keys(components) }),
    ]);
  const among = known ? [...known.needs, ...known.may] : [];
  return placed(mention, file, [
    ...coded.map((name) => complaint('attribute-code', { component, name })),
    ...Object.keys(attributes)
      .filter((name) => !among.includes(name))
      .map((name) => complaint('attribute-unknown', { component, name, among })),
  ]);
}

/** What a component lacks, and what it refers to that is not there; nothing for one that is not known. */
export function checkUse(
  mention: Mention & Partial<Element>,
  file: string,
  names: Names,
): Problem[] {
  const { component, attributes, twice = [], filled } = mention;
  const known = knownAs(component);
  if (!known) return [];
  return placed(mention, file, [
    ...known.needs
      .filter((name) => !attributes[name])
      .map((name) => complaint('attribute-missing', { component, name })),
    ...checkTargets(mention, names),
    ...twice.map((name) => complaint('attribute-twice', { component, name })),
    ...(known.pair && filled === false ? [complaint('must-close', { name: component })] : []),
    ...(!known.pair && filled ? [complaint('must-not-close', { name: component })] : []),
  ]);
}

/** Everything that an attribute refers to is there. */
function checkTargets({ component, attributes }: Mention, { content, paths }: Names): Complaint[] {
  const { rows, charts, sources } = content;
  const { id, of, style, row, to } = attributes;
  const target = (given: string | undefined, among: readonly string[]) =>
    given && !among.includes(given)
      ? [
          complaint('no-target', {
            kind: component,
            id: given,
            among,
            near: Boolean(nearest(given, among)),
          }),
        ]
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
export function checkPairs(body: string, file: string, firstLine: number): Problem[] {
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
