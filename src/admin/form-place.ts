import type { Problem } from '../data/problem.ts';
import { locales } from './config.ts';
import type { Document } from './documents.ts';
import type { Field } from './field.ts';

/**
 * Where something is wrong, in the words that the form shows: the document,
 * the row's id, the fields; in a running text, the line itself.
 * @param text the file as it would be saved
 */
export function formPlace(problem: Problem, documents: Document[], text: string): string {
  const { file, line, column, field = '' } = problem;
  const document = documents.find((each) =>
    locales.some((locale) => each.file.replace('{{locale}}', locale) === file),
  );
  if (!document) return [file, line, column].filter((part) => part !== undefined).join(':');
  const edition =
    document.file === file
      ? ''
      : ` (${file.endsWith('/en.mdx') ? '英文 English' : '中文 Chinese'})`;
  const path = field.match(/[^.[\]]+/g) ?? [];
  const shown = [`${document.label}${edition}`];
  let fields = document.fields;
  for (const name of path) {
    const known = fields.find((each) => each.name === name);
    if (known) {
      shown.push(known.label ?? name);
      fields = fieldsIn(known);
    } else if (document.collection === 'data' && shown.length === 1 && /^\d+$/.test(name)) {
      shown.push(idOf(text, Number(name)));
      fields = fields.flatMap(fieldsIn);
    } else shown.push(/^\d+$/.test(name) ? String(Number(name) + 1) : name);
  }
  if (path.length === 0 && line) {
    const words = text.split('\n')[line - 1]?.trim() ?? '';
    if (words) shown.push(`“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`);
  }
  return shown.join(' › ');
}

const fieldsIn = ({ fields = [], types = [] }: Field) => [
  ...fields,
  ...types.flatMap((type) => type.fields),
];

/** The id of a row of a data file; its place where it has none. */
function idOf(text: string, index: number): string {
  try {
    const rows = JSON.parse(text) as { id?: unknown }[];
    return String(rows[index]?.id ?? index + 1);
  } catch {
    return String(index + 1);
  }
}
