import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { FontFile } from './fonts.ts';

/** Writes the fonts that pages asked for beside the site's own, once all pages are made. */
export function fontFiles(): AstroIntegration {
  return {
    name: 'font-files',
    hooks: {
      'astro:build:done': ({ dir }) => writeFonts(join(fileURLToPath(dir), 'fonts')),
    },
  };
}

/** Writes the fonts of all pages that this process has rendered. */
export async function writeFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const font of registry().values())
    writeFileSync(join(folder, `${font.name}.woff2`), await font.bytes());
}

const place = Symbol.for('three-lenses.page-fonts');

/**
 * The fonts that pages asked for in this build, by name. They stand on the
 * process, because pages and the build's own hooks are bundled apart.
 */
export function registry(): Map<string, FontFile> {
  const store = globalThis as { [place]?: Map<string, FontFile> };
  store[place] ??= new Map();
  return store[place];
}
