import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build took. */
export interface BuildCost {
  /** Processor seconds of all its processes, user and system. */
  processor: number;
  /** Files and MB of the result. */
  files: number;
  megabytes: number;
}

/** Builds in a folder. @throws Error with the build's last words where it fails */
export function timedBuild(folder: string): BuildCost {
  // Bash tells the time of all children, threads included.
  const command = `TIMEFORMAT='%U %S'; time "${process.execPath}" scripts/build.ts >build.log 2>&1`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed: see ${join(folder, 'build.log')}`);
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  const dist = join(folder, 'dist');
  const sizes = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(dist, file)))
    .flatMap((file) => (file.isFile() ? [file.size] : []));
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  return { processor: user + system, files: sizes.length, megabytes };
}
