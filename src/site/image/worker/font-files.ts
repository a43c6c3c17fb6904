import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const sans = '@expo-google-fonts/noto-sans-sc';
const serif = '@expo-google-fonts/noto-serif-sc';

/** Whole fonts from npm packages by family and weight, so that pictures need none of the machine's. */
const files: Record<string, string> = {
  'Noto Sans SC 400': `${sans}/400Regular/NotoSansSC_400Regular.ttf`,
  'Noto Sans SC 600': `${sans}/600SemiBold/NotoSansSC_600SemiBold.ttf`,
  'Noto Serif SC 600': `${serif}/600SemiBold/NotoSerifSC_600SemiBold.ttf`,
};

/** A font file's bytes. @param face as text elements name it @throws Error for one that pictures do not have */
export function fontBytes(face: string): Uint8Array {
  const file = files[face];
  if (!file) throw new Error(`pictures have no font "${face}"`);
  return readFileSync(require.resolve(file));
}
