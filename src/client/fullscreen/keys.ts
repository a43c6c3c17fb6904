import { nextIndex } from '../chart/order.ts';

/**
 * Where a key leads on the stage; undefined for a key that leads nowhere. A
 * lecturer's remote control sends PageUp and PageDown.
 * @param onButton the key is pressed on a button, which has its own use for the space bar
 */
export function stepTo(
  key: string,
  index: number,
  count: number,
  onButton: boolean,
): number | undefined {
  if (key === ' ' && onButton) return undefined;
  const as = { PageDown: 'ArrowRight', PageUp: 'ArrowLeft', ' ': 'ArrowRight' }[key] ?? key;
  return nextIndex(as, index, count);
}
