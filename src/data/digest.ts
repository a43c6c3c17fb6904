/**
 * A short fingerprint of a text (64-bit FNV-1a over UTF-8, as hex). It tells
 * whether an original changed after its translation was confirmed; it guards
 * against nothing else. Line ends and white space at the end do not count.
 */
export function digest(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trimEnd();
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(plain))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}
