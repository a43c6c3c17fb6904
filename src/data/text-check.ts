import { slug } from 'github-slugger';
import { leavesSite } from './links.ts';
import { type ParsedMdx, placeAt, visibleText, withoutCode } from './mdx.ts';
import { complaint, nearest, type Problem, problem } from './problem.ts';
import { type Found, type ProseRules, proseSlips, typedFigures } from './prose.ts';

/**
 * Headings, links, pictures and signs of one text.
 * @param paths of the site, that a <Link to> may lead to
 */
export function checkMarkdown(
  { headings, links, stars, elements }: Omit<ParsedMdx, 'code'>,
  file: string,
  paths: readonly string[],
): Problem[] {
  const anchors = [
    // A second heading of the same words ends with -1.
    ...headings.map(({ text }) => slug(text.trim())),
    ...elements.flatMap(({ component, attributes: { id = '' } }) =>
      component === 'Case' ? [id] : component === 'Chart' ? [`chart-${id}`] : [],
    ),
  ];
  const at = ({ line, column }: { line: number; column: number }) => ({ file, line, column });
  const leading: ParsedMdx['links'] = elements.flatMap(
    ({ component, attributes: { to = '' }, line, column }) =>
      component === 'Link' && to.startsWith('#') ? [{ line, column, target: to }] : [],
  );
  return [
    ...headings
      .filter(({ depth }) => depth === 1)
      .map((one) => problem(at(one), 'heading-first', { text: one.text })),
    ...[...links, ...leading].flatMap((link) => {
      const { target, picture } = link;
      const said = picture
        ? complaint('picture', { target })
        : linkComplaint(target, anchors, paths);
      return said ? [{ ...at(link), ...said }] : [];
    }),
    ...stars.map((one) => problem(at(one), 'stars')),
  ];
}

/** What is wrong with where a link leads; what is none to a page is told elsewhere. */
function linkComplaint(target: string, anchors: string[], paths: readonly string[]) {
  if (leavesSite(target) || /^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) return undefined;
  if (target.startsWith('#')) {
    const id = decoded(target.slice(1));
    return anchors.includes(id) || anchors.includes(id.replace(/-\d+$/, ''))
      ? undefined
      : complaint('no-anchor', { link: target, id, among: anchors });
  }
  if (/^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(target) && !paths.includes(target))
    return complaint('link-bare', { link: target });
  const path = target.replace(/^(?:\.{0,2}\/)+/, '').replace(/[?#].*$/, '');
  const whole = [path, `${path}/`].flatMap(
    (part) => paths.find((each) => each === part || each.endsWith(`/${part}`)) ?? [],
  )[0];
  return complaint('link-path', { link: target, near: whole ?? nearest(path, paths) ?? 'data/' });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Figures in braces, as heads write them: in a text a figure is a component. */
export function typedPlaceholders(body: string, file: string, firstLine: number): Problem[] {
  const braces = /(?<!=)\{\s*([a-z][a-z0-9]*(?:-[a-z0-9]+)*)((?:\s*\|\s*[\w:-]+)*)\s*\}/g;
  return [...withoutCode(body).matchAll(braces)].map(({ 0: found, 1: id = '', 2: rest, index }) => {
    const attributes = (rest ?? '').split('|').flatMap((part) => {
      const [name = '', of] = part.trim().split(':');
      if (name === 'word' || name === 'Word') return [`style="${name}"`];
      return of ? [`${name}="${of}"`] : name ? [name] : [];
    });
    const tag = `<Figure ${[`id="${id}"`, ...attributes].join(' ')} />`;
    return problem({ file, ...placeAt(body, index, firstLine) }, 'braces-in-text', { found, tag });
  });
}

/** The language of a story's or page's file. */
export const editionOf = (file: string) => (file.endsWith('en.mdx') ? 'en' : 'zh');

/** The words of a text: figures typed by hand, what no text must say, notes without a text. */
export function checkWords(
  body: string,
  file: string,
  firstLine: number,
  rules: ProseRules,
): Problem[] {
  const at = (offset: number) => ({ file, ...placeAt(body, offset, firstLine) });
  return [
    ...typedFigures(body, rules).map(({ found, offset }) =>
      problem(at(offset), 'typed-figure', { found }),
    ),
    ...proseSlips(visibleText(body), rules, editionOf(file)).map(({ said, offset }) => ({
      ...at(offset),
      ...said,
    })),
    ...lonelyNotes(withoutCode(body)).map(({ found, offset }) =>
      problem(at(offset), 'note-alone', { found }),
    ),
  ];
}

/** Numbers of notes that stand in the text and have none below it, or the other way round. */
function lonelyNotes(text: string): Found[] {
  const notes = [...text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:|\[\^([^\]\s]+)\]/gm)];
  return notes.flatMap(({ 0: found, 1: below, 2: above, index }) =>
    notes.some((other) => (below ? other[2] === below : other[1] === above))
      ? []
      : [{ found: found.trim(), offset: index }],
  );
}
