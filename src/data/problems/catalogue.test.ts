import { expect, test } from 'vitest';
import { catalogue } from './index.ts';

/** Stands for whatever an entry is told: it reads as text, number and list. */
const anything: unknown = new Proxy(
  {},
  {
    get: (_, name) => {
      const list = ['one', 'two'];
      if (/^(among|found|what|paragraphs)$/.test(String(name))) return list;
      return /^(few|first|inclusive)$/.test(String(name)) ? true : 'name';
    },
  },
);

test.each(Object.entries(catalogue))(
  '%s is said in both languages, with its cure',
  (_code, entry) => {
    const { zh, en } = (
      entry as (params: unknown) => ReturnType<(typeof catalogue)['file-missing']>
    )(anything);
    for (const text of [zh.message, zh.cure, en.message, en.cure]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object|\n/);
    }
    expect(zh.message).toMatch(/\p{Script=Han}/u);
    expect(en.message + en.cure).not.toMatch(/[。，；]/u);
  },
);
