import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { tempFolder } from '../testing.ts';
import { compressSite } from './compress.ts';

const text = '社区书记 in sixteen communities. '.repeat(100);
const files = {
  'index.html': text,
  'charts/plans.csv': text,
  'charts/plans.svg': text,
  'charts/plans.thumbnail.dark.svg': text,
  'small.txt': 'x',
  'a.png': text,
};

test('writes both forms beside each text that is worth it, and nothing beside others', async () => {
  const dir = tempFolder(files);
  await compressSite(dir);
  for (const file of ['index.html', 'charts/plans.csv', 'charts/plans.thumbnail.dark.svg']) {
    const read = (extension: string) => readFileSync(join(dir, file + extension));
    expect(brotliDecompressSync(read('.br')).toString()).toBe(text);
    expect(gunzipSync(read('.gz')).toString()).toBe(text);
    expect(read('.br').length).toBeLessThan(200);
  }
  for (const file of ['small.txt', 'a.png', 'charts/plans.svg'])
    expect(existsSync(join(dir, `${file}.br`))).toBe(false);
});
