import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvFormatRows } from 'd3';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFiles } from '../../../src/data/load.ts';
import { formatProblem } from '../../../src/data/problem.ts';
import { schemas } from '../../../src/data/schemas/index.ts';
import { rowsOf } from '../new/plan.ts';
import { importChecked, importRows } from './rows.ts';
import { type Cell, readSheet } from './sheet.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = diskFiles(process.cwd());
const visits = rowsOf(files, 'visits');
const columns = Object.keys(schemas.visits.shape);
const table = (rows = visits) => [columns, ...rows.map((row) => columns.map((key) => row[key]))];
const imported = (rows: unknown[][]) =>
  importRows({ file: 'a.xlsx', name: 'Sheet1', rows: rows as Cell[][] }, 'visits', files);
const told = (rows: unknown[][]) => imported(rows).problems.map((one) => formatProblem(one));

const written = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

/** A workbook as spreadsheet programs write one, small: texts in the cell, dates by number and style. */
function workbook(rows: unknown[][]): Uint8Array {
  const cell = (value: unknown) => {
    if (value === null || value === undefined) return '<c/>';
    if (value instanceof Date)
      return `<c s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    const text = String(value).replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  };
  const placed = (row: unknown[], at: number) =>
    row.map((value, column) =>
      cell(value).replace('<c', `<c r="${String.fromCharCode(65 + column)}${at + 1}"`),
    );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${links}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${links}"><Relationship Id="s" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="到访" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:Z${rows.length}"/><sheetData>${rows
      .map((row, at) => `<row r="${at + 1}">${placed(row, at).join('')}</row>`)
      .join('')}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  );
}

test.each([
  ['xlsx', workbook(table())],
  ['utf-8 csv', csvFormatRows(table() as string[][])],
  ['utf-8 csv with a mark', `\uFEFF${csvFormatRows(table() as string[][])}`],
  [
    'utf-16 tabs',
    Buffer.from(
      `\uFEFF${table()
        .map((row) => row.join('\t'))
        .join('\r\n')}`,
      'utf16le',
    ),
  ],
])('what is unchanged in %s changes nothing', async (kind, bytes) => {
  const sheet = await readSheet(written(kind, bytes));
  const { rows, changes, problems } = importRows(sheet, 'visits', files);
  expect({ rows, changes, problems }).toEqual({ rows: visits, changes: [], problems: [] });
});

test('a table that Excel saved in GB 18030 is read', async () => {
  const csv = Buffer.concat([
    Buffer.from('id,'),
    Buffer.from([0xc8, 0xcb]),
    Buffer.from('\r\na,1'),
  ]);
  expect((await readSheet(written('gbk.csv', csv))).rows).toEqual([
    ['id', '人'],
    ['a', '1'],
  ]);
});

test('every dataset comes back from its own words as it is', () => {
  for (const dataset of ['cases', 'communities', 'facts', 'themes'] as const) {
    const keys = Object.keys(schemas[dataset].shape);
    const rows = rowsOf(files, dataset).map((row) => keys.map((key) => row[key] as Cell));
    const { changes, problems } = importRows(
      { file: 'a.csv', rows: [keys, ...rows] },
      dataset,
      files,
    );
    expect({ dataset, changes, problems }).toEqual({ dataset, changes: [], problems: [] });
  }
});

test('any number, in any way of writing it, is that number, and the one cell that changes', () => {
  const wide = (text: string) =>
    text.replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const ways = [String, (n: number) => n, (n: number) => wide(String(n)), (n: number) => ` ${n} `];
  const grouped = (n: number) => n.toLocaleString('en-US');
  fc.assert(
    fc.property(
      fc.nat(9_999_999),
      fc.constantFrom(...ways, grouped, (n: number) => wide(grouped(n))),
      fc.nat(visits.length - 1),
      (value, way, at) => {
        const { id, secretaries } = visits[at] as { id: string; secretaries: number };
        const { changes, problems } = imported([
          ['id', '书记人数'],
          [id, way(value)],
        ]);
        expect(problems).toEqual([]);
        const change = { id, column: 'secretaries', from: secretaries, to: value };
        expect(changes).toEqual(value === secretaries ? [] : [change]);
      },
    ),
  );
});

test('a choice and a row of another dataset are known by their words', () => {
  const known = rowsOf(files, 'districts').find(({ id }) => id === 'emeishan')!;
  for (const [district, sampled] of [
    [known.label_zh, '没有写明'],
    [known.label_en, 'not stated'],
  ]) {
    const rows = [
      ['id', '区县', '是否抽样'],
      ['chafang', district, sampled],
    ] as Cell[][];
    const { rows: after, problems } = importRows({ file: 'a.csv', rows }, 'communities', files);
    expect(problems).toEqual([]);
    expect(after.find(({ id }) => id === 'chafang')).toMatchObject({
      district: 'emeishan',
      sampled: 'unstated',
    });
  }
});

test('what only the whole check sees stands at the cell as well', () => {
  const rows = [
    ['id', 'community'],
    ['work-chengdong', 'nowhere'],
  ];
  const { problems } = importChecked({ file: 'a.csv', rows }, 'cases', files);
  expect(problems[0]).toMatchObject({ file: 'a.csv', line: 2, column: 2, field: 'B2 community' });
});

test('the command shows each cell, and writes it when told so', () => {
  const root = join(folder, 'project');
  cpSync('content', join(root, 'content'), { recursive: true });
  const file = written('new.csv', 'id,name_en\nchafang,Tea Lane\n');
  const command = [join(import.meta.dirname, '../../import.ts'), file, '--dataset=communities'];
  const { stdout } = spawnSync(process.execPath, [...command, '--lang=en', '--yes'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe(
    [
      '  chafang.name_en: "Chafang" → "Tea Lane"',
      'cells that change: 1; rows in all: 15; rows it lacks, which stay: 14',
      'Written: content/data/communities.json\n',
    ].join('\n'),
  );
  const before = readFileSync('content/data/communities.json', 'utf8');
  expect(readFileSync(join(root, 'content/data/communities.json'), 'utf8')).toBe(
    before.replace('"name_en": "Chafang"', '"name_en": "Tea Lane"'),
  );
});

test('mistakes stand at their sheet, row and column, with what to do', async () => {
  const [first] = visits as { id: string }[];
  const date = new Date(Date.UTC(2026, 4, 12));
  const sheet = await readSheet(
    written(
      'date.xlsx',
      workbook([
        ['id', 'label_zh'],
        [first!.id, date],
      ]),
    ),
  );
  expect(importRows(sheet, 'visits', files).problems.map((one) => formatProblem(one))).toEqual([
    expect.stringMatching(/date\.xlsx:2:2 {2}到访!B2 label_zh: .*2026-05-12.*\n.*format to text/),
  ]);
  expect(
    told([
      ['id', null],
      [first!.id, '甲'],
    ]),
  ).toEqual([expect.stringMatching(/^a\.xlsx:1:2 {2}Sheet1!B1: .*no name.*\n.*unmerge/)]);
  expect(
    told([
      ['id', 'secretaires'],
      [first!.id, 1],
    ])[0],
  ).toMatch(/B1: .*secretaires.*\n.*secretaries/);
  expect(
    told([
      ['id', 'id'],
      [first!.id, first!.id],
    ])[0],
  ).toMatch(/B1: "id" stands twice/);
  expect(told([['seq'], [1]])[0]).toMatch(/no column id/);
  expect(
    told([
      ['id', 'secretaries'],
      [first!.id, '八位'],
    ])[0],
  ).toMatch(/^a\.xlsx:2:2 {2}Sheet1!B2 secretaries/);
  expect(told([['id'], [first!.id], [first!.id]])[0]).toMatch(/A3 id: .*twice/);
  expect(told([['id'], ['new-row']])[0]).toMatch(/A2 id: .*/);
  expect(imported([['id'], [first!.id], [null], [' '], [first!.id]]).empty).toEqual([3, 4]);
});

test('what is no table is refused in a line', async () => {
  const strange = written('a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0xff]));
  await expect(readSheet(strange)).rejects.toThrow(/\.xlsx/);
  await expect(readSheet(join(folder, 'none.csv'))).rejects.toThrow(/No such file/);
  await expect(readSheet(written('b.xlsx', workbook(table())), '没有')).rejects.toThrow(/到访/);
  await expect(readSheet(written('cut.xlsx', workbook(table()).slice(0, 300)))).rejects.toThrow(
    /另存为/,
  );
});
