import { expect, test } from 'vitest';
import { editionIds, labelKeys, type Messages, messagesFor } from '../i18n/index.ts';
import { draw } from './draw.ts';
import { forms } from './registry.ts';

/** Messages that tell which of them were read, as `section.key`. */
function watched(messages: Messages, read: Set<string>): Messages {
  const sections = Object.entries(messages).map(([section, words]) => [
    section,
    new Proxy(words, {
      get(target, key) {
        read.add(`${section}.${String(key)}`);
        return Reflect.get(target, key);
      },
    }),
  ]);
  return Object.fromEntries(sections) as Messages;
}

test('forms draw with no words but those that a release keeps', () => {
  const read = new Set<string>();
  for (const form of forms)
    for (const { name, options, rows, figures } of form.examples)
      for (const edition of editionIds)
        draw({
          form,
          options,
          rows,
          edition,
          id: name,
          figure: (id) => figures?.[id],
          messages: watched(messagesFor(edition), read),
        });
  const kept = Object.entries(labelKeys).flatMap(([section, keys]) =>
    keys.map((key) => `${section}.${key}`),
  );
  expect(read.size).toBeGreaterThan(10);
  expect([...read].filter((label) => !kept.includes(label))).toEqual([]);
});
