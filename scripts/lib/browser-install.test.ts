import { expect, test } from 'vitest';
import { type Rights, reasons, recipes } from './browser-install.ts';

const lines = (rights: Rights) =>
  recipes(rights, '/p').map(({ commands }) => commands.map((words) => words.join(' ')));

test('root on Debian gets a package, the quicker one first, and the download should they fail', () => {
  const [shell, whole, download] = lines({ platform: 'linux', apt: true, admin: 'root' });
  for (const [commands, name] of [
    [shell, 'chromium-headless-shell'],
    [whole, 'chromium'],
  ])
    expect(commands).toEqual([
      'apt-get -qq update',
      `apt-get -qq install -y --no-install-recommends ${name}`,
    ]);
  expect(download?.map((line) => line.replace(/.*cli\.js /, ''))).toEqual([
    'install-deps chromium',
    'install chromium',
  ]);
});

test('sudo is never asked for a password', () => {
  const [debian] = lines({ platform: 'linux', apt: true, admin: 'sudo' });
  expect(debian?.every((line) => line.startsWith('sudo -n '))).toBe(true);
});

test.each<Rights>([
  { platform: 'linux', apt: true, admin: 'none' },
  { platform: 'linux', apt: false, admin: 'root' },
  { platform: 'darwin', apt: false, admin: 'none' },
])('others get the download alone: %o', (rights) => {
  const all = lines(rights);
  expect(all).toHaveLength(1);
  expect(all[0]?.[0]).toMatch(/install chromium$/);
});

test('says why in the words of the installers, without their traces', () => {
  const output = `Hit:1 bookworm InRelease
E: Unable to locate package chromium
Error: getaddrinfo EAI_AGAIN
    at onerror (dns:121:26)
Error: getaddrinfo EAI_AGAIN
`;
  expect(reasons(output)).toEqual([
    'E: Unable to locate package chromium',
    'Error: getaddrinfo EAI_AGAIN',
  ]);
});
