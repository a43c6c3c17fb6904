/** Where two texts part: what both begin and end with, and what each has between. */
export interface TextDiff {
  start: string;
  before: string;
  after: string;
  end: string;
}

/** Chinese is compared by character, everything else by word. */
const token =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|\s+|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu;

/** The one stretch in which two texts differ. */
export function diffTexts(before: string, after: string): TextDiff {
  const [left, right] = [before.match(token) ?? [], after.match(token) ?? []];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return {
    start: left.slice(0, start).join(''),
    before: left.slice(start, left.length - end).join(''),
    after: right.slice(start, right.length - end).join(''),
    end: left.slice(left.length - end).join(''),
  };
}
