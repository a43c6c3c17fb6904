import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import subsetFont from 'subset-font';

const require = createRequire(join(process.cwd(), 'package.json'));
const sans = '@expo-google-fonts/noto-sans-sc';
const serif = '@expo-google-fonts/noto-serif-sc';

/** Whole fonts from npm packages by family and weight, so that pictures need none of the machine's. */
const files: Record<string, string> = {
  'Noto Sans SC 400': `${sans}/400Regular/NotoSansSC_400Regular.ttf`,
  'Noto Sans SC 600': `${sans}/600SemiBold/NotoSansSC_600SemiBold.ttf`,
  'Noto Serif SC 600': `${serif}/600SemiBold/NotoSerifSC_600SemiBold.ttf`,
};

const read = new Map<string, Uint8Array>();

/** A font file's bytes. @param face `Noto Sans SC 400` @throws Error for one that pictures do not have */
export function fontBytes(face: string): Uint8Array {
  const file = files[face];
  if (!file) throw new Error(`pictures have no font "${face}"`);
  const bytes = read.get(face) ?? readFileSync(require.resolve(file));
  read.set(face, bytes);
  return bytes;
}

const open = new Map<string, Font>();

/** A font ready for shaping, of 1000 units an em. @param face `Noto Sans SC 400` */
export function fontNamed(face: string): Font {
  const font = open.get(face) ?? new Font(new Face(new Blob(fontBytes(face))));
  open.set(face, font);
  return font;
}

/** Which part of which of our fonts. */
export interface FontCut {
  /** `Noto Serif SC 600` */
  face: string;
  /** Every character that it must hold. */
  characters: string;
  /** OpenType features to keep, with the glyphs that only they reach; else the characters' own glyphs. */
  features?: readonly string[];
}

/** A WOFF2 of a face, cut to some characters. */
export function cutFont({ face, characters, features }: FontCut): Promise<Uint8Array> {
  return subsetFont(fontBytes(face), characters, {
    targetFormat: 'woff2',
    ...(features ? { keepFeatures: [...features] } : { noLayoutClosure: true }),
    noHinting: true,
    // Vertical setting, which the site has none of.
    dropTables: ['vhea', 'vmtx', 'BASE'],
  });
}
