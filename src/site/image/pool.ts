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

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let threads: { worker: Worker; jobs: number }[] = [];
let count = 0;

/**
 * The bytes of a job, from the cache or from a thread of its own, so that
 * pages are rendered while pictures are drawn.
 * @throws Error in words for a picture that cannot be drawn
 */
export function make(job: OutlineJob | PngJob | FontJob): Promise<Uint8Array> {
  const said = JSON.stringify(job);
  const making =
    underWay.get(said) ??
    cached(folders[job.kind], [code(), said], () => post(job)).finally(() => underWay.delete(said));
  underWay.set(said, making);
  return making;
}

/** What is asked for twice before it is ready is made once. */
const underWay = new Map<string, Promise<Uint8Array>>();

/** An archive, made on a thread; never kept, since packing takes less than reading it back. */
export function archive(files: Archive): Promise<Uint8Array> {
  return post({ kind: 'zip', ...files });
}

function post(job: Job): Promise<Uint8Array> {
  if (threads.length === 0)
    threads = Array.from({ length: Math.min(3, availableParallelism()) }, start);
  // The thread with the least to do.
  const thread = threads.reduce((least, other) => (other.jobs < least.jobs ? other : least));
  const id = count++;
  thread.jobs += 1;
  // While a job is under way the process waits for it.
  thread.worker.ref();
  return new Promise<Uint8Array>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread.worker.postMessage({ id, job });
  }).finally(() => {
    thread.jobs -= 1;
    if (thread.jobs === 0) thread.worker.unref();
  });
}

function start(): { worker: Worker; jobs: number } {
  const worker = new Worker(join(process.cwd(), folder, 'main.ts'), { execArgv: [] });
  worker.on(
    'message',
    ({ id, bytes, error }: { id: number; bytes?: Uint8Array; error?: string }) => {
      if (bytes) waiting.get(id)?.resolve(bytes);
      else waiting.get(id)?.reject(new Error(error));
      waiting.delete(id);
    },
  );
  // A thread that dies takes its jobs with it: better a failed build than one that waits for ever.
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  worker.unref();
  return { worker, jobs: 0 };
}

let digest: string | undefined;

/** Changes with whatever decides how a job comes out: the worker's code, libraries and fonts. */
function code(): string {
  digest ??= sourceDigest([folder], /resvg|harfbuzz|noto|subset-font/);
  return digest;
}
