import { contentState } from './content-root.ts';
import { editing } from './editing.ts';

/**
 * Remembers what was made of the content, by key. It holds for a whole build;
 * while an editor works, until the next save that can be shown.
 * @returns gives the value of a key, made by `make` where it is not known
 */
export function memo<V>(): (key: string, make: () => V) => V {
  const known = new Map<string, V>();
  let state = contentState();
  return (key, make) => {
    if (editing && contentState() !== state) {
      state = contentState();
      known.clear();
    }
    if (!known.has(key)) known.set(key, make());
    return known.get(key)!;
  };
}
