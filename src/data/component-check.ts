import { components, figureStyles, guidePictures, htmlTags } from './components.ts';
import { figureIds } from './figures.ts';
import { isPathInside, isSafeLink } from './links.ts';
import { type Mention, mentions } from './mdx.ts';
import { nearest, type Problem, problem } from './problem.ts';
import type { Code, Params } from './problems/index.ts';
import type { Content } from './read.ts';
import type { DatasetName } from './schemas/index.ts';

/** What the text may name: ids of rows, charts and pages. */
export interface Names {
  content: Content;
  /** Paths of the site that a <Link to> may lead to. */
  paths: readonly string[];
}

/** Says of a component what is wrong, at its place. */
const saying =
  (file: string, { component, line, column }: Mention): Say =>
  (code, params) => [problem({ file, line, column, field: `<${component}>` }, code, params)];
type Say = (code: Code, params: Params) => Problem[];

/** Not what every object has, as `constructor`. */
const knownAs = (component: string) =>
  Object.hasOwn(components, component) ? components[component] : undefined;

/** What a text may not hold, whatever it refers to: strange elements, strange attributes, code in attributes. */
export function checkKind(mention: Mention, file: string): Problem[] {
  const { component, attributes, coded = [] } = mention;
  const say = saying(file, mention);
  const known = knownAs(component);
  if (!known && !htmlTags.includes(component))
    return say('no-component', { name: component, among: Object.keys(components) });
  const among = known ? [...known.needs, ...known.may] : [];
  const strange = Object.keys(attributes).filter((name) => !among.includes(name));
  return [
    ...coded.flatMap((name) => say('attribute-code', { component, name })),
    ...strange.flatMap((name) => say('attribute-unknown', { component, name, among })),
  ];
}

/** What a component lacks, and what it refers to that is not there; nothing for one that is not known. */
export function checkUse(mention: Mention, file: string, names: Names): Problem[] {
  const { component, attributes, twice = [], filled } = mention;
  const say = saying(file, mention);
  const known = knownAs(component);
  if (!known) return [];
  const { style: value } = attributes;
  const styles: string[] = [...figureStyles];
  const odd = component === 'Figure' && value && !styles.includes(value);
  return [
    ...known.needs
      .filter((name) => !attributes[name])
      .flatMap((name) => say('attribute-missing', { component, name })),
    ...Object.entries(known.refers ?? {}).flatMap(([name, target]) =>
      attributes[name] ? checkTarget(component, attributes[name], target, names, say) : [],
    ),
    ...(odd ? say('attribute-choice', { name: 'style', value, among: styles }) : []),
    ...twice.flatMap((name) => say('attribute-twice', { component, name })),
    ...(known.pair && filled === false ? say('must-close', { name: component }) : []),
    ...(!known.pair && filled ? say('must-not-close', { name: component }) : []),
  ];
}

type Target = NonNullable<(typeof components)[string]['refers']>[string];

/** Everything that an attribute refers to is there. */
function checkTarget(kind: string, given: string, target: Target, names: Names, say: Say) {
  const { rows, charts, sources } = names.content;
  if (target === 'paths') {
    if (!isSafeLink(given)) return say('link-target', { link: given });
    if (!isPathInside(given) && /^https:/i.test(given)) return [];
  }
  const id = target === 'paths' ? given.replace(/#.*$/, '') : given;
  const known = {
    figures: () => figureIds(names.content),
    // A chart with a mistake of its own is told of in its file.
    charts: () => [...new Set([...Object.keys(charts), ...Object.keys(sources.charts)])],
    paths: () => names.paths,
    pictures: () => guidePictures,
  };
  const among: readonly string[] =
    target in known
      ? known[target as keyof typeof known]()
      : rows[target as DatasetName].map((row) => row.id);
  if (!id || among.includes(id)) return [];
  return target === 'figures'
    ? say('no-figure', { id, among })
    : say('no-target', { kind, id, among, near: Boolean(nearest(id, among)) });
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
