import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../../tests/support/programs.ts';
import type { FlatRow } from '../../data/query.ts';
import { type Edition, editionIds } from '../../i18n/index.ts';
import { chartIds, chartView } from '../charts.ts';
import { content } from '../content.ts';
import { shownChart } from '../shown-chart.ts';
import { chartJson } from './chart-values.ts';
import { type Cell, csvLines, fromCell, toCsv } from './csv.ts';
import { tableCsv, tidy } from './tidy.ts';

const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const charts = chartIds().flatMap((id) => editionIds.map((edition) => ({ id, edition })));
const chartCsv = (id: string, edition: Edition) => tableCsv(chartView(id, edition).table, edition);
/** Rows of a file as an independent reader has them. */
const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: false });

/** What spreadsheets make dates, times, fractions or formulas of. */
const hostile = [
  ...['8/16', '5-12', '1/2', '2026-11-23', '3月5日', '2026年3月', '12:30', '8:16', '2026.11.23'],
  ...['May 5', '5 March', 'Mar-26', '3 pm', '3 p', '2026-11-23T00:00:00Z', '８/１６', ' 5-12 '],
  ...['=1+1', '-2+3', '@x', '12:30 PM', '5/12/2026', 'Dec 2, 2026', '5-Mar', "'8/16"],
];

it.each([
  ['whereabouts', 'zh-CN', ['去处', '书记人数', '总数', '性质'], [8, 16]],
  [
    'expected-income',
    'zh-CN',
    ['社区', '口径', '预计年收入', '单位', '限定', '性质'],
    [20, '万元', '预计'],
  ],
  ['expected-income', 'en', ['Unit', 'Qualifier'], [200_000, 'yuan', 'expected']],
  ['legibility', 'en', ['Part'], [1081, 0]],
] as const)('%s.csv in %s has its numbers apart from words', (id, edition, heads, cells) => {
  const [head = [], ...rows] = read(chartCsv(id, edition));
  expect(head).toEqual(expect.arrayContaining([...heads]));
  expect(rows.map((row) => row.join('|')).join('\n')).toContain(cells.join('|'));
  const json = JSON.parse(chartJson(shownChart(id, edition))) as {
    columns: string[];
    rows: Cell[][];
  };
  expect(json.columns).toEqual(head);
  expect(json.rows.flat()).toEqual(expect.arrayContaining([...cells]));
});

it('gives each mark its number, of how many, unit and qualifier in JSON', () => {
  const marks = (id: string) => JSON.parse(chartJson(shownChart(id, 'zh-CN'))).marks;
  expect(marks('whereabouts')[0]).toMatchObject({ shown: '8/16', value: 8, of: 16 });
  expect(marks('expected-income')[0]).toMatchObject({
    value: 20,
    unit: '万元',
    qualifier: 'expected',
    status: 'projected',
  });
});

it('reads back as it was written, by an independent reader', () => {
  for (const { id, edition } of charts) {
    const { columns, rows } = tidy(chartView(id, edition).table, edition);
    const wanted = [columns, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
    expect(read(chartCsv(id, edition)).map((row) => row.map(fromCell))).toEqual(wanted);
    // A column of quantities holds numbers and nothing else.
    const { table } = chartView(id, edition);
    for (const { quantity } of table.rows)
      expect([null, 'number']).toContain(quantity?.value == null ? null : typeof quantity.value);
    for (const cell of rows.flat())
      if (typeof cell === 'string')
        expect(cell).not.toMatch(/^[\d,.]+$|^\D{0,3}\d+万元|^\d+\/\d+$/);
  }
});

/** What a spreadsheet program makes of a file's lines of one cell each: kind and text. */
function cellsOf(fods: string): { kind: string; text: string }[] {
  const { document } = parseHTML(readFileSync(fods, 'utf8'));
  return [...document.querySelectorAll('table\\:table-row')].map((row) => {
    const cell = row.querySelector('table\\:table-cell')!;
    const kind = cell.getAttribute('office:value-type') ?? 'empty';
    const text = kind === 'float' ? cell.getAttribute('office:value') : cell.textContent;
    return { kind, text: (text ?? '').trim() };
  });
}

const office = findProgram('soffice');

describe.skipIf(!office)('LibreOffice (needs soffice)', () => {
  // In Chinese and in English: which text is a date depends on the language.
  it.each([['2052'], ['1033']])(
    'makes a date, time or formula of no cell, in language %s',
    (lang) => {
      const files = [
        csvLines([hostile]),
        ...charts.map(({ id, edition }) => chartCsv(id, edition)),
        // As the next release writes them.
        ...Object.values(content().rows).map((rows) => toCsv(rows as unknown as FlatRow[])),
      ];
      // Each cell once, on a line of its own.
      const cells = [...new Set(files.flatMap((csv) => read(csv).flat()))].filter(Boolean);
      const quoted = cells.map((cell) =>
        /^-?[\d.]+$/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`,
      );
      writeFileSync(join(folder, 'cells.csv'), `\uFEFF${quoted.join('\r\n')}\r\n`);
      const profile = pathToFileURL(join(folder, 'profile')).href;
      execFileSync(
        office!,
        [
          `-env:UserInstallation=${profile}`,
          '--headless',
          `--infilter=CSV:44,34,76,1,,${lang},false,true`,
          ...['--convert-to', 'fods', '--outdir', folder, join(folder, 'cells.csv')],
        ],
        { stdio: 'ignore' },
      );
      const made = cellsOf(join(folder, 'cells.fods'));
      const wanted = cells.map((cell) =>
        /^-?\d+(\.\d+)?$/.test(cell)
          ? { kind: 'float', text: cell }
          : { kind: 'string', text: cell.replace(/\s+/g, ' ').trim() },
      );
      expect(made).toEqual(wanted);
    },
    120_000,
  );
});
