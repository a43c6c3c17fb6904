import { element, textElement } from '../drawing/xml.ts';
import { editions } from '../i18n/index.ts';
import type { Sheet } from './sheet.ts';

/** What a PNG says of itself, by the keywords of the PNG standard. */
export function pngText(sheet: Sheet): Record<string, string> {
  return {
    Title: sheet.title,
    Description: describe(sheet),
    Author: sheet.site,
    Copyright: `${sheet.site}. ${sheet.licence.name} (${sheet.licence.url})`,
    Source: `${sheet.source}${editions[sheet.edition].stop}${sheet.version}`,
    URL: sheet.link,
    'Creation Time': sheet.date,
  };
}

/** The same for an SVG: title and description for readers and screen readers, Dublin Core for programs. */
export function svgHead(sheet: Sheet): string {
  const rdf = element(
    'rdf:RDF',
    {
      'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:cc': 'http://creativecommons.org/ns#',
    },
    element(
      'cc:Work',
      { 'rdf:about': sheet.link },
      [
        textElement('dc:title', sheet.title),
        textElement('dc:description', describe(sheet)),
        textElement('dc:publisher', sheet.site),
        textElement('dc:source', sheet.source),
        textElement('dc:rights', sheet.licence.name),
        textElement('dc:identifier', sheet.link),
        textElement('dc:language', sheet.lang),
        textElement('dc:date', sheet.date),
        textElement('dc:relation', sheet.version),
        element('cc:license', { 'rdf:resource': sheet.licence.url }),
      ].join(''),
    ),
  );
  return [
    textElement('title', sheet.title, { id: 'title' }),
    textElement('desc', describe(sheet), { id: 'desc' }),
    element('metadata', {}, rdf),
  ].join('');
}

/** The text alternative, with what the picture's shape may have had no room for. */
function describe({ subtitle, description, notes, reading, edition }: Sheet): string {
  const { stop, space } = editions[edition];
  return `${subtitle}${stop}${[description, ...notes, ...(reading ? [reading] : [])].join(space)}`;
}
