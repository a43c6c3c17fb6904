import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes after brotli, as a CDN sends them. */
export interface PageWeight {
  html: number;
  /** Module scripts with all that they import statically, and inline module scripts. */
  scripts: number;
  /** Fonts that the page preloads (already compressed). */
  fonts: number;
}

const compressed = (bytes: Uint8Array | string) => brotliCompressSync(bytes).length;

/** What a page of the built site costs at first view. @param path `stories/method/` */
export function pageWeight(dist: string, path: string): PageWeight {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const sources = [...html.matchAll(/<script[^>]*type="module"[^>]*src="([^"]+)"/g)].map((match) =>
    local(dist, match[1]!),
  );
  const inline = [
    ...html.matchAll(
      /<script(?![^>]*src=)(?![^>]*ld\+json)(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g,
    ),
  ].map((match) => match[1]!);
  const imported = [...inline.flatMap((code) => staticImports(code, dist, dist)), ...sources];
  const files = new Set(imported.flatMap((file) => graph(file, dist)));
  const fonts = [...html.matchAll(/<link[^>]*rel="preload"[^>]*href="([^"]+\.woff2)"/g)].map(
    (match) => local(dist, match[1]!),
  );
  return {
    html: compressed(html),
    scripts:
      [...files].reduce((sum, file) => sum + compressed(readFileSync(file)), 0) +
      inline.reduce((sum, code) => sum + compressed(code), 0),
    fonts: fonts.reduce((sum, file) => sum + readFileSync(file).length, 0),
  };
}

/** A file and what it imports statically; import() is fetched later and does not count. */
function graph(file: string, dist: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  for (const next of staticImports(readFileSync(file, 'utf8'), join(file, '..'), dist))
    graph(next, dist, seen);
  return [...seen];
}

export function staticImports(code: string, folder: string, dist: string): string[] {
  return [
    ...code.matchAll(
      /(?:^|[;\s}])(?:import|export)\s*(?:[\w*{}\s,$]+\s*from\s*)?["']([^"']+\.js)["']/g,
    ),
  ].map((match) => (match[1]!.startsWith('.') ? join(folder, match[1]!) : local(dist, match[1]!)));
}

/** An address of the site as a file of dist, whatever the base path. */
function local(dist: string, address: string): string {
  const parts = address.replace(/^\//, '').split('/');
  for (let skip = 0; skip < parts.length; skip++) {
    const file = join(dist, ...parts.slice(skip));
    if (existsSync(file)) return file;
  }
  return join(dist, ...parts);
}
