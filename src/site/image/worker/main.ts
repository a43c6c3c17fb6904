import { parentPort } from 'node:worker_threads';
import { type Job, work } from './jobs.ts';

/** Answers each job with its bytes, or with what is wrong. */
parentPort?.on('message', ({ id, job }: { id: number; job: Job }) => {
  try {
    parentPort?.postMessage({ id, bytes: work(job) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
