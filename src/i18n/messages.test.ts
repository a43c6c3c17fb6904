import { expect, test } from 'vitest';
import { loadContent } from '../data/load.ts';
import { proseRules, typedFigures } from '../data/prose.ts';
import { editionIds, messagesFor } from './index.ts';

/** Numbers that count nothing of the content: sizes, standards, names, and what a reader does. */
const ofTheInterface = [
  ...['16:9', '16∶9', 'UTF-8', 'sha256sum', 'SHA256SUMS', 'SHA-256', 'License 1.1', '8/16', '5-12'],
];

const { content } = loadContent('.');

function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([name, one]) => texts(one, `${path}.${name}`));
}

test.each(editionIds)('%s: no count of the content is typed into a message', (edition) => {
  const typed = texts(messagesFor(edition), '').flatMap(([path, text]) => {
    const plain = ofTheInterface.reduce((rest, term) => rest.replaceAll(term, ''), text);
    return typedFigures(plain.replace(/\{[^{}]*\}/g, ' '), proseRules(content!)).map(
      ({ found }) => `${path}: ${found} (${text})`,
    );
  });
  expect(typed).toEqual([]);
});

test('every edition has every message', () => {
  const [first, ...others] = editionIds.map((edition) =>
    texts(messagesFor(edition), '').map(([path]) => path),
  );
  for (const other of others) expect(other).toEqual(first);
});
