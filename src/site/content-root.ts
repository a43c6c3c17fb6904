import { statSync } from 'node:fs';
import { join } from 'node:path';
import { editing } from './editing.ts';

/**
 * Folder that holds `content/`: the project's own, or while an editor works
 * (`npm run dev`) the copy that keeps the last state without mistakes.
 */
export function contentRoot(): string {
  return process.env.CONTENT_ROOT ?? process.cwd();
}

/**
 * What changed last in the copy that an editor sees: `{ "changed": [paths] }`.
 * Written after the content (scripts/lib/last-good.ts): who sees it has seen all of that.
 */
export const stateFile = (root = contentRoot()) => join(root, 'changed.json');

/** Tells one state of the shown content from the next; always the same in a build. */
export function contentState(): string {
  return editing ? String(statSync(stateFile(), { throwIfNoEntry: false })?.mtimeMs ?? 0) : '';
}
