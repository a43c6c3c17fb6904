import fc from 'fast-check';
import { realContent, realText } from './content-copy.ts';

/** A file as it is after something happened to it. */
export interface Mutation {
  file: string;
  /** A function, so that a failure's report does not print thousands of numbers. */
  bytes(): Buffer;
  /** What was done, for the report of a failure. */
  what: string;
}

const files = [...realContent.keys()].sort();
const strange = [
  '"',
  '{',
  '}',
  '<',
  '>',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\n',
  '\t',
  '\0',
  '\r',
  '“',
  '%',
  '-',
  '16',
  '<b>',
  '</Case>',
  '{x}',
  '---',
  '\uFEFF',
  '\uFFFD',
  'é',
  ' ',
];

/** One byte, or a few, changed, added or lost, as a broken copy or a slip of the keyboard does. */
const ofBytes = (file: string): fc.Arbitrary<Mutation> =>
  fc
    .tuple(
      fc.nat(),
      fc.integer({ min: 0, max: 3 }),
      fc.oneof(
        fc.uint8Array({ maxLength: 3 }),
        fc.constantFrom(...strange).map((text) => new Uint8Array(Buffer.from(text))),
      ),
    )
    .map(([at, lost, added]) => {
      const old = realContent.get(file)!;
      const offset = at % (old.length + 1);
      const bytes = Buffer.concat([old.subarray(0, offset), added, old.subarray(offset + lost)]);
      return {
        file,
        bytes: () => bytes,
        what: `at byte ${offset} −${lost} +${JSON.stringify(Buffer.from(added).toString())}`,
      };
    });

/** A word, number or sign taken out, doubled, or put in another's place. */
const ofTokens = (file: string): fc.Arbitrary<Mutation> => {
  const tokens = realText(file)
    .split(/(\s+|[{}[\],:<>="/|-])/u)
    .filter((token) => token !== '');
  return fc
    .tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'copy'))
    .map(([from, to, how]) => {
      const next = [...tokens];
      const [a, b] = [from % tokens.length, to % tokens.length];
      if (how === 'drop') next.splice(a, 1);
      if (how === 'double') next.splice(a, 0, tokens[a]!);
      if (how === 'swap') [next[a], next[b]] = [tokens[b]!, tokens[a]!];
      if (how === 'copy') next[a] = tokens[b]!;
      return {
        file,
        bytes: () => Buffer.from(next.join('')),
        what: `${how} ${JSON.stringify(tokens[a])} ${JSON.stringify(tokens[b])}`,
      };
    });
};

const values: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  16,
  1e9,
  '',
  ' ',
  'x',
  'work-fujie',
  '一段新的文字',
  '{sampled}',
  '{',
  [],
  {},
  ['a'],
  { zh: '一' },
];

/** Every number of the data and charts in turn, replaced by another. */
export function* numberMutations(others: readonly string[]): Generator<Mutation> {
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const text = realText(file);
    for (const { index, 0: number } of text.matchAll(/(?<![\w."-])-?\d+(?:\.\d+)?(?![\w"-])/g))
      for (const other of others) {
        const bytes = text.slice(0, index) + other + text.slice(index + number.length);
        yield { file, bytes: () => Buffer.from(bytes), what: `${number} at ${index} → ${other}` };
      }
  }
}

/** A value of a JSON file replaced, removed, doubled or moved. */
const ofStructure = (file: string): fc.Arbitrary<Mutation> => {
  const root = JSON.parse(realText(file)) as unknown;
  const paths = pathsOf(root);
  return fc
    .tuple(
      fc.nat(),
      fc.constantFrom('replace', 'remove', 'double', 'rename', 'number'),
      fc.constantFrom(...values),
    )
    .map(([at, how, value]) => {
      const copy = structuredClone(root);
      const path = paths[at % paths.length]!;
      type Node = Record<string | number, unknown>;
      const parent = path
        .slice(0, -1)
        .reduce<Node>((inner, step) => inner[step] as Node, copy as Node);
      const key = path.at(-1)!;
      const own = parent[key];
      if (Array.isArray(parent)) {
        const place = Number(key);
        if (how === 'remove') parent.splice(place, 1);
        else if (how === 'double' || how === 'rename')
          parent.splice(place, 0, structuredClone(own));
        else parent[place] = value;
      } else if (how === 'remove') delete parent[key];
      else if (how === 'rename') {
        delete parent[key];
        parent[`${key}x`] = own;
      } else if (how === 'number' && typeof own === 'number') parent[key] = own + 1;
      else parent[key] = value;
      return {
        file,
        bytes: () => Buffer.from(`${JSON.stringify(copy, null, 2)}\n`),
        what: `${how} ${path.join('.')} ${JSON.stringify(value)}`,
      };
    });
};

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length ? [path, ...inner] : inner;
}

/** Any mutation of any file of the content. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .constantFrom(...files)
  .chain((file) =>
    file.endsWith('.json')
      ? fc.oneof(ofBytes(file), ofTokens(file), ofStructure(file), ofStructure(file))
      : fc.oneof(ofBytes(file), ofTokens(file), ofTokens(file)),
  );
