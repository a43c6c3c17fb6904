import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The two kinds of devices that readers have: with a Chinese font and without
 * one. A browser under test sees the fonts of one of them, whatever this
 * machine has, so that a test's result is the same everywhere.
 */
export type Device = 'han' | 'bare';

/**
 * The environment that gives a browser the fonts of a device. Systems without
 * fontconfig (macOS, Windows) come with Chinese fonts and ignore it.
 *
 * @param folder where the settings and fontconfig's own cache are written
 */
export function fontEnvironment(root: string, folder: string, device: Device): NodeJS.ProcessEnv {
  const packages = join(root, 'node_modules/@expo-google-fonts');
  const own = ['noto-sans-sc/400Regular', 'noto-sans-sc/600SemiBold'];
  const settings = join(folder, `${device}.conf`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    settings,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${device === 'han' ? own.map((path) => `<dir>${join(packages, path)}</dir>`).join('') : ''}
  <cachedir>${join(folder, `${device}-cache`)}</cachedir>
  <selectfont>
    ${device === 'han' ? '<acceptfont><pattern><patelt name="family"><string>Noto Sans SC</string></patelt></pattern></acceptfont>' : ''}
    <rejectfont><pattern><patelt name="lang"><string>zh-cn</string></patelt></pattern></rejectfont>
    <rejectfont><pattern><patelt name="family"><string>Droid Sans Fallback</string></patelt></pattern></rejectfont>
  </selectfont>
</fontconfig>
`,
  );
  return { ...process.env, FONTCONFIG_FILE: settings };
}
