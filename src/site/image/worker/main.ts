import { parentPort } from 'node:worker_threads';
import { type Job, work } from './jobs.ts';

interface Request {
  id: number;
  job: Job;
}

const waiting: Request[] = [];

// All waiting messages come in one turn of the event loop, and what the
// rasteriser holds outside the heap is given back between turns only: two
// hundred pictures in one turn took gigabytes. So each has a turn of its own.
parentPort?.on('message', (request: Request) => {
  waiting.push(request);
  if (waiting.length === 1) setImmediate(next);
});

async function next(): Promise<void> {
  await answer(waiting[0]!);
  waiting.shift();
  // A picture's megabytes lie among the newest objects: clearing those takes 2 ms. There
  // where the build's flags offer it; else V8 decides.
  globalThis.gc?.({ type: 'minor' });
  if (waiting.length > 0) setImmediate(next);
}

/** With the job's bytes, or with what is wrong. */
async function answer({ id, job }: Request): Promise<void> {
  try {
    parentPort?.postMessage({ id, bytes: await work(job) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
