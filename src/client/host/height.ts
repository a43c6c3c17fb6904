/** Heights in CSS pixels beyond which nothing can be meant. */
const least = 40;
const most = 12_000;

/**
 * The height that a message tells of a chart's frame, within bounds; undefined
 * for anything else. Anyone may send messages: nothing in them is walked
 * through or run, one number of one name is read.
 */
export function heightIn(data: unknown, id: string): number | undefined {
  const heights = (data as Record<string, unknown> | null)?.['datawrapper-height'];
  const px = (heights as Record<string, unknown> | null | undefined)?.[id];
  return typeof px === 'number' && px > 0
    ? Math.ceil(Math.min(Math.max(px, least), most))
    : undefined;
}

/**
 * The chart that a frame of our site shows: `plans` of `https://…/v/1.0.0/en/embed/plans/?dark`. The
 * host does not count: an old address may lead to us. Nor does the last slash.
 */
export function chartOf(address: string): string | undefined {
  return /^https?:[^?#]*\/embed\/([a-z\d-]+)\/?(?:[?#]|$)/.exec(address)?.[1];
}
