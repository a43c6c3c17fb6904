// Plain JavaScript: bootstrap.mjs uses it before Node 24 is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The first Node that runs TypeScript files as they are and that Astro accepts. */
const NEEDED = [22, 18];

/**
 * @param {string} version as in `v24.1.0`
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = (version.match(/\d+/g) ?? []).map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/**
 * The Node that runs everything after the bootstrap: the one that npm installed
 * with the project, or the running one where that is missing and new enough.
 *
 * @param {string} root the project's folder
 * @param {{ platform?: string, running?: { path: string, version: string }, probe?: (path: string) => string | undefined }} seams for tests
 * @returns {string | undefined} the program's path; undefined where neither works
 */
export function findNode(
  root,
  {
    platform = process.platform,
    running = { path: process.execPath, version: process.version },
    probe = probeNode,
  } = {},
) {
  const own = join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
  const found = running.path === own ? running.version : probe(own);
  if (found && isNewEnough(found)) return own;
  return isNewEnough(running.version) ? running.path : undefined;
}

/**
 * @param {string} path
 * @returns {string | undefined} its version; undefined where it is missing or does not start
 */
function probeNode(path) {
  if (!existsSync(path)) return undefined;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Pictures and compression take megabytes at a time and give them back. Kept in
 * the process and in large pages they cost half the processor time: the system
 * clears every page that it hands out anew. The rasteriser and the bundler have
 * mimalloc, Node has glibc; other systems ignore these names.
 */
const memory = {
  MIMALLOC_PURGE_DELAY: '-1',
  MIMALLOC_ALLOW_LARGE_OS_PAGES: '1',
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
};

/**
 * The environment for everything run with that Node: its folder and the project's
 * programs come first on the PATH, so that children of children use it too.
 *
 * @param {string} root
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withNode(root, node, env = process.env) {
  // Windows spells it `Path`, and a second spelling would hide the first.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), join(root, 'node_modules', '.bin'), env[name]];
  return {
    ...memory,
    ...env,
    [name]: path.filter(Boolean).join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
