/** What is wrong and how to mend it, in one language. */
export interface Said {
  message: string;
  cure: string;
}

/** The same in both languages: what every entry of the catalogue gives. */
export interface SaidInBoth {
  zh: Said;
  en: Said;
}

type Lines = readonly [message: string, cure: string];

/** An entry's two texts. */
export function said(zh: Lines, en: Lines): SaidInBoth {
  return { zh: { message: zh[0], cure: zh[1] }, en: { message: en[0], cure: en[1] } };
}

/** The nearest of some names, for "did you mean"; undefined when none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, name.length / 3) ? best.candidate : undefined;
}

/** Names that a cure lists at most. */
const most = 12;

/** What to do about an unknown name. */
export function hint(name: string, names: readonly string[]): { zh: string; en: string } {
  const near = nearest(name, names);
  if (near) return { zh: `是不是“${near}”？`, en: `did you mean "${near}"?` };
  if (names.length === 0) return { zh: '目前一个也没有', en: 'there is none yet' };
  const more = names.length > most ? '…' : '';
  const shown = names.slice(0, most);
  return {
    zh: `可用的有：${shown.join('、')}${more}`,
    en: `use one of: ${shown.join(', ')}${more}`,
  };
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length]!;
}
