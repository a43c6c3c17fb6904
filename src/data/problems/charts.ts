import { hint, said } from './text.ts';

const cutList = (names: readonly string[], separator: string) =>
  names.slice(0, 40).join(separator) + (names.length > 40 ? '…' : '');

/** A chart file asks for what is not there, or the rows do not fit its form. */
export const charts = {
  'no-form': (p: { name: string; among: readonly string[] }) =>
    said(
      [`没有“${p.name}”这种图形`, hint(p.name, p.among).zh],
      [`there is no form "${p.name}"`, hint(p.name, p.among).en],
    ),
  'no-column': (p: { dataset: string; column: string; among: readonly string[] }) =>
    said(
      [`数据表“${p.dataset}”没有“${p.column}”这一列`, hint(p.column, p.among).zh],
      [`the dataset "${p.dataset}" has no column "${p.column}"`, hint(p.column, p.among).en],
    ),
  'no-rows': (p: { dataset: string }) =>
    said(
      [`数据表“${p.dataset}”里没有一行合条件，图是空的`, '改正 where 里的值'],
      [
        `no row of "${p.dataset}" meets the conditions: the chart is empty`,
        'mend the values under where',
      ],
    ),
  'no-story': (p: { name: string; among: readonly string[] }) =>
    said(
      [`没有“${p.name}”这篇报道`, hint(p.name, p.among).zh],
      [`there is no story "${p.name}"`, hint(p.name, p.among).en],
    ),
  'chart-column': (p: { column: string; among: readonly string[] }) =>
    said(
      [`取到的行里没有“${p.column}”这一列`, `可用的有：${cutList(p.among, '、')}`],
      [`the rows have no column "${p.column}"`, `use one of: ${cutList(p.among, ', ')}`],
    ),
  'chart-not-number': (p: { column: string; row: string }) =>
    said(
      [`“${p.row}”行的“${p.column}”列不是数`, '换一个存数的列'],
      [
        `column "${p.column}" of row "${p.row}" is not a number`,
        'name a column that holds numbers',
      ],
    ),
  'chart-not-countable': (p: { column: string; row: string; value: number; most: number }) =>
    said(
      [
        `“${p.row}”行的“${p.column}”列是 ${p.value}，不能一个一个画出来`,
        `换一个存个数的列：整数，最多 ${p.most}`,
      ],
      [
        `column "${p.column}" of row "${p.row}" is ${p.value}, which cannot be drawn one by one`,
        `name a column of counts: whole numbers, ${p.most} at most`,
      ],
    ),
  'chart-below-zero': (p: { column: string; row: string }) =>
    said(
      [`“${p.row}”行的“${p.column}”列小于零`, '长短从零量起：换一个存数量的列'],
      [
        `column "${p.column}" of row "${p.row}" is below zero`,
        'lengths begin at zero: choose a column of counts or amounts',
      ],
    ),
  'chart-over-whole': (p: { row: string; part: number; whole: number }) =>
    said(
      [`“${p.row}”行重复的有 ${p.part}，多于总数 ${p.whole}`, '换一个列，或改正其中一个数'],
      [
        `row "${p.row}" repeats ${p.part}, more than all ${p.whole}`,
        'name another column, or mend one of the two',
      ],
    ),
  'chart-value': (p: { row: string; value: string; among: readonly string[] }) =>
    said(
      [`“${p.row}”行的值是“${p.value}”，这种图不认识`, `换一个取这些值的列：${p.among.join('、')}`],
      [
        `row "${p.row}" has the value "${p.value}", which the form does not know`,
        `name a column with one of: ${p.among.join(', ')}`,
      ],
    ),
  'chart-no-query': (p: { name: string; among: readonly string[] }) =>
    said(
      [`data 里没有名为“${p.name}”的一组行`, `写 data 里有的名称：${p.among.join('、')}`],
      [`there is no query "${p.name}"`, `name a query of "data": ${p.among.join(', ')}`],
    ),
  'chart-roster-full': (p: { named: number; total: number }) =>
    said(
      [`点名的社区有 ${p.named} 个，抽样只有 ${p.total} 个`, '让查询去掉不在抽样里的社区'],
      [
        `${p.named} communities are named, but the sample has ${p.total}`,
        'let the query leave out communities that were not sampled',
      ],
    ),
  'chart-off-roster': (p: { row: string; id: string }) =>
    said(
      [`“${p.row}”行写的社区“${p.id}”不在名单里`, '让名单的查询包括它，或让这个查询去掉它'],
      [
        `row "${p.row}" names the community "${p.id}", which is not on the roster`,
        'let the roster’s query include it, or let this query leave it out',
      ],
    ),
  'chart-miscount': (p: { counted: number; total: number }) =>
    said(
      [`各行合计 ${p.counted}，抽样是 ${p.total}`, '改正人数，或取行的查询'],
      [
        `the rows count ${p.counted}, but the sample has ${p.total}`,
        'correct the counts, or the query that chooses the rows',
      ],
    ),
  'chart-link': (p: { link: string }) =>
    said(
      [`“${p.link}”不是网页地址`, '写 https:// 开头的地址，或站内路径'],
      [
        `the link "${p.link}" is not one to a page`,
        'write an address that begins with https:// or a path inside the site',
      ],
    ),
  'chart-no-unit': () =>
    said(
      ['分步图的文字不能用 |unit', '写 {数字} {数字|word} {数字|Word} 或 {数字|of:另一个数字}'],
      [
        'a step’s text has no |unit',
        'write {figure}, {figure|word}, {figure|Word} or {figure|of:other-figure}',
      ],
    ),
  'chart-undrawable': (p: { why: string }) =>
    said(
      [`这幅图画不出来（${p.why}）`, '把 data 和 options 同一幅同类的图对照'],
      [
        `the chart cannot be drawn (${p.why})`,
        'compare data and options with another chart of the same form',
      ],
    ),
};
