import { components, figureStyles, guidePictures, htmlTags } from './components.ts';
import { figureIds } from './figures.ts';
import { isPathInside, isSafeLink } from './links.ts';
import { type Mention, mentions } from './mdx.ts';
import { type Complaint, complaint, nearest, type Problem, problem } from './problem.ts';
import type { Content } from './read.ts';
import type { DatasetName } from './schemas/index.ts';

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
export function checkKind(mention: Mention, file: string): Problem[] {
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
export function checkUse(mention: Mention, file: string, names: Names): Problem[] {
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
function checkTargets({ component: kind, attributes }: Mention, names: Names): Complaint[] {
  const { style } = attributes;
  const among: string[] = [...figureStyles];
  const odd = kind === 'Figure' && style && !among.includes(style);
  return [
    ...Object.entries(components[kind]?.refers ?? {}).flatMap(([name, target]) =>
      attributes[name] ? checkTarget(kind, attributes[name], target, names) : [],
    ),
    ...(odd ? [complaint('attribute-choice', { name: 'style', value: style, among })] : []),
  ];
}

type Target = NonNullable<(typeof components)[string]['refers']>[string];

function checkTarget(kind: string, given: string, target: Target, names: Names): Complaint[] {
  const { rows, charts, sources } = names.content;
  if (target === 'paths') {
    if (!isSafeLink(given)) return [complaint('link-target', { link: given })];
    if (!isPathInside(given) && /^https:/i.test(given)) return [];
  }
  const id = target === 'paths' ? given.replace(/#.*$/, '') : given;
  const among = {
    figures: () => figureIds(rows),
    // A chart with a mistake of its own is told of in its file.
    charts: () => [...new Set([...Object.keys(charts), ...Object.keys(sources.charts)])],
    paths: () => names.paths,
    pictures: () => guidePictures,
  };
  const known: readonly string[] =
    target in among
      ? among[target as keyof typeof among]()
      : rows[target as DatasetName].map((row) => row.id);
  if (!id || known.includes(id)) return [];
  return target === 'figures'
    ? [complaint('no-figure', { id, among: known })]
    : [complaint('no-target', { kind, id, among: known, near: Boolean(nearest(id, known)) })];
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
