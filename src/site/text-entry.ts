import { getEntry } from 'astro:content';
import { holdText } from '../data/stories.ts';
import { type Edition, editions } from '../i18n/index.ts';
import { parseMdx } from './mdx-parser.ts';

/**
 * The text of a story or a page, to be rendered.
 * @throws ContentError where it holds what no text may
 */
export async function textEntry<C extends 'stories' | 'pages'>(
  collection: C,
  name: string,
  edition: Edition,
) {
  const entry = await getEntry(collection, `${name}/${editions[edition].file}`);
  if (!entry)
    throw new Error(`content/${collection}/${name}/${editions[edition].file}.mdx is missing`);
  holdText(parseMdx(entry.body ?? ''), entry.filePath ?? entry.id);
  return entry;
}
