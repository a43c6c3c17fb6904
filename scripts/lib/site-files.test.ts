import { linkSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteFiles } from './site-files.ts';
import { tempFolder } from './temp-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const idOf = (path: string) => lstatSync(path).ino;

test('a file of the same bytes is the one of the site before, any other is a new one', () => {
  const before = tempFolder({ 'a/same.html': 'same', 'a/other.html': 'old', 'longer.html': 'o' });
  const site = tempFolder();
  const write = siteFiles(site, before);
  for (const [file, text] of [
    ['a/same.html', 'same'],
    ['a/other.html', 'new'],
    ['longer.html', 'one more'],
    ['b/c/first.html', 'first'],
  ] as const) {
    write(file, bytes(text));
    expect(readFileSync(join(site, file), 'utf8')).toBe(text);
  }
  expect(idOf(join(site, 'a/same.html'))).toBe(idOf(join(before, 'a/same.html')));
  expect(idOf(join(site, 'a/other.html'))).not.toBe(idOf(join(before, 'a/other.html')));
  expect(readFileSync(join(before, 'a/other.html'), 'utf8')).toBe('old');
});

test('a name that is taken is refused, so that nothing is written into the site before', () => {
  const before = tempFolder({ 'a.html': 'old' });
  const site = tempFolder();
  linkSync(join(before, 'a.html'), join(site, 'a.html'));
  expect(() => siteFiles(site, before)('a.html', bytes('new'))).toThrow('EEXIST');
  expect(readFileSync(join(before, 'a.html'), 'utf8')).toBe('old');
});

test('a link in the site before is not taken over: what it leads to may change', () => {
  const before = tempFolder({ 'elsewhere.html': 'same' });
  symlinkSync(join(before, 'elsewhere.html'), join(before, 'a.html'));
  const site = tempFolder();
  siteFiles(site, before)('a.html', bytes('same'));
  writeFileSync(join(before, 'elsewhere.html'), 'else');
  expect(readFileSync(join(site, 'a.html'), 'utf8')).toBe('same');
});

test('whatever the site before holds, the new one holds what was written', () => {
  const content = fc.uint8Array({ maxLength: 4 });
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c/d'), fc.tuple(content, content)),
      (files) => {
        const before = tempFolder();
        const site = tempFolder();
        const old = siteFiles(before, join(before, 'none'));
        const write = siteFiles(site, before);
        for (const [file, [was]] of Object.entries(files)) old(file, was);
        for (const [file, [, is]] of Object.entries(files)) write(file, is);
        for (const [file, [was, is]] of Object.entries(files)) {
          expect(new Uint8Array(readFileSync(join(site, file)))).toEqual(is);
          expect(new Uint8Array(readFileSync(join(before, file)))).toEqual(was);
        }
      },
    ),
    { numRuns: 50 },
  );
});
