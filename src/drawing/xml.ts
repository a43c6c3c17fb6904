/** Text made safe for XML content and attributes; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character]!);
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** An element with attributes and content; content is markup already. Numbers are rounded to two decimals. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(String(typeof value === 'number' ? round(value) : value))}"`,
    )
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element that holds text. */
export function textElement(
  name: string,
  text: string,
  attributes: Record<string, string> = {},
): string {
  return element(name, attributes, escapeXml(text));
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** To two decimals, which no eye tells apart. */
export const round = (value: number) => Math.round(value * 100) / 100 || 0;

/** A drawing as a picture for assistive technology: its name, then the element of the page with its words. */
export function pictured(svg: string, name: string, words?: string): string {
  const described = words ? ` aria-describedby="${words}"` : '';
  return svg.replace('<svg ', () => `<svg role="img" aria-label="${escapeXml(name)}"${described} `);
}
