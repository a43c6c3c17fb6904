// Plain JavaScript: bootstrap.mjs uses it before Node 24 is there.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in this terminal and hands signals on to it, so that Ctrl-C and
 * `kill` end the program at work and not only the script that started it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { onOutput?: (text: string) => void, until?: AbortSignal }} options
 *   with `onOutput` the program's output goes there and not to the terminal; `until` ends it
 * @returns {Promise<number>} its exit code; 128 + n where signal n ended it, 127 where it could not start
 */
export function run(program, args, { onOutput, until, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...options,
    });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, forward);
    until?.addEventListener('abort', () => forward('SIGTERM'), { once: true });
    /** @param {number} code */
    const end = (code) => {
      for (const signal of SIGNALS) process.off(signal, forward);
      done(code);
    };
    if (onOutput)
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', onOutput);
    child.once('error', (error) => {
      onOutput?.(`${error.message}\n`);
      end(127);
    });
    child.once('close', (code, signal) =>
      end(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
    );
  });
}
