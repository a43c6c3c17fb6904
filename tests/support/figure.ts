import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where scripts/audit.ts reads what the tests of an audit measured, one figure a line. */
const figuresFile = join(import.meta.dirname, '../../.cache/audit-figures.jsonl');

/**
 * Shows a measured figure in the table at the end of `npm run audit`.
 * @param measured what: `Hostile strings drawn into charts`
 * @param bound what it may be at most, or must be: `at most 12 KB`
 */
export function figure(measured: string, value: string | number, bound = ''): void {
  const text = typeof value === 'number' ? value.toLocaleString('en') : value;
  mkdirSync(dirname(figuresFile), { recursive: true });
  // Whole lines are appended, so test files may run side by side.
  appendFileSync(figuresFile, `${JSON.stringify({ measured, figure: text, bound })}\n`);
}
