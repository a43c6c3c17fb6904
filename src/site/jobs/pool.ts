import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import { cached } from '../cache.ts';
import type { Job } from './worker.ts';

let pool: Tinypool | undefined;

/** Does a job on a thread, so that pages are rendered meanwhile. */
function run(job: Job): Promise<Uint8Array> {
  pool ??= new Tinypool({
    // Node runs the worker's TypeScript as it is; a bundler never sees it.
    filename: join(process.cwd(), 'src/site/jobs/worker.ts'),
    execArgv: [],
    minThreads: 0,
    maxThreads: Math.min(3, availableParallelism()),
    idleTimeout: 5000,
    useAtomics: false,
  });
  return pool.run(job);
}

/**
 * The bytes of a job, from the cache or made on a thread.
 * @param key all that decides them, where that is shorter than the job itself
 * @throws Error in words for a picture that cannot be made
 */
export function make(job: Job, key = JSON.stringify(job)): Promise<Uint8Array> {
  return cached([job.kind, key], () => run(job));
}
