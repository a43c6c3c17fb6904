import { strangeCharacters } from './characters.ts';
import { placeAt } from './mdx.ts';
import { type Problem, problem } from './problem.ts';
import type { ContentFiles } from './read.ts';

/**
 * A content file as text. A wrong encoding, a byte-order mark and characters
 * that cannot be meant are problems; text that is not UTF-8 is not read at all,
 * so that nothing garbled goes on.
 */
export function readText(
  files: ContentFiles,
  file: string,
): { text?: string; problems: Problem[] } {
  const start = { file, line: 1, column: 1 };
  const bytes = files.bytes?.(file);
  const guess = bytes && foreignEncoding(bytes);
  if (guess)
    return { problems: [problem({ file, ...firstBadByte(bytes) }, 'not-utf8', { guess })] };
  const given = files.read(file);
  if (given === undefined) return { problems: [problem(start, 'file-missing')] };
  const marked = given.startsWith('\uFEFF');
  const text = marked ? given.slice(1) : given;
  return {
    text,
    problems: [
      ...(marked ? [problem(start, 'byte-order-mark')] : []),
      ...strangeCharacters(text).map(({ code, index }) =>
        problem({ file, ...placeAt(text, index) }, 'strange-character', { code }),
      ),
    ],
  };
}

/** What the bytes are where they are not UTF-8: GBK, UTF-16, or unknown. */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  const mark = bytes[0]! * 256 + bytes[1]!;
  // Text has no NUL; UTF-16 without a mark has one beside every Latin letter.
  if (mark === 0xfffe || mark === 0xfeff || bytes.includes(0)) return 'UTF-16';
  if (decoded(bytes, 'utf-8') !== undefined) return undefined;
  return decoded(bytes, 'gb18030') === undefined ? 'Latin-1' : 'GBK（GB18030）';
}

/** Bytes as text; undefined where they are not of that encoding. */
export function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Place of the first byte that is not UTF-8. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  return placeAt(text, Math.max(0, text.search(/[\uFFFD\0]/)));
}
