import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeJson } from './write-json.ts';
import { readMdx, writeMdx } from './write-mdx.ts';

const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => !name.startsWith('releases'))
  .map((name) => `content/${name.replaceAll('\\', '/')}`);
const read = (file: string) => readFileSync(file, 'utf8');

test.each(files.filter((file) => file.endsWith('.json')))('%s written back is the same', (file) => {
  expect(writeJson(read(file), JSON.parse(read(file)))).toBe(read(file));
});

test.each(files.filter((file) => file.endsWith('.mdx')))('%s written back is the same', (file) => {
  expect(writeMdx(read(file), readMdx(read(file)))).toBe(read(file));
});

const formatJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const byHand = `[
  { "id": "a", "tags": ["x", "y"], "value": 1 },

  { "id": "b", "tags": [], "value": 2 }
]
`;

test('one value of a file set by hand changes, and no other byte', () => {
  const value = JSON.parse(byHand);
  value[1].value = 3;
  expect(writeJson(byHand, value)).toBe(byHand.replace('"value": 2', '"value": 3'));
});

test('a row added or removed leaves the others as they were', () => {
  const value = JSON.parse(byHand);
  const more = writeJson(byHand, [...value, { id: 'c', tags: [], value: 4 }]);
  for (const line of byHand.split('\n').slice(1, 3)) expect(more).toContain(line.trimEnd());
  expect(JSON.parse(more)).toHaveLength(3);
  const fewer = writeJson(byHand, [value[1]]);
  expect(fewer).toContain('{ "id": "b", "tags": [], "value": 2 }');
  expect(JSON.parse(fewer)).toEqual([value[1]]);
});

test('a new name stands where the value has it, not at the end', () => {
  expect(writeJson('{"a": 1, "c": 3}\n', { a: 1, b: 2, c: 3 })).toMatch(
    /"a": 1,\s*"b": 2,\s*"c": 3/,
  );
});

const names = fc.constantFrom('a', 'b', 'c', 'd');
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('whatever the file and the edit, the file then holds the edit', () => {
  fc.assert(
    fc.property(json, json, fc.constantFrom(0, 1, 2), (from, to, indent) => {
      const text = `${JSON.stringify(from, null, indent)}\n`;
      expect(JSON.parse(writeJson(text, to))).toEqual(JSON.parse(JSON.stringify(to)));
    }),
  );
});

test('a file in the house format stays in it', () => {
  fc.assert(
    fc.property(json, json, (from, to) => {
      expect(writeJson(formatJson(from), to)).toBe(formatJson(to));
    }),
  );
});

const story = `---
title: "Quoted: {sampled}"   # a remark
standfirst: >-
  folded
  text
description: plain
---

One.
`;

const withHead = (name: string, value: unknown) => {
  const { head, body } = readMdx(story);
  return { head: { ...head, [name]: value }, body };
};

test('one text of a head changes, and no other byte', () => {
  expect(writeMdx(story, withHead('description', 'other: words'))).toBe(
    story.replace('plain', '"other: words"'),
  );
  expect(writeMdx(story, withHead('title', 'New'))).toBe(
    story.replace('"Quoted: {sampled}"', 'New'),
  );
  const folded = withHead('standfirst', 'One\n\ntwo: 3');
  expect(readMdx(writeMdx(story, folded))).toEqual(folded);
});

test('a name is added to a head, and taken away again', () => {
  const added = writeMdx(story, withHead('order', 3));
  expect(added).toBe(story.replace('description: plain\n', 'description: plain\norder: 3\n'));
  expect(writeMdx(added, readMdx(story))).toBe(story);
});

test('a body changes without touching the head', () => {
  expect(writeMdx(story, { ...readMdx(story), body: 'One.\n\n<Chart id="x" />' })).toBe(
    story.replace('One.', 'One.\n\n<Chart id="x" />'),
  );
});
