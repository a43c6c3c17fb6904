/**
 * Where an arrow key leads in a list of results.
 * @param at index of the result that has the focus; -1 for the field above them
 * @returns the next index, -1 for the field; the ends do not wrap
 */
export function move(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, -1);
  return at;
}
