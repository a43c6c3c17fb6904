import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';
import { lens } from '../src/data/schemas/row.ts';

const root = join(import.meta.dirname, '..');

/** What each folder may import from inside the project. Itself is always allowed. */
const allowed: Record<string, string[]> = {
  'src/i18n': [],
  'src/data': [],
  'src/charts': ['src/data', 'src/i18n'],
  'src/decks': ['src/i18n'],
  'src/client': ['src/decks'],
  'src/admin': ['src/charts', 'src/data', 'src/i18n'],
  'src/drawing': ['src/charts', 'src/data', 'src/i18n'],
  'src/pictures': ['src/drawing', 'src/charts', 'src/data', 'src/i18n'],
  'src/site': [
    'src/admin',
    'src/pictures',
    'src/drawing',
    'src/decks',
    'src/charts',
    'src/data',
    'src/i18n',
  ],
  'src/components': ['src/client', 'src/site', 'src/drawing', 'src/charts', 'src/data', 'src/i18n'],
  'src/layouts': [
    'src/components',
    'src/client',
    'src/site',
    'src/charts',
    'src/data',
    'src/i18n',
    'src/styles',
  ],
  'src/pages': [
    'src/admin',
    'src/drawing',
    'src/layouts',
    'src/components',
    'src/site',
    'src/charts',
    'src/data',
    'src/i18n',
    'src/styles',
  ],
  scripts: [
    'src/pictures',
    'src/drawing',
    'src/charts',
    'src/client',
    'src/data',
    'src/i18n',
    'src/site',
    'src/client/search',
    'tests/peers',
  ],
};
/** Modules that a folder must not know. */
const foreign: Record<string, RegExp> = {
  'src/data': /^astro|^tailwind|^d3|linkedom/,
  'src/charts': /^astro|^tailwind|^node:/,
  'src/admin': /^node:|^astro/,
  'src/client': /^node:|linkedom|^astro|plot|zod/,
  'src/decks': /^node:|linkedom|^astro|^d3|plot|zod/,
};
/** src/client and src/decks draw nothing from the server; only these modules of src/charts are free of it. */
const browserSafe = [
  /^src\/charts\/sequence\/shapes\.ts$/,
  /^src\/charts\/shared\/(theme|qr-path|measure|box)\.ts$/,
  /^src\/drawing\/(model|path|xml)\.ts$/,
  /^src\/site\/embed\/snippets\.ts$/,
];
const inBrowser = ['src/client', 'src/decks'];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return sources(path);
    return /\.(ts|astro|mjs)$/.test(name) && !/\.(test|d)\.ts$/.test(name) ? [path] : [];
  });
}

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
}

const folderOf = (path: string) =>
  Object.keys(allowed).find((folder) => path.startsWith(`${folder}/`));
const files = Object.keys(allowed).flatMap(sources);

test('imports run one way', () => {
  const wrong = files.flatMap((file) => {
    const own = folderOf(file)!;
    return imports(file)
      .filter((target) => target.startsWith('.'))
      .map((target) =>
        relative(root, normalize(join(root, dirname(file), target))).replaceAll('\\', '/'),
      )
      .filter((target) => {
        const there = folderOf(target);
        if (there === own || target.startsWith('src/styles')) return false;
        if (!there) return !allowed[own]!.some((folder) => target.startsWith(`${folder}/`));
        if (inBrowser.includes(own) && browserSafe.some((safe) => safe.test(target))) return false;
        return !allowed[own]!.some((folder) => target.startsWith(`${folder}/`));
      })
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('no folder knows what it must not', () => {
  const wrong = Object.entries(foreign).flatMap(([folder, pattern]) =>
    sources(folder).flatMap((file) =>
      imports(file)
        .filter((target) => pattern.test(target))
        .map((target) => `${file} imports ${target}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('chart forms do not import each other', () => {
  const formOf = (path: string) => /^src\/charts\/([^/]+)\//.exec(path)?.[1];
  const wrong = sources('src/charts').flatMap((file) => {
    const own = formOf(file);
    if (!own || own === 'shared') return [];
    return imports(file)
      .filter((target) => target.startsWith('.'))
      .map((target) =>
        relative(root, normalize(join(root, dirname(file), target))).replaceAll('\\', '/'),
      )
      .filter((target) => formOf(target) && formOf(target) !== own && formOf(target) !== 'shared')
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('only load.ts and releases/read.ts of src/data touch the disk', () => {
  const reading = sources('src/data').filter((file) =>
    imports(file).some((target) => target.startsWith('node:fs')),
  );
  expect(reading.filter((file) => !/testing/.test(file))).toEqual([
    'src/data/load.ts',
    'src/data/releases/read.ts',
  ]);
});

/** A name of content as code says it: a whole text, or the end of an address. */
const inCode = (name: string) => new RegExp(`['"\`/#]${name}(?=['"\`/#])`);

test('no code names a story or chart: what is of the content can be renamed there', () => {
  const names = [
    ...readdirSync(join(root, 'content/stories')),
    ...readdirSync(join(root, 'content/charts')).map((name) => name.replace('.json', '')),
  ]
    // A part of the report is a value of a column, whatever its story is called.
    .filter((name) => !lens.options.some((part) => part === name));
  expect(names.length).toBeGreaterThan(8);
  const code = ['src/styles', ...Object.keys(allowed)].flatMap(sources);
  const wrong = code
    .filter((file) => !/examples?\b|made-up|testing|i18n.numbers/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8').replace(
        /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
        '',
      );
      return names.filter((name) => inCode(name).test(text)).map((name) => `${file}: ${name}`);
    });
  expect(wrong).toEqual([]);
});

test('files stay of one thought: none over 400 lines', () => {
  const long = files.filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400,
  );
  expect(long).toEqual([]);
});
