import subsetFont from 'subset-font';
import { fontBytes } from './font-files.ts';

/** Which part of which of our fonts. */
export interface FontCut {
  /** `Noto Serif SC 600` */
  face: string;
  /** Every character that it must hold. */
  characters: string;
  /** OpenType features to keep, with the glyphs that only they reach; else the characters' own glyphs. */
  features?: readonly string[];
}

const faces = new Map<string, Uint8Array>();

/** A WOFF2 of a face, cut to some characters. */
export function cutFont({ face, characters, features }: FontCut): Promise<Uint8Array> {
  const whole = faces.get(face) ?? fontBytes(face);
  faces.set(face, whole);
  return subsetFont(whole, characters, {
    targetFormat: 'woff2',
    ...(features ? { keepFeatures: [...features] } : { noLayoutClosure: true }),
    noHinting: true,
    // Vertical setting, which the site has none of.
    dropTables: ['vhea', 'vmtx', 'BASE'],
  });
}
