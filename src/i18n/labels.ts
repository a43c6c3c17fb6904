import { type Edition, editionIds } from './editions.ts';
import { type Messages, messagesFor } from './messages.ts';

/**
 * The interface words that are a part of a chart: in its drawing, table,
 * evidence, cards and source line. A release keeps them, so that a chart
 * pinned to a version never changes a word. A test holds that drawing reads no other.
 */
export const labelKeys = {
  chart: [
    'notes',
    'source',
    'sourceLine',
    'dataVersion',
    'tableOf',
    'outOf',
    'lost',
    'unnamed',
    'emptyData',
    'missing',
    'partOf',
    'nobody',
    'step',
  ],
  sequence: [
    'columnStep',
    'columnGroup',
    'columnCommunity',
    'columnWhat',
    'columnCount',
    'again',
    'position',
  ],
  figure: [
    'evidence',
    'paragraph',
    'status',
    'qualifier',
    'measure',
    'ourCount',
    'counted',
    'more',
  ],
  status: ['reported', 'projected', 'partial', 'illegible'],
  state: ['whole', 'partial', 'lost'],
  story: ['reading'],
  community: ['districtUnstated'],
} as const satisfies { [Section in keyof Messages]?: readonly (keyof Messages[Section])[] };

/** Labels of one edition by section and key; a release may hold some that today's code no longer has. */
export type EditionLabels = Record<string, Record<string, string>>;

/** Today's labels of both editions. */
export function labels(): Record<Edition, EditionLabels> {
  const of = (edition: Edition): EditionLabels => {
    const messages = messagesFor(edition) as unknown as EditionLabels;
    return Object.fromEntries(
      Object.entries(labelKeys).map(([section, keys]) => [
        section,
        Object.fromEntries(keys.map((key) => [key, messages[section]![key]!])),
      ]),
    );
  };
  return Object.fromEntries(editionIds.map((edition) => [edition, of(edition)])) as Record<
    Edition,
    EditionLabels
  >;
}

/** Messages with a release's labels in place of today's. */
export function withLabels(messages: Messages, kept: EditionLabels | undefined): Messages {
  if (!kept) return messages;
  const today = messages as unknown as EditionLabels;
  const mixed = Object.entries(kept).map(([section, words]) => [
    section,
    { ...today[section], ...words },
  ]);
  return { ...messages, ...Object.fromEntries(mixed) };
}
