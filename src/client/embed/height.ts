/** How a frame tells its page how high it is. Nothing here touches a document. */

/** What asks a frame for its height once more. */
export const question = 'three-lenses:height?';

/**
 * One height in the four forms that pages listen for: Datawrapper's object,
 * AMP's, the JSON text of Medium and others, and, for a page that named its
 * frame, pym's text.
 * @param px height in CSS pixels
 * @param child pym's `childId` from the frame's address
 */
export function heightMessages(
  id: string,
  px: number,
  address: string,
  child: string | null,
): unknown[] {
  const messages: unknown[] = [
    { 'datawrapper-height': { [id]: px } },
    { sentinel: 'amp', type: 'embed-size', height: px },
    JSON.stringify({ src: address, context: 'iframe.resize', height: px }),
  ];
  if (child) messages.push(pym(child, 'height', px));
  return messages;
}

/** Whether a page's message asks for the height: our own script's question, or pym's word of a new width. */
export function asks(data: unknown, child: string | null): boolean {
  if (typeof data !== 'string') return false;
  return data === question || (child !== null && data.startsWith(pym(child, 'width', '')));
}

const pym = (child: string, type: string, value: unknown) =>
  ['pym', child, type, value].join('xPYMx');
