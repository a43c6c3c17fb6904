import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

interface Writer {
  thread: Worker;
  /** Fails when the thread ends, with its error where it had one. */
  ended: Promise<never>;
}

let writer: Writer | undefined;
let resting: NodeJS.Timeout | undefined;
/** Pages that ask for decks come in bursts; a thread takes a fifth of a second to start. */
const REST_MS = 2000;

/**
 * Writes a deck on a thread of its own, so that pages need not wait for the
 * library, and its memory goes with the thread. To be asked for one deck after the other.
 * @param deck as JSON
 * @throws Error for a deck that cannot be written
 */
export async function writeApart(deck: string): Promise<Uint8Array> {
  clearTimeout(resting);
  writer ??= startWriter();
  const { thread, ended } = writer;
  thread.ref();
  thread.postMessage(deck);
  try {
    const [bytes] = await Promise.race([once(thread, 'message'), ended]);
    // It holds up no process that is done, and goes unless another deck comes soon.
    thread.unref();
    resting = setTimeout(dismissWriter, REST_MS).unref();
    return bytes as Uint8Array;
  } catch (error) {
    dismissWriter();
    throw error;
  }
}

function startWriter(): Writer {
  const thread = new Worker(join(process.cwd(), 'src/site/decks/thread.ts'), { execArgv: [] });
  const ended = once(thread, 'exit').then(([code]) => {
    throw new Error(`the decks' thread ended with code ${code}`);
  });
  // Of no interest while nothing is being written.
  ended.catch(() => {});
  return { thread, ended };
}

function dismissWriter(): void {
  writer?.thread.terminate();
  writer = undefined;
}
