import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentions, placeAt, splitFrontmatter, visibleText } from './mdx.ts';

test('frontmatter and body part at their line', () => {
  const { frontmatter, body, line } = splitFrontmatter('---\r\ntitle: x\r\n---\r\nbody\r\n');
  expect([frontmatter, body, line]).toEqual(['title: x', 'body\r\n', 4]);
  expect(splitFrontmatter('no head')).toEqual({ frontmatter: '', body: 'no head', line: 1 });
});

test('components are found with their attributes and places', () => {
  const body =
    'At <Figure id="a" of=\'b\' unit />\nand <Case id={"c"}>told</Case>\n<Chart\n  id="d"\n/>';
  expect(mentions(body, 5)).toEqual([
    { component: 'Figure', attributes: { id: 'a', of: 'b', unit: 'true' }, line: 5, column: 4 },
    { component: 'Case', attributes: { id: 'c' }, line: 6, column: 5 },
    { component: 'Chart', attributes: { id: 'd' }, line: 7, column: 1 },
  ]);
});

test.each([
  '`<Figure id="x" />`',
  '```mdx\n<Figure id="x" />\n```',
  '{/* <Figure id="x" /> */}',
  '<!-- <Figure id="x" /> -->',
  '</Figure>',
  '<em>x</em>',
])('%j shows no component to a reader', (body) => expect(mentions(body)).toEqual([]));

test('an attribute may hold an object', () => {
  const [mention] = mentions('<Chart id="a" options={{ b: { c: 1 } }} />');
  expect(mention?.attributes).toMatchObject({ id: 'a', options: '{ b: { c: 1 } }' });
});

const fragments = fc.constantFrom(
  '<Figure id="x1" />',
  '<Chart id="a"\n n={{ a: [1] }} />',
  '{/* 1 */}',
  '`1`',
  '\n```\n1\n```\n',
  '[w](https://a/1)',
  'words',
  '\n',
  '，',
  '<b>',
  '&#8217;',
  'https://a/1',
  '\n~~~\n1\n~~~\n',
);

test('blanking moves nothing and leaves only words', () => {
  fc.assert(
    fc.property(fc.array(fragments), (parts) => {
      // A space between, so that no address runs into its neighbour.
      const body = parts.join(' ');
      const visible = visibleText(body);
      expect(visible.length).toBe(body.length);
      expect(visible.split('\n').length).toBe(body.split('\n').length);
      expect(visible).not.toMatch(/[0-9<>]/);
      expect(visible.match(/words/g) ?? []).toHaveLength(parts.filter((p) => p === 'words').length);
    }),
  );
});

test('an offset becomes line and column, counted from 1 and from the body’s line', () => {
  expect(placeAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
  expect(placeAt('ab\ncd', 0, 7)).toEqual({ line: 7, column: 1 });
});
