import { strFromU8, unzipSync } from 'fflate';

/**
 * Everything that makes PowerPoint offer a repair, or that a lecturer would
 * miss, as far as a file's structure shows it. For tests; empty for a good deck.
 */
export function deckProblems(bytes: Uint8Array): string[] {
  const parts = unpack(bytes);
  return [
    ...packageProblems(parts),
    ...Object.keys(parts)
      .filter((path) => path.endsWith('.xlsx'))
      .flatMap((path) => sheetProblems(parts[path]!).map((problem) => `${path}: ${problem}`)),
    ...slidePaths(parts).flatMap((path, index) => [
      ...slideProblems(text(parts, path)).map((problem) => `${path}: ${problem}`),
      ...(parts[`ppt/notesSlides/notesSlide${index + 1}.xml`] ? [] : [`${path} has no notes`]),
    ]),
    ...Object.keys(parts)
      .filter((path) => /^ppt\/charts\/\w+\.xml$/.test(path))
      .flatMap((path) => chartProblems(text(parts, path)).map((problem) => `${path}: ${problem}`)),
    ...orderProblems(text(parts, 'ppt/presentation.xml'), slidePaths(parts).length),
  ];
}

type Parts = Record<string, Uint8Array>;

export const unpack = (bytes: Uint8Array): Parts => unzipSync(bytes);

/** A part as text; empty where it is missing. */
export function text(parts: Parts, path: string): string {
  return parts[path] ? strFromU8(parts[path]) : '';
}

/** Slides in their order. */
export function slidePaths(parts: Parts): string[] {
  const count = Object.keys(parts).filter((path) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(path),
  ).length;
  return Array.from({ length: count }, (_, index) => `ppt/slides/slide${index + 1}.xml`);
}

/** Parts, their types and the relations between them. */
function packageProblems(parts: Parts): string[] {
  const paths = Object.keys(parts);
  const types = text(parts, '[Content_Types].xml');
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]!);
  const defaults = [...types.matchAll(/Extension="([^"]+)"/g)].map((match) => match[1]!);
  return [
    ...(paths[0] === '[Content_Types].xml' ? [] : ['the content types do not come first']),
    ...repeated([...overrides, ...defaults]).map((name) => `two types for ${name}`),
    ...overrides
      .filter((path) => !parts[path])
      .map((path) => `a type for ${path}, which is not there`),
    ...paths
      .filter((path) => path !== '[Content_Types].xml' && !overrides.includes(path))
      .filter((path) => !/\.(rels|xlsx)$/.test(path) || !defaults.includes(path.split('.').at(-1)!))
      .map((path) => `${path} has no type`),
    ...paths
      .filter((path) => /\.(xml|rels)$/.test(path))
      .flatMap((path) => xmlProblems(text(parts, path)).map((problem) => `${path}: ${problem}`)),
    ...paths
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) => relationProblems(parts, path)),
    ...orphans(parts).map((path) => `nothing leads to ${path}`),
  ];
}

function relations(parts: Parts, path: string) {
  return [...text(parts, path).matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes = '']) => {
    const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    return {
      id: value('Id'),
      target: value('Target'),
      external: value('TargetMode') === 'External',
    };
  });
}

/** `ppt/slides/slide1.xml` of `ppt/slides/_rels/slide1.xml.rels`. */
const ownerOf = (path: string) => path.replace('_rels/', '').replace(/\.rels$/, '');

function resolve(path: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = ownerOf(path).split('/').slice(0, -1);
  for (const step of target.split('/')) step === '..' ? steps.pop() : steps.push(step);
  return steps.join('/');
}

function relationProblems(parts: Parts, path: string): string[] {
  const all = relations(parts, path);
  const owner = ownerOf(path);
  const used = [...text(parts, owner).matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(
    (match) => match[1]!,
  );
  return [
    ...repeated(all.map(({ id }) => id)).map((id) => `${path}: ${id} stands twice`),
    ...all
      .filter(({ target, external }) => !external && !parts[resolve(path, target)])
      .map(({ target }) => `${path}: ${target} is not there`),
    ...used
      .filter((id) => !all.some((relation) => relation.id === id))
      .map((id) => `${owner} names ${id}, which ${path} does not have`),
  ];
}

/** Parts that no relation leads to. */
function orphans(parts: Parts): string[] {
  const paths = Object.keys(parts);
  const reached = paths
    .filter((each) => each.endsWith('.rels'))
    .flatMap((each) => relations(parts, each).map(({ target }) => resolve(each, target)));
  return paths.filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels') && !reached.includes(path),
  );
}

