import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';

const dist = join(import.meta.dirname, '../../dist');

/** Every page of the built site. */
export interface BuiltPage {
  /** Path below the home page: `en/stories/method/`. */
  path: string;
  document: Document;
}

/** Every file of the built site, relative to it, with forward slashes. */
export function builtFiles(folder = dist): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory()
      ? builtFiles(path)
      : [relative(dist, path).replaceAll('\\', '/')];
  });
}

/** A file's text. */
export function readBuilt(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** A chart's frame for other sites' pages: `embed/plans/`, `v/1.0.0/en/embed/plans/`. */
const isEmbed = (path: string) => /(^|\/)embed\/[\w-]+\/$/.test(path);

const parsed = (path: string): BuiltPage => ({
  path,
  document: parseHTML(readBuilt(`${path}${path.endsWith('.html') ? '' : 'index.html'}`))
    .document as unknown as Document,
});

/** Pages of the site itself, parsed, all but for `wanted`; the file index.html stands for its folder. */
export function builtPages(wanted?: RegExp): BuiltPage[] {
  return builtPaths()
    .filter((path) => !wanted || wanted.test(path))
    .map(parsed);
}

/** All embeds, parsed. */
export function builtEmbeds(): BuiltPage[] {
  // What leads to a frame elsewhere is none itself.
  return htmlPaths()
    .filter(isEmbed)
    .map(parsed)
    .filter(({ document }) => document.querySelector('main'));
}

/** Paths of the site's own pages for a test that visits each. */
export function builtPaths(): string[] {
  return htmlPaths().filter((path) => !isEmbed(path));
}

/** Readers' pages: not the editors' tool, which tests/admin.test.ts holds. */
function htmlPaths(): string[] {
  return builtFiles()
    .filter((file) => file.endsWith('.html') && !/^admin\//.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
