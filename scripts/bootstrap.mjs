// The one script that any Node from 18 on can run: it sees to it that the packages
// are there, Node 24 among them, and lets that Node do the rest.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lib/lock.mjs';
import { npmInstall } from './lib/npm.mjs';
import { isInstalled, markInstalled } from './lib/packages.mjs';
import { parsePort } from './lib/port.mjs';
import { run } from './lib/run.mjs';
import { findNode, withNode } from './lib/runtime.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = 'start', ...args] = process.argv.slice(2);

/** What each command runs, in order, once the packages are there. */
const commands = /** @type {Record<string, string[][]>} */ ({
  install: [],
  start: [['scripts/build.ts', '--if-changed'], ['scripts/serve.ts']],
  test: [['scripts/test.ts', ...args]],
  audit: [['scripts/audit.ts', ...args]],
  bench: [['scripts/bench.ts', ...args]],
  charts: [['scripts/charts.ts', ...args]],
  dev: [['scripts/dev.ts', ...args]],
  build: [['scripts/build.ts', ...args]],
  preview: [['scripts/serve.ts', ...args]],
  check: [['scripts/check.ts', ...args]],
  new: [['scripts/new.ts', ...args]],
  schemas: [['scripts/schemas.ts', ...args]],
  translated: [['scripts/translated.ts', ...args]],
  verify: [['scripts/verify.ts', ...args]],
  deploy: [['scripts/deploy.ts', ...args]],
  'deploy-config': [['scripts/deploy-config.ts', ...args]],
  release: [['scripts/release.ts', ...args]],
  pictures: [['scripts/build.ts', '--if-changed'], ['scripts/pictures.ts']],
  measure: [['scripts/build.ts', '--if-changed'], ['scripts/measure.ts']],
});

async function main() {
  const steps = commands[command];
  if (!steps) throw new Error(`"${command}" is unknown. Use: ${Object.keys(commands).join(', ')}.`);
  if (Number(process.versions.node.split('.')[0]) < 18)
    throw new Error(`Node ${process.versions.node} is too old. Install Node.js 18 or newer.`);
  if (command === 'start' || command === 'preview') parsePort(process.env.PORT);

  const node = await ensureInstalled();
  for (const step of steps) {
    const code = await run(node, step, { cwd: root, env: withNode(root, node) });
    if (code !== 0) return code;
  }
  return 0;
}

/** @returns {Promise<string>} the Node to go on with */
async function ensureInstalled() {
  const ready = () => (isInstalled(root) ? findNode(root) : undefined);
  const found = ready();
  if (found) return found;
  const onWait = () => console.log('Another terminal is installing the packages; waiting for it.');
  return withLock(join(root, '.cache', 'install.lock'), { onWait }, async () => {
    const meanwhile = ready();
    if (meanwhile) return meanwhile;
    await npmInstall(root);
    markInstalled(root);
    const node = findNode(root);
    if (node) return node;
    throw new Error(
      `The Node that came with the packages does not run here, and Node ${process.versions.node} is too old to do its work. Install Node.js 24, then run the same command again.`,
    );
  });
}

/** npm that is told to stop ends itself and its shell, not what they started: so look whether they are there. */
function stopWithNpm() {
  const { ppid } = process;
  const look = () => process.ppid === ppid || process.kill(process.pid, 'SIGTERM');
  setInterval(look, 500).unref();
}

if (process.env.npm_lifecycle_event) stopWithNpm();
main()
  .then((code) => process.exit(code))
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    // The tests always end with their count, also when they never got as far as a test.
    if (command === 'test' || command === 'audit') console.log('0 passed, 1 failed');
    process.exit(1);
  });
