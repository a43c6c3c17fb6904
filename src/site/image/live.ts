import { make } from './pool.ts';
import { textElements } from './worker/text-elements.ts';

/** In every file, whatever it shows: then all English files, and all versions of a Chinese one, share a font. */
const latin = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));

/**
 * The style sheet of an SVG with live text: its fonts, cut to its characters,
 * inside the file. An image in a web page may load nothing, so that naming
 * fonts would leave boxes on a machine without Chinese ones. The names are
 * those of the installed fonts, for programs that read no embedded ones.
 */
export async function fontSheet(svg: string): Promise<string> {
  const used = new Map<string, Set<string>>();
  textElements(svg, ({ words, face }) => {
    const characters = used.get(face) ?? new Set(latin);
    for (const character of words) characters.add(character);
    used.set(face, characters);
    return '';
  });
  const faces = await Promise.all(
    [...used].sort().map(async ([face, characters]) => {
      const [, family, weight] = /^(.*) (\d+)$/.exec(face)!;
      const data = Buffer.from(await cut(face, [...characters].sort().join(''))).toString('base64');
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    }),
  );
  return `<style>${faces.join('')}@supports not (hanging-punctuation:first){text{text-autospace:normal}}.q{font-feature-settings:"pwid"}</style>`;
}

const cuts = new Map<string, Promise<Uint8Array>>();

/** A chart's themes and versions mostly share their characters: each set is cut once. */
function cut(face: string, characters: string): Promise<Uint8Array> {
  const key = face + characters;
  const made = cuts.get(key) ?? make({ kind: 'font', face, characters, features });
  cuts.set(key, made);
  return made;
}

const features = ['kern', 'liga', 'locl', 'pwid', 'ccmp', 'mark'];

/** Marks quotes for the sheet, which sets them as wide as themselves, as in outlined text. */
export function markQuotes(svg: string): string {
  return svg.replace(
    /(<text [^>]*>)([^<]*)(<\/text>)/g,
    (_, open: string, words: string, close: string) =>
      open + words.replace(/[“”‘’]/g, '<tspan class="q">$&</tspan>') + close,
  );
}
