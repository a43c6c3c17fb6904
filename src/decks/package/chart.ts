import { ems, inner } from '../look.ts';
import type { NativeChart, NativeSeries } from '../spec.ts';
import { declaration, escapeXml } from '../xml.ts';
import { columnName } from './workbook.ts';

/**
 * The chart part. Written here and not by pptxgenjs, whose bar charts name an
 * axis that is not there (PowerPoint offers a repair), know no East Asian
 * font, and give all series one number format.
 */
export function chartXml(chart: NativeChart, lang: string): string {
  const { series, exclusive } = chart;
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${words(1600, lang)}</c:legend>`
    : '';
  return `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout(chart)}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.map((each, index) => seriesXml(chart, each, index, lang)).join('')}<c:gapWidth val="${series.length > 1 && !exclusive ? 50 : 80}"/><c:overlap val="${exclusive ? 100 : 0}"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>${categoryAxis(lang)}${valueAxis(lang)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${words(1600, lang)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** The longest name and the numbers at the bars' ends have room, and no axis is fixed: edited data still fit. */
function layout({ categories, legend }: NativeChart): string {
  const names = Math.max(...categories.map((category) => ems(category, 0.54)));
  const x = Math.min(0.4, (names * 16 * 1.1) / 72 / inner + 0.02);
  const edge = (name: string, value: number) => `<c:${name} val="${value.toFixed(3)}"/>`;
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${edge('x', x)}${edge('y', 0.02)}${edge('w', 0.84 - x)}${edge('h', legend ? 0.86 : 0.95)}</c:manualLayout></c:layout>`;
}

function seriesXml(chart: NativeChart, series: NativeSeries, index: number, lang: string): string {
  const { categories } = chart;
  const column = columnName(index + 1);
  const last = categories.length + 1;
  const names = categories
    .map((category, at) => `<c:pt idx="${at}"><c:v>${escapeXml(category)}</c:v></c:pt>`)
    .join('');
  const values = series.values
    .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  // Each label has as many decimals as its value; a value edited later takes the first one's.
  const own = series.values.flatMap((value, at) =>
    value === null || numberFormat(series, value) === numberFormat(series)
      ? []
      : [`<c:dLbl><c:idx val="${at}"/>${label(numberFormat(series, value), lang)}</c:dLbl>`],
  );
  const labels = `<c:dLbls>${own.join('')}${label(numberFormat(series), lang)}</c:dLbls>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>${paint(series)}</c:spPr><c:invertIfNegative val="0"/>${labels}<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${categories.length}"/>${values}</c:numCache></c:numRef></c:val></c:ser>`;
}

/** Expected values are pale with a strong rim, as on the site. */
function paint({ slot, pale }: NativeSeries): string {
  const colour = (inside = '') =>
    `<a:solidFill><a:schemeClr val="${slot}">${inside}</a:schemeClr></a:solidFill>`;
  return pale
    ? `${colour('<a:alpha val="22000"/>')}<a:ln w="19050">${colour()}</a:ln>`
    : `${colour()}<a:ln><a:noFill/></a:ln>`;
}

/** How a number is written at the end of its bar. */
function label(format: string, lang: string): string {
  return `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${words(1600, lang, true)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** `"预计"#,##0.0"万元"` for 15.5: words are quoted, so that none is read as a format. */
export function numberFormat(
  { prefix = '', suffix = '', values }: NativeSeries,
  value = values.find((each) => each !== null) ?? 0,
): string {
  const quoted = (word: string) => (word ? `"${word.replace(/["\\]/g, '')}"` : '');
  const decimals = String(Number(value.toFixed(6))).split('.')[1]?.length ?? 0;
  return `${quoted(prefix)}#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}${quoted(suffix)}`;
}

/** Text of a part of the chart: size in hundredths of a point, both fonts by the theme. */
function words(size: number, lang: string, bold = false): string {
  return `<c:txPr><a:bodyPr${bold ? ' wrap="none"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;
}

const line = (slot: string) =>
  `<c:spPr><a:ln w="12700"><a:solidFill><a:schemeClr val="${slot}"/></a:solidFill></a:ln></c:spPr>`;

/** The first category stands at the top, as in the data sheet. */
function categoryAxis(lang: string): string {
  return `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line('tx1')}${words(1600, lang)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** From zero, hidden: every bar carries its number. */
function valueAxis(lang: string): string {
  return `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${words(1600, lang)}<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}
