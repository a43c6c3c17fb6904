/**
 * What a path of the site is to browsers and to other sites:
 *
 * - `page`: a page of ours, which nobody may frame;
 * - `embed`: a page made to be framed anywhere;
 * - `admin`: the editors' tool, with a policy of its own;
 * - `shared`: files that other sites may read, and the pages that stand in the same folders;
 * - `frozen`: the same of a released version, which does not change any more, and the site's icon;
 * - `hashed`: files whose names change with their content;
 * - `preview`: another build of the site, for those who have its address.
 */
export type Kind = 'page' | 'embed' | 'admin' | 'shared' | 'frozen' | 'hashed' | 'preview';

/** Shapes of the paths below the base, the first that fits counts; all others are pages. */
export const shapes: readonly [RegExp, Kind][] = [
  [/^(v\/[^/]+\/)?(en\/)?embed(\/|$)/, 'embed'],
  [/^admin(\/|$)/, 'admin'],
  [/^preview\//, 'preview'],
  [/^(_astro|fonts|styles)(\/|$)/, 'hashed'],
  // Pinned embeds ask it whether there is a correction: it is never a day old.
  [/^v\/versions\.json$/, 'shared'],
  // The list of versions grows; the versions do not change.
  [/^v\/[^/]+\.json$/, 'shared'],
  [/^v\//, 'frozen'],
  // Chromium asks for it anew at each change of the address, as the steps of a sequence make them.
  [/^favicon\.svg$/, 'frozen'],
  [/^(en\/)?(charts|cite|data|oembed|og)(\/|$)/, 'shared'],
  // What other sites and programs ask for by name: the script of the embeds, feeds.
  [/^(en\/)?[^/]+\.(js|json|xml|txt|svg|pptx)$/, 'shared'],
];

/** The same for whole paths on a host, as servers write regular expressions. */
export function hostShapes(base: string): [string, Kind][] {
  const escaped = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return shapes.map(([shape, kind]) => [
    shape.source.replaceAll('\\/', '/').replace('^', `^${escaped}`),
    kind,
  ]);
}

/** The kind of a path below the site's base, without a slash in front: `en/embed/plans/`. */
export function kindOf(path: string): Kind {
  return shapes.find(([shape]) => shape.test(path))?.[1] ?? 'page';
}
