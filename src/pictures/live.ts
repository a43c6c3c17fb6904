import type { Drawing } from '../drawing/model.ts';
import { fontOf } from '../drawing/svg.ts';
import type { FontCut } from './fonts.ts';

/** In every file, whatever it shows: then all English files, and all versions of a Chinese one, share a font. */
const latin = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));
const features = ['kern', 'liga', 'locl', 'pwid', 'ccmp', 'mark'];

/**
 * The style sheet of an SVG with live text: its fonts, cut to its characters,
 * inside the file. An image in a web page may load nothing, so that naming
 * fonts would leave boxes on a machine without Chinese ones. The names are
 * those of the installed fonts, for programs that read no embedded ones.
 * @param cut makes a WOFF2
 */
export async function fontSheet(
  { shapes }: Drawing,
  cut: (part: FontCut) => Promise<Uint8Array>,
): Promise<string> {
  const used = new Map<string, Set<string>>();
  for (const shape of shapes) {
    if (shape.kind !== 'text') continue;
    const { family, weight } = fontOf(shape);
    const known = used.get(`${family} ${weight}`) ?? new Set(latin);
    used.set(`${family} ${weight}`, new Set([...known, ...shape.lines.join('')]));
  }
  const faces = await Promise.all(
    [...used].sort().map(async ([face, characters]) => {
      const [, family, weight] = /^(.*) (\d+)$/.exec(face)!;
      const bytes = await cut({ face, characters: [...characters].sort().join(''), features });
      const data = Buffer.from(bytes).toString('base64');
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    }),
  );
  return `<style>${faces.join('')}@supports not (hanging-punctuation:first){text{text-autospace:normal}}.q{font-feature-settings:"pwid"}</style>`;
}
