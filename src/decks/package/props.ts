import { fonts, runLang } from '../look.ts';
import type { Deck } from '../spec.ts';
import { declaration, escapeXml } from '../xml.ts';

/** Title, makers and dates of a file; the dates are the release's. */
export function coreXml({ title, subject, author, lang, version, date }: Deck): string {
  const when = `${date}T00:00:00Z`;
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator><dc:language>${runLang(lang)}</dc:language><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision><cp:version>${escapeXml(version)}</cp:version><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`;
}

/** What PowerPoint lists of a file without opening it. */
export function appXml({ slides, author }: Deck): string {
  const used = [fonts.minor.latin, fonts.minor.ea, fonts.major.latin, fonts.major.ea];
  const parts = [...used, author, ...slides.map((slide) => slide.title)];
  const pair = (name: string, count: number) =>
    `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes><HiddenSlides>0</HiddenSlides><ScaleCrop>false</ScaleCrop><HeadingPairs><vt:vector size="6" baseType="variant">${pair('Fonts Used', used.length)}${pair('Theme', 1)}${pair('Slide Titles', slides.length)}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${parts.length}" baseType="lpstr">${parts.map((part) => `<vt:lpstr>${escapeXml(part)}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts><Company>${escapeXml(author)}</Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0000</AppVersion></Properties>`;
}
