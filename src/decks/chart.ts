import { measure } from '../charts/shared/measure.ts';
import { escapeXml } from '../drawing/xml.ts';
import { inner } from './look.ts';
import { fillPackage, fillPart, zip } from './package.ts';
import { colour, noLine } from './shapes.ts';
import type { NativeChart, NativeSeries } from './spec.ts';

/** The chart part of a native bar chart. */
export function chartXml(chart: NativeChart, lang: string): string {
  const { series, exclusive, categories } = chart;
  // The longest name and the numbers at the bars' ends have room, and no axis is fixed: edited data still fit.
  const names = Math.max(...categories.map((category) => measure(category, 1)));
  const x = Math.min(0.4, (names * 16 * 1.1) / 72 / inner + 0.02);
  return fillPart('chart.xml', {
    lang,
    x: x.toFixed(3),
    width: (0.84 - x).toFixed(3),
    height: chart.legend ? 0.86 : 0.95,
    series: series.map((each, index) => seriesXml(categories, each, index, lang)).join(''),
    gap: series.length > 1 && !exclusive ? 50 : 80,
    overlap: exclusive ? 100 : 0,
    legend: chart.legend
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${words(lang)}</c:legend>`
      : '',
  });
}

function seriesXml(
  categories: readonly string[],
  series: NativeSeries,
  index: number,
  lang: string,
): string {
  const { name, values } = series;
  const column = columnName(index + 1);
  const count = categories.length;
  const cache = (cells: readonly (string | number | null)[]) =>
    `<c:ptCount val="${cells.length}"/>${cells
      .map((cell, at) =>
        cell === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(cell))}</c:v></c:pt>`,
      )
      .join('')}`;
  const texts = (range: string, cells: readonly string[]) =>
    `<c:strRef><c:f>Sheet1!${range}</c:f><c:strCache>${cache(cells)}</c:strCache></c:strRef>`;
  // Each label has as many decimals as its value; a value edited later takes the first one's.
  const own = values.flatMap((value, at) =>
    value === null || numberFormat(series, value) === numberFormat(series)
      ? []
      : [`<c:dLbl><c:idx val="${at}"/>${label(numberFormat(series, value), lang)}</c:dLbl>`],
  );
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(`$${column}$1`, [name])}</c:tx><c:spPr>${paint(series)}</c:spPr><c:invertIfNegative val="0"/><c:dLbls>${own.join('')}${label(numberFormat(series), lang)}</c:dLbls><c:cat>${texts(`$A$2:$A$${count + 1}`, categories)}</c:cat><c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${count + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cache(values)}</c:numCache></c:numRef></c:val></c:ser>`;
}

/** Expected values are pale with a strong rim, as on the site. */
function paint({ slot, pale }: NativeSeries): string {
  return pale
    ? `${colour(slot, '<a:alpha val="22000"/>')}<a:ln w="19050">${colour(slot)}</a:ln>`
    : colour(slot) + noLine;
}

/** How a number is written at the end of its bar. */
function label(format: string, lang: string): string {
  return `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/>${noLine}</c:spPr>${words(lang, true)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** `"预计"#,##0.0"万元"` for 15.5: words are quoted, so that none is read as a format. */
function numberFormat(
  { prefix = '', suffix = '', values }: NativeSeries,
  value = values.find((each) => each !== null) ?? 0,
): string {
  const quoted = (word: string) => (word ? `"${word.replace(/["\\]/g, '')}"` : '');
  const decimals = String(Number(value.toFixed(6))).split('.')[1]?.length ?? 0;
  return `${quoted(prefix)}#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}${quoted(suffix)}`;
}

/** Text of a part of the chart, both fonts by the theme. */
function words(lang: string, bold = false): string {
  return `<c:txPr><a:bodyPr${bold ? ' wrap="none"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1600" b="${bold ? 1 : 0}">${colour('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;
}

/** `A`, `B`, … `AA` for 0, 1, … 26. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/**
 * The data sheet that "Edit data" opens: categories in the first column, a
 * column a series. Texts are inline strings, which no spreadsheet takes for
 * formulas, whatever they begin with.
 */
export function workbook(chart: NativeChart, date: string): Uint8Array {
  const { categoryTitle, categories, series } = chart;
  const text = (at: string, value: string) => {
    const edges = value === value.trim() ? '' : ' xml:space="preserve"';
    return `<c r="${at}" t="inlineStr" s="1"><is><t${edges}>${escapeXml(value)}</t></is></c>`;
  };
  const header = [categoryTitle, ...series.map(({ name }) => name)].map((value, column) =>
    text(`${columnName(column)}1`, value),
  );
  const rows = categories.map((category, index) => {
    const cells = series.map(({ values }, column) => {
      const value = values[index] ?? null;
      return value === null
        ? ''
        : `<c r="${columnName(column + 1)}${index + 2}"><v>${value}</v></c>`;
    });
    return text(`A${index + 2}`, category) + cells.join('');
  });
  const sheet = {
    last: `${columnName(series.length)}${rows.length + 1}`,
    columns: series.length + 1,
    rows: [header.join(''), ...rows]
      .map((cells, index) => `<row r="${index + 1}">${cells}</row>`)
      .join(''),
  };
  return zip(fillPackage('workbook', sheet), date);
}
