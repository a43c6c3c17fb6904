import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    ...cover(dir).map(([pattern, kind]) => block(base + pattern, rules.byKind[kind])),
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
function cover(dir: string, folder = ''): [pattern: string, kind: Kind][] {
  const kinds = kindsIn(dir, folder);
  if (kinds.size === 1 && folder) return [[`${folder}*`, [...kinds][0]!]];
  return entries(dir, folder).flatMap(([name, isFolder]): [string, Kind][] => {
    const path = folder + name;
    if (isFolder) return cover(dir, `${path}/`);
    return [[path.replace(/(^|\/)index\.html$/, '$1'), kindOf(path)]];
  });
}

function kindsIn(dir: string, folder: string): Set<Kind> {
  const kinds = entries(dir, folder).map(([name, isFolder]) =>
    isFolder ? [...kindsIn(dir, `${folder}${name}/`)] : [kindOf(folder + name)],
  );
  return new Set(kinds.flat());
}

/** Names in one order, those of compressed copies left out. */
function entries(dir: string, folder: string): [name: string, isFolder: boolean][] {
  const path = join(dir, folder);
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !forHost.has(name))
    .filter(({ name }) => !(/\.(br|gz)$/.test(name) && existsSync(join(path, name.slice(0, -3)))))
    .map((entry): [string, boolean] => [entry.name, entry.isDirectory()])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
