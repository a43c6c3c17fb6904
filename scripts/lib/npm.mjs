// Plain JavaScript: bootstrap.mjs uses it before Node 24 is there.
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { progress } from './progress.mjs';
import { run } from './run.mjs';

/**
 * Installs the packages of the lock file.
 *
 * @param {string} root
 * @returns {Promise<void>}
 * @throws {Error} with lines that say what went wrong and what to do
 */
export async function npmInstall(root) {
  const done = progress('Installing the packages (once; about a minute)');
  let output = '';
  const { program, args } = npmCommand(root);
  const code = await run(program, args, {
    cwd: root,
    shell: process.platform === 'win32' && program === 'npm',
    env: { ...process.env, NODE_OPTIONS: nodeOptions(root) },
    onOutput: (text) => {
      output += text;
    },
  });
  done(code === 0 ? 'Installed in' : undefined);
  if (code !== 0) throw new Error(explain(output, code));
}

/** @param {string} root */
function nodeOptions(root) {
  // In quotes, with backslashes doubled, because the folder's name may hold either.
  const preload = JSON.stringify(join(root, 'scripts/lib/as-project-node.cjs'));
  return `${process.env.NODE_OPTIONS ?? ''} --require ${preload}`.trim();
}

/**
 * The npm that started us, run by the Node that runs it; else the one on the PATH.
 *
 * @param {string} root
 * @param {{ env?: NodeJS.ProcessEnv, node?: string, platform?: string }} seams for tests
 */
export function npmCommand(
  root,
  { env = process.env, node = process.execPath, platform = process.platform } = {},
) {
  // Windows cannot delete a running program, and `npm ci` starts by deleting
  // node_modules, from which npm runs us the second time: add what is missing instead.
  const ownNode = node.startsWith(join(root, 'node_modules') + sep);
  const verb = platform === 'win32' && ownNode ? 'install' : 'ci';
  const flags = [
    verb,
    // Whatever the machine's settings say: the tools are development dependencies,
    // Node comes by an install script, and old Nodes are what this script is for.
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--engine-strict=false',
    '--loglevel=error',
    '--progress=false',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ];
  const cli = env.npm_execpath ?? '';
  if (!/npm-cli\.c?js$/.test(cli)) return { program: 'npm', args: flags };
  const nodeOfNpm = env.npm_node_execpath;
  return {
    program: nodeOfNpm && existsSync(nodeOfNpm) ? nodeOfNpm : node,
    args: [cli, ...flags],
  };
}

const CAUSES = /** @type {[RegExp, string][]} */ ([
  [
    /EUSAGE|in sync/,
    'package.json and package-lock.json do not agree. Run `npm install` once and keep the changed package-lock.json.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    'The package registry could not be reached. Check the network (or the proxy), then run the same command again.',
  ],
  [/ENOSPC/, 'The disk is full. Free about 1 GB, then run the same command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'A file could not be written. Check who owns this folder, and close programs that use node_modules.',
  ],
  [
    /127$|ENOENT.*npm|not found/,
    'npm was not found. Install Node.js from https://nodejs.org, which brings npm.',
  ],
]);

/**
 * @param {string} output what npm wrote
 * @param {number} code its exit code
 * @returns {string} lines for the reader: the cause as far as it is known, then npm's own words
 */
export function explain(output, code) {
  if (code > 128) return 'The install was interrupted. The next run starts it again.';
  const said = output
    .split('\n')
    .filter((line) => line.trim() && !/complete log|debug-0\.log|Unknown .*config/.test(line));
  const cause = CAUSES.find(([pattern]) => pattern.test(`${output}\n${code}`))?.[1];
  return [
    'The packages could not be installed.',
    cause ?? 'What npm says may help:',
    ...said.slice(-12).map((line) => `  ${line}`),
  ].join('\n');
}
