import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from './lib/temp-folder.ts';

const root = join(import.meta.dirname, '..');
/**
 * Stands in for Astro: a page that says what the content says, and one larger
 * than a small disk. Where the content says `halfway`, it waits in vain, as Astro
 * would for a page that never comes: the process ends, with code 0. It leaves a
 * bundle that makes the same page. Both make a release's page where there is one
 * that the build does not say to have.
 */
const astro = `
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const out = process.argv.at(-1);
mkdirSync(out, { recursive: true });
await new Promise((done) => setTimeout(done, Number(process.env.SLOW ?? 0)));
const text = readFileSync('content/text', 'utf8');
const bundle = process.env.KEEP_BUNDLE;
try {
  mkdirSync(bundle + '/code', { recursive: true });
  writeFileSync(bundle + '/code/prerender-entry.a.mjs', readFileSync('src/bundle.mjs', 'utf8'));
  mkdirSync(bundle + '/files');
  writeFileSync(bundle + '/files/large.html', 'x'.repeat(300_000));
} catch {}
writeFileSync(out + '/index.html', text);
writeFileSync(out + '/by-astro.html', '');
if (existsSync('content/releases') && process.env.KEPT_RELEASES !== '1.0.0') {
  mkdirSync(out + '/v/1.0.0', { recursive: true });
  writeFileSync(out + '/v/1.0.0/index.html', 'frozen');
}
if (text === 'halfway') process.exit(0);
writeFileSync(out + '/large.html', 'x'.repeat(300_000));
console.log('12:00:00 [build] Complete!');
`;
/** Stands in for the bundle of the site's pages. */
const bundle = `
import { existsSync, readFileSync } from 'node:fs';
export const app = {
  manifest: { base: '/', trailingSlash: 'always', buildFormat: 'directory' },
  get paths() {
    const home = { pathname: '/', route: { type: 'page' } };
    const release = { pathname: '/v/1.0.0/', route: { type: 'page' } };
    if (readFileSync('content/text', 'utf8') === 'twice') return [home, home];
    const missing = existsSync('content/releases') && process.env.KEPT_RELEASES !== '1.0.0';
    return missing ? [home, release] : [home];
  },
  setInternals() {},
  setOptions() {},
  async render({ url }) {
    if (url.includes('/v/1.0.0/')) return new Response('frozen');
    const text = readFileSync('content/text', 'utf8');
    if (text === 'broken') throw new Error('this page cannot be rendered');
    if (text === 'halfway') await new Promise(() => {});
    await new Promise((done) => setTimeout(done, Number(process.env.SLOW ?? 0)));
    return new Response(text);
  },
};
`;
const staticPaths = `
export class StaticPaths {
  constructor(app) { this.app = app; }
  async getAll() { return this.app.paths; }
}
`;
/** Stands in for what writes the search index. */
const searchIndex = `
import { mkdirSync, writeFileSync } from 'node:fs';
export const searchFolder = 'search';
export function writeSearchIndex(folder) {
  mkdirSync(folder + '/search');
  writeFileSync(folder + '/search/en.json', '{}');
}
`;

/** A project of which only the build itself is real: tests/audit/survives.test.ts has the whole one. */
function project() {
  const folder = tempFolder({
    'content/text': 'old',
    'src/bundle.mjs': bundle,
    'node_modules/astro/bin/astro.mjs': astro,
    'node_modules/astro/package.json': '{"type":"module","exports":{"./runtime/*":"./runtime/*"}}',
    'node_modules/astro/runtime/prerender/static-paths.js': staticPaths,
  });
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), {
    recursive: true,
    filter: (path) => !/check\.ts$|\.test\.ts$/.test(path),
  });
  writeFileSync(join(folder, 'scripts/lib/search-index.ts'), searchIndex);
  for (const file of ['config.ts', 'build-cache.ts', 'keep-bundle.ts', 'font-files.ts']) {
    mkdirSync(join(folder, 'src/site'), { recursive: true });
    cpSync(join(root, 'src/site', file), join(folder, 'src/site', file));
  }
  const command = [process.execPath, join(folder, 'scripts/build.ts')];
  const build = (before: string[] = []) => {
    const [program = '', ...args] = [...before, ...command];
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };
  const start = (slow: number) => {
    const child = spawn(command[0]!, command.slice(1), {
      cwd: folder,
      detached: true,
      env: { ...process.env, SLOW: String(slow) },
      stdio: 'ignore',
    });
    return { child, ended: new Promise<number | null>((done) => child.once('close', done)) };
  };
  return {
    folder,
    build,
    start,
    write: (text: string) => writeFileSync(join(folder, 'content/text'), text),
    shown: () => readFileSync(join(folder, 'dist/index.html'), 'utf8'),
    fromBundle: () => !existsSync(join(folder, 'dist/by-astro.html')),
    whole: () => existsSync(join(folder, 'dist/large.html.br')),
    left: () =>
      ['', '.cache']
        .filter((below) => lstatSync(join(folder, below)).isDirectory())
        .flatMap((below) => readdirSync(join(folder, below)))
        .filter((name) => /^\.?dist-|build\.lock/.test(name)),
  };
}

