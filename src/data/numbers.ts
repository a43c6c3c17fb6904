const digits: Record<string, number> = { 〇: 0, 零: 0, 两: 2, ...indexed('一二三四五六七八九') };
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

function indexed(signs: string): Record<string, number> {
  return Object.fromEntries([...signs].map((sign, index) => [sign, index + 1]));
}

/** A Chinese numeral as a number: 二百〇五 → 205, 三万二千 → 32,000. */
export function chineseNumber(numeral: string): number {
  let [whole, part, digit] = [0, 0, 0];
  for (const sign of numeral) {
    const unit = units[sign];
    if (unit === undefined) digit = digits[sign] ?? 0;
    else if (unit < 1e4) {
      part += (digit || 1) * unit;
      digit = 0;
    } else {
      whole = (whole + part + digit || 1) * unit;
      [part, digit] = [0, 0];
    }
  }
  return whole + part + digit;
}

const written =
  /(\d+(?:,\d{3})*(?:\.\d+)?)[余多]?([十百千万亿]*)|([〇零一二两三四五六七八九十百千万亿]+)(?=[余多]?[个位名家处间项条种类本次座户岁楼人件字元年支大方])/g;

/**
 * The numbers that a piece of evidence holds, each as it is written and in full:
 * 1.2万 is 1.2 and 12,000. One of them is the row's, where there are any.
 */
export function evidenceNumbers(evidence: string): number[] {
  return [...evidence.normalize('NFKC').matchAll(written)].flatMap(([, number, scale, numeral]) => {
    if (!number) return [chineseNumber(numeral!)];
    const value = Number(number.replaceAll(',', ''));
    return scale ? [value, value * chineseNumber(scale)] : [value];
  });
}
