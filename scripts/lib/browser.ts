import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** The oldest Chromium that knows all the CSS of the site (nesting, container queries). */
const OLDEST = 120;

/** The shell first: Chromium without windows, which runs the tests in half the time. */
const PROGRAMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

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

/** What the search looks at; tests give it another machine. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  exists(path: string): boolean;
  /** Names in a folder; none where it does not exist. */
  list(folder: string): string[];
  /** What `program --version` prints; undefined where it does not start. */
  version(program: string): string | undefined;
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  version(program) {
    const { status, stdout } = spawnSync(program, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    return status === 0 ? stdout : undefined;
  },
};

/**
 * A Chromium, Chrome or Edge that starts and is new enough.
 *
 * @param own where Playwright puts its own download
 * @returns the program's path; undefined where there is none
 * @throws Error with a line for the reader, where CHROME_PATH names nothing
 */
export function findBrowser(machine: Machine = thisMachine, own?: string): string | undefined {
  const chosen = machine.env.CHROME_PATH;
  if (chosen && !machine.exists(chosen))
    throw new Error(`CHROME_PATH names "${chosen}", but there is no such file.`);
  if (chosen) return chosen;
  const places = [...onPath(machine), ...usualPlaces(machine), ...downloads(machine)];
  if (own) places.push(own);
  return places.find((place) => machine.exists(place) && works(place, machine));
}

/** Ubuntu has a `chromium-browser` that only says how to install one: so ask each for its version. */
function works(program: string, { platform, version }: Machine): boolean {
  // On Windows the question would open a window; what stands there is a real program.
  if (platform === 'win32') return true;
  const said = version(program);
  return Number(said?.match(/(\d+)\.\d+\.\d+/)?.[1] ?? 0) >= OLDEST;
}

function onPath({ platform, env }: Machine): string[] {
  if (platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  return PROGRAMS.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((product) =>
          win32.join(
            folder,
            product,
            'Application',
            product.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe',
          ),
        ),
      );
  if (platform === 'darwin')
    return ['/Applications', `${home}/Applications`].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  return [
    ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
      PROGRAMS.map((name) => `${folder}/${name}`),
    ),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** Browsers that Playwright or Puppeteer downloaded for another project, newest first. */
function downloads({ platform, env, home, list }: Machine): string[] {
  if (platform !== 'linux') return [];
  const folders: [string, RegExp][] = [
    [env.PLAYWRIGHT_BROWSERS_PATH || `${home}/.cache/ms-playwright`, /^chromium-\d+$/],
    [`${home}/.cache/puppeteer/chrome`, /^linux-/],
  ];
  return folders.flatMap(([folder, pattern]) =>
    list(folder)
      .filter((name) => pattern.test(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .flatMap((name) =>
        ['chrome-linux64', 'chrome-linux'].map((inner) => `${folder}/${name}/${inner}/chrome`),
      ),
  );
}
