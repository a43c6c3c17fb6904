import { editions, fill, messagesFor, stemOf } from '../../i18n/index.ts';
import type { Sheet } from '../../pictures/sheet.ts';
import type { ChartFile } from './chart-files.ts';

/** What is in the zip, for someone who finds it on a disk a year later. */
export function readme(sheet: Sheet, files: readonly ChartFile[]): string {
  const t = messagesFor(sheet.edition).downloads;
  const stem = stemOf(sheet.id, sheet.edition);
  const list = files.map((file) => `  ${stem}.${file.extension}\n      ${about(file, sheet)}`);
  return [
    sheet.title,
    sheet.subtitle,
    '',
    sheet.description,
    ...sheet.notes,
    ...(sheet.reading ? [sheet.reading] : []),
    '',
    sheet.source,
    sheet.version,
    sheet.link,
    '',
    t.readmeFiles,
    '',
    ...list,
    `  SHA256SUMS\n      ${t.sums}`,
    '',
    t.csvNote,
    '',
    fill(t.credit, { credit: credit(sheet) }),
    '',
  ].join('\n');
}

/** Under which terms, and how to name the source. */
export function licenceText(sheet: Sheet): string {
  const t = messagesFor(sheet.edition).downloads;
  return [
    `${sheet.licence.name}\n${sheet.licence.url}`,
    '',
    fill(t.licence, { licence: sheet.licence.name }),
    '',
    fill(t.credit, { credit: credit(sheet) }),
    '',
    t.fontLicence,
    '',
  ].join('\n');
}

const credit = ({ site, title, version, link, licence }: Sheet) =>
  `${site}, ${title}, ${version}, ${link} (${licence.name})`;

/** What a file is for, by its extension. */
function about({ extension, format, scheme, size }: ChartFile, { edition }: Sheet): string {
  const t = messagesFor(edition).downloads;
  const pixels = size?.();
  const what = extension.startsWith('outlined')
    ? t.outlined
    : extension.endsWith('svg')
      ? t.live
      : format
        ? { page: t.page, wide: t.wide, square: t.square }[format]
        : { csv: t.csv, json: t.json, pptx: t.pptx }[extension];
  const parts = [what, pixels && `${pixels.width} × ${pixels.height}`, scheme && t[scheme]];
  return parts.filter(Boolean).join(editions[edition].comma);
}
