import { escapeXml } from '../meta/xml.ts';

/** An SVG element as markup; numbers are rounded to two decimals, which no eye tells apart. */
export function markup(
  tag: string,
  attributes: Record<string, string | number | undefined>,
  inner?: string,
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`,
    )
    .join('');
  return inner === undefined ? `<${tag}${written}/>` : `<${tag}${written}>${inner}</${tag}>`;
}

export function round(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
