// Plain JavaScript: bootstrap.mjs checks PORT before a long install and build.

export const DEFAULT_PORT = 4321;

/**
 * Reads the PORT variable: a whole number from 0 (any free port) to 65535; 4321 where it is not set.
 * @param {string | undefined} text
 * @returns {number}
 * @throws {Error} with a line for the reader
 */
export function parsePort(text) {
  if (text === undefined || text.trim() === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\s*\d+\s*$/.test(text) && port <= 65535) return port;
  throw new Error(
    `PORT is "${text}", which is no port. Give a whole number from 1 to 65535, as in PORT=8080.`,
  );
}
