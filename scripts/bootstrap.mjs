// What all commands run first, under any Node from 18 on: it sees to it that the packages are there,
// Node 24 among them, and lets that Node run scripts/<command>.ts; for `build+serve` one after the other.
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...args] = process.argv.slice(2);

async function main() {
  const node = await ensureInstalled(root);
  const path = Object.keys(process.env).find((name) => /^path$/i.test(name)) ?? 'PATH';
  const places = [dirname(node), join(root, 'node_modules', '.bin'), process.env[path]];
  const env = {
    ...process.env,
    [path]: places.join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Commands start in two thirds of the time where what they load is compiled once.
    NODE_COMPILE_CACHE: join(root, '.cache/compiled'),
  };
  const names = command.split('+');
  for (const [at, name] of names.entries()) {
    const given = at < names.length - 1 ? ['--if-changed'] : args;
    const code = await run(node, [join(root, `scripts/${name}.ts`), ...given], { cwd: root, env });
    if (code !== 0) return code;
  }
  return 0;
}

// npm that is told to stop ends itself and its shell, not what they started.
const { ppid } = process;
if (process.env.npm_lifecycle_event)
  setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGTERM'), 500).unref();
main().then(
  (code) => end(code, code > 1),
  (error) => {
    console.error(error.message);
    end(1, true);
  },
);

/** The tests always end with their count, also when they were killed or never got as far as a test. */
function end(code, early) {
  if (early && /^(test|audit)$/.test(command)) console.log('0 passed, 1 failed');
  process.exit(code);
}