/** Ids, names, languages, fonts, colours, text alternatives. */
function slideProblems(xml: string): string[] {
  const all = [...xml.matchAll(/<p:cNvPr id="(\d*)" name="([^"]*)"/g)];
  const runs = xml.match(/<a:rPr [^>]*>/g) ?? [];
  const colours = [...xml.matchAll(/<a:srgbClr val="(\w+)"/g)].map((match) => match[1]!);
  const shapes = xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
  const graphics = [...xml.matchAll(/<p:(?:graphicFrame|grpSp)>.*?<p:cNvPr ([^>]*)>/gs)];
  const sizes = [...xml.matchAll(/<a:ext cx="([^"]*)" cy="([^"]*)"/g)].flatMap((match) =>
    match.slice(1),
  );
  return [
    ...repeated(all.map(([, id = '']) => id)).map((id) => `two shapes have the id ${id}`),
    ...repeated(all.map(([, , name = '']) => name)).map(
      (name) => `two shapes are called “${name}”`,
    ),
    ...all.filter(([, id, name]) => id !== '1' && !name).map(([, id]) => `shape ${id} has no name`),
    ...(/<p:ph type="(?:title|ctrTitle)"/.test(xml) ? [] : ['no title']),
    ...runs
      .filter((run) => !/lang="(?:zh-CN|en-US)"/.test(run))
      .map((run) => `no language: ${run}`),
    ...(/<a:latin typeface="\+\w+-lt"[^>]*\/>(?!<a:ea typeface="\+\w+-ea"\/>)/.test(xml)
      ? ['a run without an East Asian font']
      : []),
    ...colours
      .filter((colour) => !['000000', 'FFFFFF'].includes(colour))
      .map((colour) => `${colour} is no colour of the theme`),
    ...shapes
      .filter((shape) => !shape.includes('<p:txBody>'))
      .map(() => 'a shape without a text body'),
    ...(graphics.length > 0 &&
    !graphics.some(([, attributes]) => / descr="[^"]+"/.test(attributes ?? ''))
      ? ['no text alternative']
      : []),
    ...sizes.filter((size) => !/^\d+$/.test(size)).map((size) => `a size of ${size}`),
    ...(/="(?:NaN|undefined|null)"/.test(xml) ? ['a value is missing'] : []),
    ...(/(?:x|y)="-?\d*\.\d/.test(xml) ? ['a coordinate with a fraction'] : []),
  ];
}

/** Axes that belong together, and numbers that the data sheet has too. */
function chartProblems(xml: string): string[] {
  const named = [
    ...(/<c:barChart>.*<\/c:barChart>/s.exec(xml)?.[0] ?? '').matchAll(/<c:axId val="(\d+)"/g),
  ].map((match) => match[1]!);
  const defined = [...xml.matchAll(/<c:(?:cat|val)Ax><c:axId val="(\d+)"/g)].map(
    (match) => match[1]!,
  );
  return named.sort().join() === defined.sort().join()
    ? []
    : [`axes ${named} are named and ${defined} defined`];
}

/** A data sheet is a package of its own, and holds no formula. */
function sheetProblems(bytes: Uint8Array): string[] {
  const parts = unpack(bytes);
  const sheet = text(parts, 'xl/worksheets/sheet1.xml');
  return [...packageProblems(parts), ...(/<f[ >]/.test(sheet) ? ['a formula'] : [])];
}

/** The order of the schema, and as many ids as slides. */
function orderProblems(xml: string, slides: number): string[] {
  const order = [
    'sldMasterIdLst',
    'notesMasterIdLst',
    'sldIdLst',
    'sldSz',
    'notesSz',
    'defaultTextStyle',
  ];
  const at = order.map((name) => xml.indexOf(`<p:${name}`));
  const ids = (xml.match(/<p:sldId /g) ?? []).length;
  return [
    ...(at.includes(-1) || at.some((place, index) => place < (at[index - 1] ?? 0))
      ? ['presentation.xml is out of order']
      : []),
    ...(ids === slides ? [] : [`${ids} slides are listed of ${slides}`]),
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Well-formedness: tags close in order, attributes stand once and in quotes, entities and characters are known. */
export function xmlProblems(xml: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  const body = xml.replace(/^<\?xml [^?]*\?>/, '');
  const tag = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/y;
  for (let at = 0; at < body.length; ) {
    const next = body.indexOf('<', at);
    const words = body.slice(at, next < 0 ? body.length : next);
    if (open.length === 0 && words.trim())
      problems.push(`text outside the root: ${words.slice(0, 40)}`);
    at += words.length;
    if (next < 0) break;
    tag.lastIndex = at;
    const match = tag.exec(body);
    if (!match) return [...problems, `no tag: ${body.slice(at, at + 60)}`];
    const [whole, closing, name = '', attributes = '', empty] = match;
    const names = [...attributes.matchAll(/([\w:]+)="[^"]*"/g)].map((each) => each[1]!);
    problems.push(...repeated(names).map((each) => `${name} has ${each} twice`));
    if (closing && open.pop() !== name) problems.push(`</${name}> closes another element`);
    if (!closing && !empty) open.push(name);
    at += whole.length;
  }
  if (open.length > 0) problems.push(`${open.join()} stays open`);
  if (/&(?!(?:amp|lt|gt|quot|apos|#9|#10|#13|#x2022);)/.test(body))
    problems.push('an unknown entity');
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(body))
    problems.push('a character that XML cannot hold');
  return problems;
}
