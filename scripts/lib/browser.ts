import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './run.mjs';

/** The oldest Chromium that knows all the CSS of the site (nesting, container queries). */
const OLDEST = 120;

/** The shell first: Chromium without windows, which runs the tests in half the time. */
const programs =
  'chromium-headless-shell chromium chromium-browser google-chrome-stable google-chrome chrome microsoft-edge-stable microsoft-edge'.split(
    ' ',
  );
/** Where they are, whatever PATH says. */
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

/** How tests, measurements and pictures start it. */
export const SWITCHES = [
  // Containers run as root without user namespaces.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-quic',
  // As wide as on phones: the shell would fit each letter to whole pixels.
  '--font-render-hinting=none',
];

/**
 * A Chromium, Chrome or Edge that starts and is new enough; Playwright's own download last.
 * @returns the program's path; undefined where there is none
 * @throws Error with a line for the reader, where CHROME_PATH names nothing
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { CHROME_PATH: chosen, PATH = '' } = env;
  if (chosen && !existsSync(chosen))
    throw new Error(`CHROME_PATH names "${chosen}", but there is no such file.`);
  if (chosen) return chosen;
  const onPath = [...PATH.split(delimiter).filter(Boolean), ...folders];
  const places = [
    ...programs.flatMap((name) => onPath.map((folder) => join(folder, name))),
    ...applications(env),
    chromium.executablePath(),
  ];
  return places.find((place) => existsSync(place) && works(place));
}

/** The usual places of macOS and Windows. */
export function applications(env: NodeJS.ProcessEnv, platform = process.platform): string[] {
  if (platform === 'darwin')
    return ['', homedir()].flatMap((home) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  if (platform !== 'win32') return [];
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome', 'Microsoft\\Edge\\Application\\msedge'].map(
      (name) => `${folder}\\${name}.exe`,
    ),
  );
}

/** Ubuntu has a `chromium-browser` that only says how to install one: so ask each for its version. */
function works(program: string): boolean {
  // On Windows the question would open a window; what stands there is a real program.
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return Number(stdout?.match(/(\d+)\.\d+\.\d+/)?.[1] ?? 0) >= OLDEST;
}

/** Who may install system packages here: nobody, or apt-get with these words before it. */
export type Rights = string[] | undefined;

/** Ways to get a browser, in order: a line for the reader, and the commands. */
export function recipes(rights: Rights): { what: string; commands: string[][] }[] {
  const get = [...(rights ?? []), 'apt-get', '-qq'];
  // Ubuntu has no package of the shell.
  const packages = ['chromium-headless-shell', 'chromium'].map((name) => ({
    what: "Installing the system's Chromium for the tests (once; about a minute)",
    commands: [
      [...get, 'update'],
      [...get, 'install', '-y', '--no-install-recommends', name],
    ],
  }));
  const playwright = [
    process.execPath,
    join(import.meta.dirname, '../../node_modules/playwright-core/cli.js'),
  ];
  const download = {
    what: 'Downloading a Chromium for the tests (once; about 200 MB)',
    // With the rights to, the libraries that the browser needs come first.
    commands: [
      ...(rights ? [[...playwright, 'install-deps', 'chromium']] : []),
      [...playwright, 'install', 'chromium'],
    ],
  };
  return rights ? [...packages, download] : [download];
}

/**
 * The browser for the tests; where the machine has none, one is installed.
 * @param root the project's folder
 * @returns the program's path
 * @throws Error with lines that say what to do
 */
export async function ensureBrowser(root: string): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  for (const { what, commands } of recipes(rightsHere())) {
    console.log(`${what} …`);
    for (const [program = '', ...args] of commands) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      // Each is worth a try, whatever became of the one before: what counts is a browser.
      const code = await run(program, args, { cwd: root, env });
      if (code > 128) throw new Error('The install of the browser was interrupted.');
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a browser, and none could be installed (see above). Install Chromium, Chrome or Edge, or set CHROME_PATH to the program, then run `npm test` again.',
  );
}

function rightsHere(): Rights {
  const starts = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
  if (process.platform !== 'linux' || !starts('apt-get', '--version')) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'];
  return starts('sudo', '-n', 'true') ? sudo : undefined;
}
