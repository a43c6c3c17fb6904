import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seal, unbroken } from './seal.ts';
import { tempFolder } from './temp-folder.ts';

function sealed() {
  const folder = tempFolder({ 'a.html': 'a', 'below/b.png': 'b' });
  seal(folder);
  return folder;
}

test('a folder is what it was sealed as', () => {
  expect(Object.keys(unbroken(sealed())!)).toEqual(['a.html', 'below/b.png']);
});

test.each([
  ['another byte', (folder: string) => writeFileSync(join(folder, 'a.html'), 'A')],
  ['a file less', (folder: string) => rmSync(join(folder, 'below/b.png'))],
  ['a file more', (folder: string) => writeFileSync(join(folder, 'below/c.js'), 'c')],
  ['half a seal', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{"a.html":')],
  ['no seal', (folder: string) => rmSync(join(folder, 'manifest.json'))],
])('%s breaks it', (_what, spoil) => {
  const folder = sealed();
  spoil(folder);
  expect(unbroken(folder)).toBeUndefined();
});

test.each(['../outside', '/etc/hostname', 'below/../../outside', '..\\outside', 'C:\\outside'])(
  'a seal that names %s is none, even where its sum is right',
  (name) => {
    const folder = sealed();
    const file = join(folder, 'manifest.json');
    const sums = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    // The sum of a file that is there, so that nothing but the name can be wrong.
    writeFileSync(join(folder, '../outside'), 'a');
    writeFileSync(file, JSON.stringify({ ...sums, [name]: sums['a.html'] }));
    expect(unbroken(folder)).toBeUndefined();
    rmSync(join(folder, '../outside'));
  },
);
