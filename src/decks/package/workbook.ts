import type { NativeChart } from '../spec.ts';
import { declaration, escapeXml } from '../xml.ts';
import { zip } from './zip.ts';

/** `A`, `B`, … `AA` for 0, 1, … 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/**
 * The data sheet that "Edit data" opens: categories in the first column, a
 * column a series. Texts are inline strings, which no spreadsheet takes for
 * formulas, whatever they begin with.
 */
export function workbook(
  { categoryTitle, categories, series }: NativeChart,
  date: string,
): Uint8Array {
  const text = (at: string, value: string) => {
    const edges = value === value.trim() ? '' : ' xml:space="preserve"';
    return `<c r="${at}" t="inlineStr" s="1"><is><t${edges}>${escapeXml(value)}</t></is></c>`;
  };
  const header = [categoryTitle, ...series.map(({ name }) => name)]
    .map((value, column) => text(`${columnName(column)}1`, value))
    .join('');
  const rows = categories.map((category, index) => {
    const row = index + 2;
    const cells = series.map(({ values }, column) => {
      const value = values[index] ?? null;
      return value === null ? '' : `<c r="${columnName(column + 1)}${row}"><v>${value}</v></c>`;
    });
    return `<row r="${row}">${text(`A${row}`, category)}${cells.join('')}</row>`;
  });
  const last = `${columnName(series.length)}${categories.length + 1}`;
  const sheet = `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${last}"/><cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="${series.length + 1}" width="18" customWidth="1"/></cols><sheetData><row r="1">${header}</row>${rows.join('')}</sheetData></worksheet>`;
  return zip({ ...fixedParts, 'xl/worksheets/sheet1.xml': sheet }, date);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The rest of the smallest workbook that Excel and WPS open; texts have the number format `@`. */
const fixedParts: Record<string, string> = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Microsoft YaHei"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};
