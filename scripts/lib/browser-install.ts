import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, type Machine, thisMachine } from './browser.ts';
import { progress } from './progress.ts';
import { run } from './run.mjs';

/** A way to get a browser: a line for the reader, and the commands in order. */
export interface Recipe {
  what: string;
  commands: string[][];
}

/** Who may install system packages here. */
export interface Rights {
  platform: NodeJS.Platform;
  /** apt-get is there. */
  apt: boolean;
  /** `root`, `sudo` (without a password) or `none`. */
  admin: 'root' | 'sudo' | 'none';
}

/** What to try, in order. The folder is the project's. */
export function recipes({ platform, apt, admin }: Rights, root: string): Recipe[] {
  const sudo = admin === 'sudo' ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : [];
  const system = platform === 'linux' && apt && admin !== 'none';
  const get = [...sudo, 'apt-get', '-qq'];
  // Ubuntu has no package of the shell.
  const packages = ['chromium-headless-shell', 'chromium'].map((name) => ({
    what: "Installing the system's Chromium for the tests (once; about a minute)",
    commands: [
      [...get, 'update'],
      [...get, 'install', '-y', '--no-install-recommends', name],
    ],
  }));
  const playwright = [process.execPath, join(root, 'node_modules/playwright-core/cli.js')];
  const download: Recipe = {
    what: 'Downloading a Chromium for the tests (once; about 200 MB)',
    // With the rights to, the libraries that the browser needs come first.
    commands: [
      ...(system ? [[...playwright, 'install-deps', 'chromium']] : []),
      [...playwright, 'install', 'chromium'],
    ],
  };
  return system ? [...packages, download] : [download];
}

/**
 * The browser for the tests; where the machine has none, one is installed.
 *
 * @param root the project's folder
 * @returns the program's path
 * @throws Error with lines that say what to do
 */
export async function ensureBrowser(root: string, machine: Machine = thisMachine): Promise<string> {
  const find = () => findBrowser(machine, chromium.executablePath());
  const found = find();
  if (found) return found;
  let output = '';
  for (const { what, commands } of recipes(rights(machine), root)) {
    const done = progress(what);
    for (const [program = '', ...args] of commands) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const onOutput = (text: string) => {
        output += text;
      };
      // Each is worth a try, whatever became of the one before: what counts is a browser.
      const code = await run(program, args, { cwd: root, env, onOutput });
      if (code > 128) throw new Error('The install of the browser was interrupted.');
    }
    const installed = find();
    done(installed ? 'Installed in' : undefined);
    if (installed) return installed;
  }
  throw new Error(
    [
      'The tests need a browser, and none could be installed:',
      ...reasons(output).map((line) => `  ${line}`),
      'Install Chromium, Chrome or Edge, or set CHROME_PATH to the program, then run `npm test` again.',
    ].join('\n'),
  );
}

/** The lines of the installers' output that say why, each once. */
export function reasons(output: string): string[] {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^E:|error|failed/i.test(line) && !/^at /.test(line));
  return [...new Set(lines)].slice(-3);
}

function rights({ platform, env, exists }: Machine): Rights {
  const has = (name: string) =>
    (env.PATH ?? '').split(':').some((folder) => exists(`${folder}/${name}`));
  const sudo = () => has('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
  const apt = platform === 'linux' && has('apt-get');
  const admin = process.getuid?.() === 0 ? 'root' : apt && sudo() ? 'sudo' : 'none';
  return { platform, apt, admin };
}
