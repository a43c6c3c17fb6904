import { declaration } from '../xml.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const pack = 'application/vnd.openxmlformats-package';

/** Type of each part by where it stands. */
const overrides: [RegExp, string][] = [
  [/^ppt\/presentation\.xml$/, `${office}.presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\/\w+\.xml$/, `${office}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\/\w+\.xml$/, `${office}.presentationml.slideLayout+xml`],
  [/^ppt\/slides\/\w+\.xml$/, `${office}.presentationml.slide+xml`],
  [/^ppt\/notesMasters\/\w+\.xml$/, `${office}.presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/\w+\.xml$/, `${office}.presentationml.notesSlide+xml`],
  [/^ppt\/theme\/\w+\.xml$/, `${office}.theme+xml`],
  [/^ppt\/charts\/\w+\.xml$/, `${office}.drawingml.chart+xml`],
  [/^ppt\/presProps\.xml$/, `${office}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${office}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${office}.presentationml.tableStyles+xml`],
  [/^docProps\/core\.xml$/, `${pack}.core-properties+xml`],
  [/^docProps\/app\.xml$/, `${office}.extended-properties+xml`],
];

/** Types of exactly the parts that are there; the library lists masters and pictures that are not. */
export function contentTypes(paths: readonly string[]): string {
  const listed = [...paths].sort().flatMap((path) => {
    const type = overrides.find(([pattern]) => pattern.test(path))?.[1];
    return type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : [];
  });
  const sheets = paths.some((path) => path.endsWith('.xlsx'))
    ? `<Default Extension="xlsx" ContentType="${office}.spreadsheetml.sheet"/>`
    : '';
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${pack}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${sheets}${listed.join('')}</Types>`;
}
