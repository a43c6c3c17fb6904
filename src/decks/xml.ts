/**
 * Characters that XML 1.0 cannot hold, and halves of surrogate pairs, are
 * dropped: a single one makes PowerPoint refuse the file.
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) =>
      /[\n\t]/.test(character) ? character : '',
    );
}

/** Text for an element or an attribute. */
export function escapeXml(text: string): string {
  return clean(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;');
}

/** English Metric Units: 914,400 to the inch. */
export const emu = (inches: number): number => Math.round(inches * 914_400);
