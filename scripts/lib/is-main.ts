import { realpathSync } from 'node:fs';

/** Whether a module is the program that was started, and not imported by another. */
export function isMain({ filename }: { filename: string }): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === filename;
}
