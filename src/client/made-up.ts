import fc from 'fast-check';
import type { Choice } from '../site/embed/snippets.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const words = fc.oneof(
  fc.string(),
  fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '&amp;', '</pre>', '“十处”打算'),
);

/** Any choice that a builder could hold, with texts that try to break out of their place. For tests. */
export const anyChoice = (): fc.Arbitrary<Choice> =>
  fc
    .record({
      base: fc.constantFrom('https://site.example/', 'https://site.example/reports/'),
      id,
      prefix: fc.constantFrom('', 'en/'),
      lang: fc.constant(''),
      title: words,
      version: fc.constantFrom('', '1.0.0', '12.3.45'),
      theme: fc.constantFrom('light' as const, 'dark' as const, 'auto' as const),
      transparent: fc.boolean(),
      plain: fc.boolean(),
      width: fc.constantFrom(0, 360, 1200),
      height: fc.integer({ min: 40, max: 2000 }),
      stem: id,
      alt: words,
    })
    .map((choice) => ({ ...choice, lang: choice.prefix ? 'en' : 'zh-CN' }));
