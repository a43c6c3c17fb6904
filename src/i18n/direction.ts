/** Letters that are written from right to left: Hebrew, Arabic, and those of their kind. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name that is joined with other words into one text, so that it moves none of
 * them: without the marks around it a number after an Arabic name stands before
 * it. A name without such letters stays as it is. HTML has elements for this;
 * the text of a drawing or a list has not.
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}
