import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cached } from '../build-cache.ts';
import { sourceDigest } from '../source-digest.ts';
import type { FontJob, Job, OutlineJob, PngJob } from './worker/jobs.ts';
import type { Archive } from './worker/zip.ts';

const folders = { png: 'png', outline: 'svg', font: 'fonts' } as const;

/** Node runs the worker's TypeScript as it is; a bundler never sees it. */
const folder = 'src/site/image/worker';

const most = Math.min(3, availableParallelism());
/** Jobs that wait for each thread before another is worth its half second of start. */
const WORTH_A_THREAD = 20;
/** One at work and one at hand, so that no thread waits for the next. */
const AT_HAND = 2;

interface Waiting {
  job: Job;
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  /** What it has been given, by number. */
  given: Map<number, Waiting>;
}

/** In the order in which they were asked for; what belongs together goes to one thread. */
const queue: Waiting[][] = [];
const threads: Thread[] = [];
let count = 0;

/**
 * The bytes of a job, from the cache or from a thread of its own, so that
 * pages are rendered while pictures are drawn.
 * @throws Error in words for a picture that cannot be drawn
 */
export function make(job: CachedJob): Promise<Uint8Array> {
  return kept(job, () => post(job));
}

/** The same for jobs that have work in common: what of them is not in the cache goes to one thread, in their order. */
export function makeTogether(jobs: readonly CachedJob[]): Promise<Uint8Array>[] {
  const missing: Waiting[] = [];
  const made = jobs.map((job) =>
    kept(job, () => new Promise((resolve, reject) => missing.push({ job, resolve, reject }))),
  );
  // Each has looked into the cache by now: `cached` does so before it first waits.
  if (missing.length > 0) enqueue(missing);
  return made;
}

type CachedJob = OutlineJob | PngJob | FontJob;

function kept(job: CachedJob, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const said = JSON.stringify(job);
  const making =
    underWay.get(said) ??
    cached(folders[job.kind], [code(), said], make).finally(() => underWay.delete(said));
  underWay.set(said, making);
  return making;
}

/** What is asked for twice before it is ready is made once. */
const underWay = new Map<string, Promise<Uint8Array>>();

/** An archive, made on a thread. @param sums names and checksums of its files, by which it is kept */
export function archive(archive: Archive, sums: string): Promise<Uint8Array> {
  const { folder, date } = archive;
  return cached('zip', [code(), folder, date, sums], () => post({ kind: 'zip', ...archive }));
}

function post(job: Job): Promise<Uint8Array> {
  return new Promise<Uint8Array>((resolve, reject) => enqueue([{ job, resolve, reject }]));
}

function enqueue(together: Waiting[]): void {
  queue.push(together);
  if (queue.length > threads.length * WORTH_A_THREAD && threads.length < most)
    threads.push(start());
  handOut();
}

/** Jobs differ by a hundred times: each goes to a thread that is nearly done, not to one picked before. */
function handOut(): void {
  for (let depth = 1; depth <= AT_HAND; depth += 1)
    for (const { worker, given } of threads) {
      if (given.size >= depth) continue;
      const next = queue.shift();
      if (!next) return;
      // While a job is under way the process waits for it.
      worker.ref();
      for (const waiting of next) {
        const id = count++;
        given.set(id, waiting);
        worker.postMessage({ id, job: waiting.job });
      }
    }
}

function start(): Thread {
  const worker = new Worker(join(process.cwd(), folder, 'main.ts'), { execArgv: [] });
  const given = new Map<number, Waiting>();
  worker.on(
    'message',
    ({ id, bytes, error }: { id: number; bytes?: Uint8Array; error?: string }) => {
      const job = given.get(id);
      given.delete(id);
      handOut();
      if (given.size === 0) worker.unref();
      if (bytes) job?.resolve(bytes);
      else job?.reject(new Error(error));
    },
  );
  // A thread that dies takes its jobs with it: better a failed build than one that waits for ever.
  worker.on('error', (error) => {
    for (const { reject } of [
      ...threads.flatMap((thread) => [...thread.given.values()]),
      ...queue.flat(),
    ])
      reject(error);
    for (const thread of threads) thread.given.clear();
    queue.length = 0;
  });
  worker.unref();
  return { worker, given };
}

let digest: string | undefined;

/** Changes with whatever decides how a job comes out: the worker's code, libraries and fonts. */
function code(): string {
  digest ??= sourceDigest([folder], /resvg|harfbuzz|noto|subset-font|fflate/);
  return digest;
}
