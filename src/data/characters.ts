/**
 * Characters that a reader cannot see and that change what is seen or break a
 * file: controls, marks that turn the direction of text round, halves of
 * characters, and what a bad conversion leaves behind. XML cannot hold most.
 */
const strange =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u205f-\u206f\ue000-\uf8ff\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e0fff}]|\p{Cs}|\r(?!\n)/gu;

/** Every such character of a text, by its code and its offset. */
export function strangeCharacters(text: string): { code: string; index: number }[] {
  return [...text.matchAll(strange)].map(({ 0: found, index }) => ({
    code: `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    index,
  }));
}
