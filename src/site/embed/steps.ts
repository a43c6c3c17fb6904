/**
 * Which panel of a sequence an embed shows, by the radio button chosen. A style
 * sheet cannot count, so that there is a rule for each.
 */
export function stepRules(count: number): string {
  const chosen = Array.from({ length: count }, (_, index) => {
    const nth = index + 1;
    return `.embed-steps:has(label:nth-child(${nth})>:checked)>.sequence-step:nth-of-type(${nth})`;
  });
  return `@supports selector(:has(*)){${chosen}{visibility:visible}}`;
}
