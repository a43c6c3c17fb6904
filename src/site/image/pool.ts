import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import { cached, cachedAll } from '../cache.ts';
import type { Job } from './worker/jobs.ts';

let pool: Tinypool | undefined;

/** Does jobs one after the other on a thread, so that pages are rendered meanwhile. */
async function run(jobs: readonly Job[]): Promise<Uint8Array[]> {
  pool ??= new Tinypool({
    // Node runs the worker's TypeScript as it is; a bundler never sees it.
    filename: join(process.cwd(), 'src/site/image/worker/jobs.ts'),
    execArgv: [],
    minThreads: 0,
    maxThreads: Math.min(3, availableParallelism()),
    idleTimeout: 5000,
    useAtomics: false,
  });
  return pool.run(jobs);
}

/**
 * The bytes of a job, from the cache or made on a thread.
 * @param key all that decides them, where that is shorter than the job itself
 * @throws Error in words for a picture or a deck that cannot be made
 */
export function make(job: Job, key = JSON.stringify(job)): Promise<Uint8Array> {
  return cached([job.kind, key], async () => (await run([job]))[0]!);
}

/** The same for jobs that have work in common: those that are not in the cache go to one thread, in their order. */
export function makeTogether(jobs: readonly Job[]): Promise<Uint8Array[]> {
  const keys = jobs.map((job) => [job.kind, JSON.stringify(job)]);
  return cachedAll(keys, (missing) => run(missing.map((at) => jobs[at]!)));
}
