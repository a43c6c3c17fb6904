import { expect, test } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

/** A machine with these programs, each with what it says of its version. */
function machine(programs: Record<string, string>, rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    exists: (path) => path in programs,
    list: () => [],
    version: (program) => programs[program] || undefined,
    ...rest,
  };
}

const current = 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12';

test('finds nothing on a machine without a browser', () => {
  expect(findBrowser(machine({}))).toBeUndefined();
});

test('finds a browser on the PATH', () => {
  expect(findBrowser(machine({ '/usr/bin/google-chrome': current }))).toBe(
    '/usr/bin/google-chrome',
  );
});

test('prefers the shell, which is quicker', () => {
  const programs = {
    '/usr/bin/chromium': current,
    '/usr/bin/chromium-headless-shell': 'Chromium 156.0.8078.108 ',
  };
  expect(findBrowser(machine(programs))).toBe('/usr/bin/chromium-headless-shell');
});

test('finds a browser in a usual place, with an empty PATH', () => {
  const programs = { '/opt/google/chrome/chrome': current };
  expect(findBrowser(machine(programs, { env: {} }))).toBe('/opt/google/chrome/chrome');
});

test('passes over one that does not start and one that is too old', () => {
  const programs = {
    '/usr/bin/chromium-browser': '',
    '/usr/bin/chromium': 'Chromium 90.0.4430.212',
    '/usr/bin/microsoft-edge': 'Microsoft Edge 140.0.3485.54 ',
  };
  expect(findBrowser(machine(programs))).toBe('/usr/bin/microsoft-edge');
});

test('CHROME_PATH goes first, and is an error where it names nothing', () => {
  const programs = { '/usr/bin/chromium': current, '/my/chrome': current };
  const env = (path: string) => ({ PATH: '/usr/bin', CHROME_PATH: path });
  expect(findBrowser(machine(programs, { env: env('/my/chrome') }))).toBe('/my/chrome');
  expect(() => findBrowser(machine(programs, { env: env('/no') }))).toThrow(
    'CHROME_PATH names "/no"',
  );
});

test('finds the applications of macOS', () => {
  const path = '/home/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findBrowser(machine({ [path]: current }, { platform: 'darwin' }))).toBe(path);
});

test('finds the programs of Windows without starting them', () => {
  const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(findBrowser(machine({ [path]: '' }, { platform: 'win32', env }))).toBe(path);
});

test("takes the newest of Playwright's downloads", () => {
  const folder = '/home/ada/.cache/ms-playwright';
  const path = (revision: number) => `${folder}/chromium-${revision}/chrome-linux/chrome`;
  const found = findBrowser(
    machine(
      { [path(999)]: current, [path(1250)]: current },
      { list: (name) => (name === folder ? ['chromium-999', 'ffmpeg-1', 'chromium-1250'] : []) },
    ),
  );
  expect(found).toBe(path(1250));
});

test('takes the place of its own download last', () => {
  const programs = { '/own/chrome': current };
  expect(findBrowser(machine(programs), '/own/chrome')).toBe('/own/chrome');
  expect(findBrowser(machine({ ...programs, '/usr/bin/chromium': current }), '/own/chrome')).toBe(
    '/usr/bin/chromium',
  );
});
