import { expect, test } from 'vitest';
import { failureOf, isComplete, warningsOf } from './astro-log.ts';

const failed = `12:00:01 [build] Collecting build info...
12:00:01 [WARN] [vite] The directive "use astro:head-inject" may not be preserved
   ╭─[ content/stories/method/en.mdx:2:6 ]
 generating static routes\u0020
12:00:02 \u001b[33m[WARN]\u001b[39m [content] The collection "stories" is empty.
12:00:02 [WARN] [content] The collection "stories" is empty.
12:00:03   ├─ /charts/sixteen/index.html12:00:03 [ERROR] [build] Unknown chart
\u001b[31mUnknown chart "sixten" in content/stories/method/en.mdx\u001b[39m
  Hint:
    Did you mean "sixteen"?
  Location:
    /project/node_modules/astro/dist/core/render/route-cache.js:32:17
\u001b[2m  Stack trace:\u001b[22m
    at render (file:///project/.cache/dist-next/.prerender/x.mjs:132:21)
    at file:///project/x.mjs:1:2
`;

test('keeps what is wrong and drops progress and trace', () => {
  expect(failureOf(failed).split('\n')).toEqual([
    'Unknown chart "sixten" in content/stories/method/en.mdx',
    '  Hint:',
    '    Did you mean "sixteen"?',
  ]);
});

test("keeps the place in the project's own files", () => {
  const place = '  Location:\n    /project/src/pages/index.astro:3:9\n';
  expect(failureOf(`Expected ">"\n${place}`)).toContain('src/pages/index.astro:3:9');
});

test('shows the steps from the first error on, where nothing comes after them', () => {
  expect(failureOf('12:00:00 [build] one\n12:00:01 [ERROR] two\n12:00:02 [build] three\n')).toBe(
    '12:00:01 [ERROR] two\n12:00:02 [build] three',
  );
});

test('shows the end of the log where nothing in it tells more', () => {
  const log = Array.from({ length: 100 }, (_, index) => `12:00:00 [build] ${index}`).join('\n');
  expect(failureOf(`${log}\n`)).toMatch(/99$/);
  expect(failureOf(log).split('\n').length).toBeLessThanOrEqual(40);
});

test('names each warning once, and none of what Astro always provokes', () => {
  expect(warningsOf(failed)).toEqual(['[content] The collection "stories" is empty.']);
});

test('knows a build that came to its end from one that just ended', () => {
  const log =
    '12:00:00 [build] 47 page(s) built in 7s\n12:00:00 \u001b[34m[build]\u001b[39m \u001b[1mComplete!\u001b[22m\n';
  expect(isComplete(log)).toBe(true);
  expect(isComplete(log.replace(/.*Complete!.*/, ''))).toBe(false);
});
