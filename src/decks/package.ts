import { strToU8, zipSync } from 'fflate';

/** Parts of a package by path. */
export type Parts = Record<string, string | Uint8Array>;

/** The prepared parts by path, without the line ends and indentation that people read them by. */
const template: Record<string, string> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('./template/**/*.{xml,rels}', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, xml]) => [path.replace('./template/', ''), xml.replace(/\n\s*/g, '')]),
);

/**
 * A part of the template with its places (`{title}`) filled.
 * @param values XML by name
 */
export function fillPart(path: string, values: Readonly<Record<string, string | number>>): string {
  return template[path]!.replace(/\{([a-z][\w-]*)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`template/${path} names {${name}}, which has no value`);
    return String(value);
  });
}

/** All parts of a package of the template, filled. */
export function fillPackage(
  folder: string,
  values: Readonly<Record<string, string | number>>,
): Parts {
  const paths = Object.keys(template).filter((path) => path.startsWith(`${folder}/`));
  const parts = paths.map((path) => [path.slice(folder.length + 1), fillPart(path, values)]);
  // Bundlers leave out files whose name begins with a dot.
  return { '_rels/.rels': fillPart(`${folder}.rels`, values), ...Object.fromEntries(parts) };
}

/**
 * Packs the parts so that the same parts give the same bytes anywhere: fixed
 * order (content types first, as OPC readers like them), fixed times, no
 * attributes of a file system.
 * @param date `2026-11-23`; a zip holds local time without a zone, so noon of that day
 */
export function zip(parts: Parts, date: string): Uint8Array {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const rank = (name: string) => ['[Content_Types].xml', '_rels/.rels'].indexOf(name) >>> 0;
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries = names.map((name) => {
    const part = parts[name]!;
    return [name, typeof part === 'string' ? strToU8(part) : part] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 6, mtime, os: 0, attrs: 0 });
}
