/** Which step is in view, where keys lead, what the address says. No document here. */

/** The last caption whose top has come above the line; -1 before the first. `tops` and `line` in px. */
export function stepAt(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line);
}

/** The step that a key leads to, within the steps there are; undefined for any other key. */
export function stepOfKey(key: string, current: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, current + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, current - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/**
 * The fragment for the address bar: the step in view, or none once the reader
 * has left the sequence. Another part's fragment stays as it is.
 */
export function fragmentOf(now: string, ids: readonly string[], index: number): string {
  const step = ids[index];
  if (step) return `#${step}`;
  return ids.includes(now.slice(1)) ? '' : now;
}
