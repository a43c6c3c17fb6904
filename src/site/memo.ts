import { contentState } from './content-root.ts';
import { editing } from './editing.ts';

/**
 * Remembers what was made of the content, by key. It holds for a whole build;
 * while an editor works, until the next save that can be shown.
 * @returns gives the value of a key, made by `make` where it is not known;
 * what is of a release (`version`) never changes
 */
export function memo<V>(): (key: string, make: () => V, version?: string) => V {
  const frozen = new Map<string, V>();
  const current = new Map<string, V>();
  let state = contentState();
  return (key, make, version) => {
    if (editing && contentState() !== state) {
      state = contentState();
      current.clear();
    }
    const known = version === undefined ? current : frozen;
    const full = `${version ?? ''} ${key}`;
    if (!known.has(full)) known.set(full, make());
    return known.get(full)!;
  };
}
