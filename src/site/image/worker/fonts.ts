import { Blob, Face, Font } from 'harfbuzzjs';
import { fontBytes } from './font-files.ts';

const open = new Map<string, Font>();

/** A font ready for shaping, of 1000 units an em. @param face `Noto Sans SC 400` */
export function fontNamed(face: string): Font {
  const known = open.get(face);
  if (known) return known;
  const font = new Font(new Face(new Blob(fontBytes(face))));
  open.set(face, font);
  return font;
}
