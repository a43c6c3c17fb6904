import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frozenFiles } from '../scripts/lib/frozen-files.ts';
import { filesBelow } from '../scripts/lib/seal.ts';
import { siteBundle } from '../scripts/lib/site-bundle.ts';
import { tempFolder } from '../scripts/lib/temp-folder.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

test('what is rendered from the kept bundle is what Astro makes, byte for byte', () => {
  const { kept } = siteBundle(root, process.env);
  expect(kept, 'the build keeps its bundle').toBeDefined();
  const versions = frozenFiles(root).versions();
  const site = tempFolder();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/lib/render-bundle.ts', kept!, site, tempFolder()],
    { cwd: root, env: { ...process.env, KEPT_RELEASES: versions.join(' ') }, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  const made = filesBelow(site);
  const differ = made.filter(
    (file) => !readFileSync(join(site, file)).equals(readFileSync(join(dist, file))),
  );
  expect(differ).toEqual([]);
  // Releases are taken from the build before; the index and the hosts' files come after.
  const elsewhere = /^(v\/\d|search\/|fonts\/|_headers|_redirects)/;
  const files = new Set(made);
  const missing = filesBelow(dist).filter((file) => !files.has(file) && !elsewhere.test(file));
  // The bundler's own files are compressed with the rest at the end.
  expect(missing.filter((file) => !/^[^/]+\.(br|gz)$|^_astro\/|^admin\//.test(file))).toEqual([]);
});
