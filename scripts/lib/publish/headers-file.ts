import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files.ts';
import { type BuiltFor, siteFile } from './built.ts';
import { type HeaderOptions, type HeaderRules, type Headers, headerRules } from './headers.ts';
import { type Kind, kindOf } from './kinds.ts';
import { hostRedirects } from './redirects.ts';

/** Files that say something to the host and are not published. */
const forHost = new Set(['_headers', '_redirects', siteFile]);

/** Writes what static hosts read beside a built site's files, `_headers` and `_redirects`, and what it was built for. */
export function writeHostFiles(dir: string, built: BuiltFor, options: HeaderOptions): void {
  const { base } = built;
  writeFileSync(join(dir, '_headers'), headersFile(dir, base, headerRules(dir, options)));
  writeFileSync(join(dir, '_redirects'), redirectsFile(base));
  writeFileSync(join(dir, siteFile), `${JSON.stringify(built)}\n`);
}

/**
 * The file `_headers` as Netlify, Cloudflare Pages and others read it. They
 * join the values of all rules that fit a path, and two policies would both
 * hold: so each header of a path comes from one rule only.
 */
export function headersFile(dir: string, base: string, rules: HeaderRules): string {
  const block = (pattern: string, headers: Headers) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block(`${base}*`, rules.everywhere),
    ...cover(publishedFiles(dir)).map(([pattern, kind]) =>
      block(base + pattern, rules.byKind[kind]),
    ),
    block(`${base}preview/*`, rules.byKind.preview),
  ].join('\n\n')}\n`;
}

/** The file `_redirects` that belongs to it. */
export function redirectsFile(base: string): string {
  return hostRedirects(base)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}

/** The fewest patterns that give every file of a folder its kind, none of them twice. */
function cover(files: string[], folder = ''): [pattern: string, kind: Kind][] {
  const inside = files.filter((file) => file.startsWith(folder));
  const [kind, ...others] = new Set(inside.map(kindOf));
  if (kind && !others.length && folder) return [[`${folder}*`, kind]];
  const below = inside.map((file) => folder + file.slice(folder.length).replace(/\/.*/, '/'));
  return [...new Set(below)].flatMap((path): [string, Kind][] =>
    path.endsWith('/')
      ? cover(inside, path)
      : [[path.replace(/(^|\/)index\.html$/, '$1'), kindOf(path)]],
  );
}

/** What is published, compressed copies left out; all releases as one, since hosts read few rules. */
function publishedFiles(dir: string): string[] {
  const files = new Set(filesBelow(dir));
  const isCopy = (file: string) => /\.(br|gz)$/.test(file) && files.has(file.slice(0, -3));
  const published = [...files].filter((file) => !forHost.has(file) && !isCopy(file));
  return [...new Set(published.map((file) => file.replace(/^v\/\d[^/]*(?=\/)/, 'v/:version')))];
}
