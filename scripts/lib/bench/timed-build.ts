import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build took. */
export interface BuildCost {
  seconds: number;
  /** Processor seconds of all its processes, user and system; undefined where the system does not say. */
  processor?: number;
  /** Highest memory of all its processes together, MB. */
  megabytes: number;
  /** Pages of the result. */
  pages: number;
  /** Files and MB of the result. */
  files: number;
  size: number;
}

/** Builds in a folder and watches. @throws Error with the build's last words where it fails */
export async function timedBuild(folder: string): Promise<BuildCost> {
  const before = childrenTime();
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, treeMemory(child.pid!));
  }, 250);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(watch);
  const seconds = (performance.now() - begun) / 1000;
  const after = childrenTime();
  if (code !== 0) throw new Error(`The build failed in ${folder}:\n${said.slice(-2000)}`);
  const { files, bytes } = measureFolder(join(folder, 'dist'));
  return {
    seconds,
    ...(before === undefined || after === undefined ? {} : { processor: after - before }),
    megabytes: Math.round(megabytes),
    pages: Number(/(\d+) page\(s\) built/.exec(said)?.[1] ?? pagesOf(folder)),
    files,
    size: bytes / 1e6,
  };
}

/** Processor seconds of all children that have ended; Linux alone keeps such a count. */
function childrenTime(): number | undefined {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ');
    // cutime and cstime, the 16th and 17th of all, in hundredths of a second.
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return undefined;
  }
}

function pagesOf(folder: string): number {
  const found = execFileSync('find', [join(folder, 'dist'), '-name', '*.html'], {
    encoding: 'utf8',
  });
  return found.split('\n').filter(Boolean).length;
}

/** Memory of a process and all below it, MB, as the system counts what is in use now. */
function treeMemory(root: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const own = new Set([root]);
  for (let grown = true; grown; ) {
    const before = own.size;
    for (const [pid, parent] of rows) if (own.has(parent)) own.add(pid);
    grown = own.size > before;
  }
  return rows.filter(([pid]) => own.has(pid)).reduce((sum, [, , rss]) => sum + rss, 0) / 1024;
}

/** Number of files below a folder and their bytes together. */
function measureFolder(folder: string): { files: number; bytes: number } {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .flatMap((file) => (file.isFile() ? [file.size] : []));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