test('a full disk leaves the old site, one line, and nothing else', () => {
  const { build, write, shown, whole, left } = project();
  expect(build().status).toBe(0);
  // Files that stay as they are need no room.
  const larger = 'new'.repeat(100_000);
  write(larger);
  const { status, output } = build(['bash', '-c', 'ulimit -f 100; exec "$@"', 'bash']);
  expect(status, output).not.toBe(0);
  expect(output.match(/The disk is full/g), output).toHaveLength(1);
  expect(output).not.toMatch(/^\s+at /m);
  expect([shown(), whole(), left()]).toEqual(['old', true, []]);
  expect(build().status).toBe(0);
  expect(shown()).toBe(larger);
});

test('an Astro that ends halfway without an error leaves the old site', () => {
  const { build, write, shown, whole, left } = project();
  expect(build().status).toBe(0);
  write('halfway');
  const { status, output } = build();
  expect(status).toBe(1);
  expect(output).toContain('Astro ended before the site was whole');
  expect(shown()).toBe('old');
  expect(whole()).toBe(true);
  expect(left()).toEqual([]);
});

test('a build after the content has changed renders from the bundle that the last one kept', () => {
  const { folder, build, write, shown, fromBundle, whole, left } = project();
  expect(build().status).toBe(0);
  expect([shown(), fromBundle()]).toEqual(['old', false]);
  const headers = () => readFileSync(join(folder, 'dist/_headers'), 'utf8');
  // The index is written at another moment; hosts send its files by rules either way.
  expect(headers()).toContain('/search/');
  write('new');
  const { status, output } = build();
  expect(status, output).toBe(0);
  expect([shown(), fromBundle(), whole(), left()]).toEqual(['new', true, true, []]);
  expect(headers()).toContain('/search/');
});

test.each([
  ['fails', 'broken', 0],
  ['finds one address twice', 'twice', 0],
  ['ends halfway', 'halfway', 1],
])(
  'where rendering from the bundle %s, Astro builds from the start and has the last word',
  (_how, text, code) => {
    const { folder, build, write, shown, fromBundle, left } = project();
    expect(build().status).toBe(0);
    write(text);
    const { status, output } = build();
    expect(status, output).toBe(code);
    expect([shown(), fromBundle()]).toEqual([code === 0 ? text : 'old', false]);
    expect(output).not.toMatch(/^\s+at /m);
    expect(left()).toEqual([]);
    // What it keeps is in order for the next.
    write('new');
    expect(build().status).toBe(0);
    expect([shown(), fromBundle()]).toEqual(['new', true]);
    expect(readdirSync(join(folder, '.cache/bundle'))).toHaveLength(1);
  },
);

test('a release’s kept file that is damaged is made anew, while the site is being made', () => {
  const { folder, build, write, shown, fromBundle } = project();
  const file = 'v/1.0.0/index.html';
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  mkdirSync(join(folder, 'content/releases/1.0.0'), { recursive: true });
  expect(build().status).toBe(0);
  expect(read(`dist/${file}`)).toBe('frozen');
  const [key = ''] = readdirSync(join(folder, '.cache/frozen'));
  const kept = `.cache/frozen/${key}/1.0.0/${file}`;
  expect(read(kept)).toBe('frozen');

  writeFileSync(join(folder, kept), 'frozem');
  write('new');
  const { status, output } = build();
  expect(status, output).toBe(0);
  expect([shown(), fromBundle()]).toEqual(['new', true]);
  expect(read(`dist/${file}`)).toBe('frozen');
  expect(read(kept)).toBe('frozen');
  // Undamaged it is taken as it is.
  write('newer');
  expect(build().status).toBe(0);
  expect([shown(), read(`dist/${file}`)]).toEqual(['newer', 'frozen']);
});

test('a build that is killed leaves the old site, and the next one tidies up', async () => {
  const { build, start, write, shown, whole, left } = project();
  expect(build().status).toBe(0);
  write('new');
  for (const moment of [150, 400, 900]) {
    const { child, ended } = start(2_000);
    await wait(moment);
    process.kill(-child.pid!, 'SIGKILL');
    await ended;
    expect([shown(), whole()]).toEqual(['old', true]);
  }
  expect(build().status).toBe(0);
  expect([shown(), left()]).toEqual(['new', []]);
});

test('two builds at once take turns', async () => {
  const { start, shown, whole, left } = project();
  expect(await Promise.all([start(200).ended, start(200).ended])).toEqual([0, 0]);
  expect([shown(), whole(), left()]).toEqual(['old', true, []]);
});

test.each([
  ['is a file', (cache: string) => writeFileSync(cache, 'not a folder')],
  [
    'may not be written',
    (cache: string) => {
      mkdirSync(cache);
      const mount = ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', cache];
      const mounted = spawnSync('mount', mount).status === 0;
      if (!mounted) chmodSync(cache, 0o555);
      onTestFinished(() => {
        if (mounted) spawnSync('umount', [cache]);
        else chmodSync(cache, 0o755);
      });
    },
  ],
])('a cache that %s is done without', (_how, spoil) => {
  const { folder, build, write, shown, whole, left } = project();
  spoil(join(folder, '.cache'));
  for (const text of ['old', 'new']) {
    write(text);
    const { status, output } = build();
    expect(status, output).toBe(0);
    expect(output).not.toMatch(/^\s+at /m);
    expect([shown(), whole(), left()]).toEqual([text, true, []]);
  }
});
