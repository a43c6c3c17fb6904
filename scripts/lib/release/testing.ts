import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadContent } from '../../../src/data/load.ts';
import { tempFolder, writeFiles } from '../testing.ts';
import { makeRelease } from './make.ts';

const project = join(import.meta.dirname, '../../..');

/** For tests: a folder with a copy of content/ before its first release, deleted when the test ends. */
export function copyOfContent(): string {
  const root = tempFolder();
  cpSync(join(project, 'content'), join(root, 'content'), {
    recursive: true,
    filter: (path) => !/[\\/]releases$/.test(path),
  });
  // A command there draws with the project's code and fonts.
  mkdirSync(join(root, '.cache'));
  for (const path of ['node_modules', 'src', 'package-lock.json', '.cache/made'])
    symlinkSync(join(project, path), join(root, path));
  edit(root, 'content/data/datapackage.json', /"version": ".*"/, '"version": "1.0.0"');
  edit(
    root,
    'content/data/datapackage.json',
    /"created": ".*"/,
    '"created": "2026-11-23T00:00:00Z"',
  );
  return root;
}

let first: Promise<Record<string, string>> | undefined;

/** For tests: such a copy with its first release, 1.0.0, and the release's files. */
export async function releasedCopy(): Promise<{ root: string; files: Record<string, string> }> {
  const root = copyOfContent();
  first ??= nextRelease(root, '1.0.0');
  const files = await first;
  const entries = Object.entries(files);
  writeFiles(
    root,
    Object.fromEntries(entries.map(([name, text]) => [`content/releases/1.0.0/${name}`, text])),
  );
  return { root, files };
}

/** For tests: replaces text in a file of the copy. */
export function edit(root: string, file: string, from: RegExp | string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (typeof from === 'string' ? !text.includes(from) : !from.test(text))
    throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

/** For tests: the files of a release of the working copy as it stands; all but pictures are texts. */
export async function nextRelease(root: string, version: string): Promise<Record<string, string>> {
  const why = { zh: '试发布', en: 'A release for the test' };
  const { content, problems } = loadContent(root);
  if (!content) throw new Error(JSON.stringify(problems));
  const made = await makeRelease(root, content, { version, date: '2026-11-23', why });
  return made as Record<string, string>;
}

/** For tests: runs the command in a folder; after `killAfter` ms it is killed. */
export async function runRelease(
  root: string,
  args: string[],
  { killAfter = 0, lang = 'en_GB.UTF-8' } = {},
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(project, 'scripts/release.ts'), ...args], {
    cwd: root,
    env: { ...process.env, LC_ALL: '', LANG: lang },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (killAfter) await wait(killAfter).then(() => child.kill('SIGKILL'));
  return { code: await ended, said };
}
