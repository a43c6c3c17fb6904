import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { INPUTS } from '../../../scripts/lib/files.ts';

const root = join(import.meta.dirname, '../../..');
/**
 * A copy of the project in a folder of its own, deleted after the test: its
 * packages are linked, and its cache is empty.
 *
 * @param below path below a temporary folder, to give the copy another one
 */
export function copyProject(below = 'project'): string {
  const base = mkdtempSync(join(tmpdir(), 'three-lenses-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true, maxRetries: 5 }));
  const folder = join(base, below);
  mkdirSync(folder, { recursive: true });
  for (const part of INPUTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  // Hard links cost no room; a copy is the way out where the folders are on two disks.
  const packages = [join(root, 'node_modules'), join(folder, 'node_modules')] as const;
  if (spawnSync('cp', ['-al', ...packages]).status !== 0)
    cpSync(...packages, { recursive: true, verbatimSymlinks: true });
  return folder;
}

/** What a program said and how it ended. */
export interface Ended {
  status: number | null;
  output: string;
}

/** Builds a copy of the project. @param before programs that run the build: `['faketime', '+2d']` */
export function build(folder: string, env: NodeJS.ProcessEnv = {}, before: string[] = []): Ended {
  const command = [...before, process.execPath, 'scripts/build.ts'];
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined, ...env },
  });
  return { status, output: stdout + stderr };
}

/** Digest of every file below a folder, by path; empty where there is no folder. */
export function digests(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
