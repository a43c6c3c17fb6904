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
      'astro:build:done': ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'fonts');
        mkdirSync(folder, { recursive: true });
        return writeFonts((name, bytes) => writeFileSync(join(folder, name), bytes));
      },
    },
  };
}

/** Writes the fonts of all pages that this process has rendered. @param write by the file's name */
export async function writeFonts(write: (name: string, bytes: Uint8Array) => void): Promise<void> {
  for (const font of registry().values()) write(`${font.name}.woff2`, await font.bytes());
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
