import type { Edition } from '../i18n/index.ts';
import { registry } from './font-files.ts';
import {
  chineseMarks,
  cut,
  type FontFile,
  type FontName,
  fonts,
  hanCharacters,
  latin,
} from './fonts.ts';
import { serifText } from './shown-text.ts';

/**
 * Fonts cut to what one page shows: a headline's worth instead of the site's.
 * @param html the finished body
 * @param fallback what the font for machines without a Chinese one must show. It takes a
 *   quarter of a second to cut, so only pages that readers come to first have one of
 *   their own; the others share the site's
 */
export function pageFonts(
  html: string,
  edition: Edition,
  { fallback }: { fallback?: string | undefined } = {},
): Record<FontName, FontFile> {
  const shown = serifText(html);
  const whole = fonts();
  const marks = edition === 'en' ? '' : chineseMarks;
  const han = hanCharacters(shown) + marks;
  const made = {
    'serif-han': han ? cut('serif-han', 'serif', han) : whole['serif-han'],
    // An English page shows most of the letters, so that all pages may share one file.
    'serif-latin':
      edition === 'en' ? whole['serif-latin'] : cut('serif-latin', 'serif', latinOf(shown)),
    // With the marks in English as well, which ranges keep from it there: a release's embeds
    // of both languages then share a file.
    'sans-han': fallback
      ? cut('sans-han', 'sans', hanCharacters(fallback) + chineseMarks)
      : whole['sans-han'],
  };
  for (const font of Object.values(made)) registry().set(font.name, font);
  return made;
}

/** Latin characters of a text; all digits and what stands between them, for a number may change in the browser. */
function latinOf(text: string): string {
  return [...latin]
    .filter((character) => /[\d ,./–]/.test(character) || text.includes(character))
    .join('');
}
