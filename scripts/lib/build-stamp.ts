import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { measureFolder } from './digest.ts';

const STAMP = '.cache/build.json';

/** What dist/ was made from, and its extent at that moment. */
interface Stamp {
  inputs: string;
  files: number;
  bytes: number;
}

/** Whether dist/ is whole and was made from exactly these inputs. */
export function isFresh(root: string, inputs: string): boolean {
  const file = join(root, STAMP);
  if (!existsSync(file)) return false;
  try {
    const stamp = JSON.parse(readFileSync(file, 'utf8')) as Stamp;
    if (stamp.inputs !== inputs) return false;
    const now = measureFolder(join(root, 'dist'));
    return now.files > 0 && now.files === stamp.files && now.bytes === stamp.bytes;
  } catch {
    // A stamp cut off by a crash counts as none.
    return false;
  }
}

/** To be called before dist/ is touched: an interrupted build must not look fresh. */
export function dropStamp(root: string): void {
  try {
    rmSync(join(root, STAMP), { force: true });
  } catch {
    // A cache that cannot be written keeps an old stamp, whose digest and extent no longer fit.
  }
}

/** To be called when dist/ is whole. Without a stamp the next start builds again, and nothing else happens. */
export function setStamp(root: string, inputs: string): void {
  const stamp: Stamp = { inputs, ...measureFolder(join(root, 'dist')) };
  try {
    mkdirSync(dirname(join(root, STAMP)), { recursive: true });
    writeFileSync(join(root, STAMP), JSON.stringify(stamp));
  } catch {
    // The cache cannot be written.
  }
}
