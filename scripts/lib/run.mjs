import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Runs a program and hands signals on to it. @returns its exit code, 127 where it cannot start */
export function run(program, args, { onOutput, ...options } = {}) {
  const stdio = onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(program, args, { stdio, ...options });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  for (const out of [child.stdout, child.stderr]) out?.setEncoding('utf8').on('data', onOutput);
  return new Promise((done) => {
    child.once('error', () => done(127));
    child.once('close', (code, signal) => done(code ?? 128 + constants.signals[signal]));
  }).finally(() => signals.map((signal) => process.off(signal, forward)));
}
