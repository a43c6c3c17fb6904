/** A piece of an excerpt, and whether it is what the reader looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/**
 * Splits the index's excerpt, escaped HTML with `<mark>` around the words
 * found, into plain text. So nothing of it is ever read as HTML.
 */
export function excerptPieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => ({
      text: part
        .replace(/^<mark>|<\/mark>$/g, '')
        .replace(/&(lt|gt|amp|quot|#39);/g, (_whole, name: string) => entities[name]!)
        .replace(/(?<=[\p{sc=Han}，。：；！？、”）》])\.(?=\s|$)/gu, ''),
      marked: part.startsWith('<mark>'),
    }))
    .filter(({ text }) => text !== '');
}
