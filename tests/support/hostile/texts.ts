import { fragments } from './corpus.ts';

/** Numbers from 0 up to 1 that are the same in every run. */
export function* numbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Texts of two to four fragments each, none twice. */
export function generated(count: number, seed = 1): string[] {
  const random = numbers(seed);
  const below = (limit: number) => Math.floor(random.next().value * limit);
  const texts = new Set<string>();
  while (texts.size < count)
    texts.add(
      Array.from({ length: 2 + below(3) }, () => fragments[below(fragments.length)]!).join(''),
    );
  return [...texts];
}
