import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Installs the packages where needed. @returns the Node to go on with: the project's, or this one */
export async function ensureInstalled(root) {
  const { version, execPath, platform } = process;
  const [major, minor] = version.slice(1).split('.').map(Number);
  if (major < 18) throw new Error(`Node ${version} is too old. Install Node.js 24.`);
  if (!isInstalled(root)) await install(root);
  const own = join(root, 'node_modules/node/bin', platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (major > 22 || (major === 22 && minor >= 18)) return execPath;
  throw new Error(`Node 24 did not come with the packages, and ${version} is too old. Install it.`);
}

/** Whether node_modules is what the lock file asks for, by npm's record, which comes last. */
export function isInstalled(root) {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  const installed = read('node_modules/.package-lock.json');
  return Object.entries(read('package-lock.json')).every(([path, wanted]) => {
    const got = installed[path];
    if (path === '' || (!got && wanted.optional && !isForHere(wanted))) return true;
    return got?.integrity === wanted.integrity && existsSync(join(root, path));
  });
}

/** Whether it is a native program for this machine: npm under an old Node leaves those out. */
function isForHere({ os = [], cpu = [], libc }) {
  const { platform, arch, report } = process;
  const ours = report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return os.includes(platform) && cpu.includes(arch) && (libc ?? ours).includes(ours);
}

async function install(root) {
  console.log('Installing the packages (once; about a minute) …');
  const flags =
    'ci --include=dev --include=optional --ignore-scripts=false --engine-strict=false --loglevel=error';
  const { npm_execpath: npm = '', NODE_OPTIONS = '' } = process.env;
  const [program, ...first] = /npm-cli\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
  const preload = JSON.stringify(join(root, 'scripts/lib/as-project-node.cjs'));
  let said = '';
  const code = await run(program, [...first, ...flags.split(' ')], {
    cwd: root,
    shell: program === 'npm' && process.platform === 'win32',
    env: { ...process.env, NODE_OPTIONS: `${NODE_OPTIONS} --require ${preload}` },
    onOutput: (text) => (said += text),
  });
  if (code !== 0) throw new Error(`Packages are missing. ${explain(`${said}\n${code}`)}`);
}

const causes = {
  '\\n(129|130|137|143)$': 'It was interrupted; the next run starts again.',
  ENOSPC: 'The disk is full. Free about 1 GB, then run the same command again.',
  'EUSAGE|in sync': 'package.json and package-lock.json differ: run `npm install` once.',
  'ENOTFOUND|EAI_AGAIN|E(CONN|NET|TIME)': 'The registry was not reached: check the network.',
  'EACCES|EPERM|EROFS': 'A file could not be written: it is in use, or another account owns it.',
  '\\n127$': 'npm was not found. Install Node.js from https://nodejs.org, which brings it.',
};

/** What npm's last words mean, in a line; those words where that is not known. */
export function explain(said) {
  const known = Object.entries(causes).find(([pattern]) => new RegExp(pattern, 'i').test(said));
  return known?.[1] ?? said.trim().split('\n').slice(-12).join('\n');
}
