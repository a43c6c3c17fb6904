/** A text element as src/site/image writes it: one line, with all attributes of its own. */
export interface TextElement {
  words: string;
  /** Family and weight: `Noto Sans SC 400`. */
  face: string;
  lang: string;
  x: number;
  y: number;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  fill: string;
}

/** A picture with each text element replaced by what `make` says. */
export function textElements(svg: string, make: (element: TextElement) => string): string {
  const language = /<svg [^>]*xml:lang="([^"]*)"/.exec(svg)?.[1] ?? 'zh-CN';
  return svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, list: string, words: string) => {
    const attributes = Object.fromEntries(
      [...list.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    return make({
      words: unescapeXml(words),
      face: `${attributes['font-family']} ${attributes['font-weight']}`,
      lang: attributes['xml:lang'] ?? language,
      x: Number(attributes.x),
      y: Number(attributes.y),
      size: Number(attributes['font-size']),
      anchor: (attributes['text-anchor'] ?? 'start') as TextElement['anchor'],
      fill: attributes.fill ?? '',
    });
  });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
