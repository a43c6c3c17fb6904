import { realText } from './content-copy.ts';

/** A slip that an editor can make, and what the check must say of it. */
export interface Mistake {
  name: string;
  /** Files changed, by path; undefined takes the file away. */
  changes: Record<string, string | Uint8Array | undefined>;
  file: string;
  /** What stands at the line and column that are named; the file's beginning without it. */
  at?: string;
  /** Where in the file to begin looking for it. */
  from?: number;
  field?: string;
  zh: RegExp;
  en: RegExp;
}

const facts = 'content/data/facts.json';
const cases = 'content/data/cases.json';
const visits = 'content/data/visits.json';
const communities = 'content/data/communities.json';
const sections = 'content/data/sections.json';
const themes = 'content/data/themes.json';
const pack = 'content/data/datapackage.json';
const plans = 'content/charts/plans.json';
const whereabouts = 'content/charts/whereabouts.json';
const zh = 'content/stories/daily-work/zh-cn.mdx';
const en = 'content/stories/daily-work/en.mdx';

/** One thing of a file replaced by another. */
function slip(
  name: string,
  file: string,
  from: string,
  to: string,
  told: { at?: string; field?: string; zh: RegExp; en: RegExp; in?: string },
): Mistake {
  const text = realText(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  const { in: other, ...rest } = told;
  return {
    name,
    changes: { [file]: text.replace(from, to) },
    file: other ?? file,
    from: text.indexOf(from),
    ...rest,
  };
}

/** GBK for the few characters that the example needs: 社区 is C9 E7 C7 F8. */
const gbk = Buffer.concat([
  Buffer.from('[\n  {"id": "'),
  Buffer.from([0xc9, 0xe7, 0xc7, 0xf8]),
  Buffer.from('"}\n]\n'),
]);

export const mistakes: Mistake[] = [
  slip('a missing comma', facts, '"value": 8,', '"value": 8', {
    at: '"unit_zh": "位"',
    zh: /不是合法的 JSON.*逗号/s,
    en: /not valid JSON.*comma/s,
  }),
  slip('a comma too many', visits, '"status": "reported"\n  },', '"status": "reported",\n  },', {
    at: '},',
    zh: /删掉前面的逗号/,
    en: /remove the comma/,
  }),
  slip('Chinese quotes for straight ones', visits, '"seq": 1', '“seq”: 1', {
    at: '“seq”',
    zh: /英文双引号/,
    en: /straight double quotes|name in double quotes/,
  }),
  slip('a comment', visits, '"seq": 1,', '"seq": 1, // first', {
    at: '// first',
    zh: /不能写注释/,
    en: /remove the comment/,
  }),
  slip('an unclosed text', visits, '"seq": 1,', '"seq": "1,', {
    at: '"1,',
    zh: /收尾/,
    en: /close the text/,
  }),
  {
    name: 'an empty file',
    changes: { [visits]: '' },
    file: visits,
    zh: /不是合法的 JSON/,
    en: /not valid JSON/,
  },
  {
    name: 'a file taken away',
    changes: { [visits]: undefined },
    file: visits,
    zh: /文件不在/,
    en: /file is missing/,
  },
  {
    name: 'a file that is no list',
    changes: { [visits]: '{}\n' },
    file: visits,
    zh: /应当是一列行/,
    en: /a list of rows/,
  },
  {
    name: 'a byte-order mark',
    changes: { [visits]: `\uFEFF${realText(visits)}` },
    file: visits,
    zh: /BOM.*UTF-8/s,
    en: /byte-order mark/,
  },
  {
    name: 'GBK',
    changes: { [visits]: gbk },
    file: visits,
    zh: /不是 UTF-8.*GBK/,
    en: /not in UTF-8.*GBK/,
  },
  {
    name: 'UTF-16',
    changes: { [visits]: Buffer.from(`\uFEFF${realText(visits)}`, 'utf16le') },
    file: visits,
    zh: /UTF-16/,
    en: /UTF-16/,
  },
  {
    name: 'a story in UTF-16',
    changes: { [zh]: Buffer.from(`\uFEFF${realText(zh)}`, 'utf16le') },
    file: zh,
    zh: /UTF-16/,
    en: /UTF-16/,
  },
  slip('a damaged character', zh, '走进社区时', '走进\uFFFD区时', {
    at: '\uFFFD',
    zh: /U\+FFFD/,
    en: /U\+FFFD/,
  }),
  slip('a duplicate id', visits, '"id": "meeting"', '"id": "frontline"', {
    field: '[1].id',
    zh: /两行都叫“frontline”/,
    en: /"frontline" stands in two rows/,
  }),
  slip('a duplicate key', visits, '"seq": 1,', '"seq": 1,\n    "seq": 2,', {
    at: '"seq": 2,\n    "label_zh"',
    field: 'seq',
    zh: /“seq”.*写了两次/,
    en: /"seq" is given twice/,
  }),
  slip('a dangling community', cases, '"community": "chengdong"', '"community": "chengdon"', {
    at: '"chengdon"',
    field: '[1].community',
    zh: /没有“chengdon”这一行.*是不是“chengdong”/s,
    en: /no row "chengdon".*did you mean "chengdong"/s,
  }),
  slip('a dangling district', communities, '"district": "shizhong"', '"district": "leshan"', {
    at: '"leshan"',
    zh: /districts\.json 里没有/,
    en: /no row "leshan" in districts\.json/,
  }),
  slip('a count that does not add up', visits, '"secretaries": 8', '"secretaries": 9', {
    at: '9,',
    field: '[0].secretaries',
    zh: /这里是 9.*却是 8/,
    en: /9 here.*says 8/,
  }),
  slip('a sum that is not the sample', visits, '"secretaries": 8', '"secretaries": 9', {
    zh: /合计 17，抽样却是 16/,
    en: /sum to 17, the sample is 16/,
  }),
  slip('a number in quotes', facts, '"value": 8,', '"value": "8",', {
    at: '"8"',
    zh: /要写数.*写的却是带双引号的文字/,
    en: /expected a number/,
  }),
  slip('a fraction for a whole number', visits, '"paragraph": 6', '"paragraph": 6.5', {
    at: '6.5',
    zh: /整数/,
    en: /whole number/,
  }),
  slip('a misspelt field', facts, '"qualifier"', '"qualifer"', {
    at: '"qualifer"',
    zh: /没有“qualifer”.*是不是“qualifier”/s,
    en: /no field "qualifer".*did you mean "qualifier"/s,
  }),
  slip('a missing field', visits, '    "short_en": "In the community",\n', '', {
    field: '[0].short_en',
    zh: /缺少“short_en”/,
    en: /"short_en" is missing/,
  }),
  slip('an unknown value', facts, '"qualifier": "exact"', '"qualifier": "exakt"', {
    at: '"exakt"',
    zh: /是不是“exact”/,
    en: /did you mean "exact"/,
  }),
  slip('an empty text', visits, '"short_en": "In the community"', '"short_en": " "', {
    at: '" "',
    zh: /文字是空的/,
    en: /text is empty/,
  }),
  slip('a capital in an id', visits, '"id": "frontline"', '"id": "Frontline"', {
    at: '"Frontline"',
    zh: /小写字母/,
    en: /lower-case letters/,
  }),
  slip(
    'evidence that is too long',
    visits,
    '在社区一线走访办公的有8个',
    '在社区一线走访办公的有8个在社区一线走访办公的有8个',
    { field: '[0].evidence', zh: /最多24个字/, en: /24 characters/ },
  ),
  slip('a paragraph that is not there', visits, '"paragraph": 6', '"paragraph": 99', {
    at: '99',
    zh: /没有第99段/,
    en: /no ¶99/,
  }),
  slip('a paragraph in two sections', sections, '"paragraphs": "3"', '"paragraphs": "2-3"', {
    at: '"2-3"',
    zh: /第2段已经属于/,
    en: /¶2 is in/,
  }),
  slip(
    'a repeated count of far more than all',
    sections,
    '"repeated": 629',
    '"repeated": 1000000000',
    {
      at: '1000000000',
      zh: /重复字数 1000000000 多于总字数 1344/,
      en: /more than all 1344/,
    },
  ),
  slip(
    'a missing translation of a row',
    themes,
    '"label_en": "',
    '"label_en": null, "reading_en": "',
    { zh: /写了两次|缺了译文/, en: /twice|translation is missing/ },
  ),
  slip('Chinese in the English text', cases, '"title_en": "Calling', '"title_en": "走访 Calling', {
    at: '"走访 Calling',
    zh: /英文里有中文字“走访”/,
    en: /Chinese in the English text/,
  }),
  slip(
    'a percentage of sixteen in a row',
    cases,
    '"summary_en": "It has called on every',
    '"summary_en": "Per cent: it has called on every',
    { at: '"Per cent', zh: /百分比/, en: /percentage/ },
  ),
  slip('a percentage of sixteen in a story', zh, '走进社区时，', '走进社区时，百分之五十的', {
    at: '百分之',
    zh: /总数只有十六/,
    en: /the whole is sixteen/,
  }),
  slip('a version that is none', pack, '"version": "1.0', '"version": "v1.0', {
    field: 'version',
    zh: /写成 1\.2\.0/,
    en: /like 1\.2\.0/,
  }),
  slip(
    'a column that the package does not know',
    pack,
    '"name": "secretaries",\n            "type": "integer"',
    '"name": "secretaries",\n            "type": "string"',
    { zh: /npm run schemas/, en: /npm run schemas/ },
  ),
  slip('an unknown form', plans, '"form": "matrix"', '"form": "matrx"', {
    at: '"matrx"',
    field: 'form',
    zh: /没有“matrx”这种图形.*matrix/s,
    en: /no form "matrx".*"matrix"/s,
  }),
  slip('an unknown dataset', plans, '"dataset": "cases"', '"dataset": "case"', {
    at: '"case"',
    zh: /没有名为“case”的数据表/,
    en: /no dataset "case"/,
  }),
  slip('an unknown column', plans, '"seq"', '"sequence"', {
    at: '"sequence"',
    zh: /没有“sequence”这一列/,
    en: /no column "sequence"/,
  }),
  slip('a condition that no row meets', plans, '"better-governance"', '"better-goverment"', {
    field: 'data.where',
    zh: /没有一行合条件/,
    en: /no row of "cases" meets/,
  }),
  slip('an option of another form', plans, '"planned": true', '"plannd": true', {
    at: '"plannd"',
    field: 'options.plannd',
    zh: /是不是“planned”/,
    en: /did you mean "planned"/,
  }),
  slip(
    'a chart’s story that is none',
    plans,
    '"story": "better-governance"',
    '"story": "worse-governance"',
    { field: 'story', zh: /没有“worse-governance”这篇报道/, en: /no story "worse-governance"/ },
  ),
  slip('a figure typed into a title', whereabouts, '{visits-frontline}位', '8位', {
    field: 'title.zh',
    zh: /“8”是手写的数字/,
    en: /“8” is a figure typed/,
  }),
  slip('a figure that is none', whereabouts, '{visits-frontline}位', '{visits-frontlin}位', {
    field: 'title.zh',
    zh: /没有名为“visits-frontlin”的数字.*是不是“visits-frontline”/s,
    en: /no figure "visits-frontlin"/,
  }),
  slip('half a placeholder', whereabouts, '{visits-frontline}位', '{visits-frontline位', {
    field: 'title.zh',
    zh: /落了单/,
    en: /stands alone/,
  }),
  slip(
    'a chart without its English title',
    whereabouts,
    '"en": "When the surveyors came',
    '"eng": "When the surveyors came',
    { zh: /缺少“en”|没有“eng”/, en: /"en" is missing|no field "eng"/ },
  ),
  {
    name: 'a chart’s name that is no address',
    changes: { 'content/charts/My Chart.json': realText(plans) },
    file: 'content/charts/My Chart.json',
    zh: /小写字母/,
    en: /lower-case letters/,
  },
  {
    name: 'a file that nothing reads',
    changes: { 'content/data/notes.txt': 'x' },
    file: 'content/data/notes.txt',
    zh: /不读这里的“notes\.txt”/,
    en: /does not read "notes\.txt"/,
  },
  {
    name: 'a translation taken away',
    changes: { [en]: undefined },
    file: en,
    zh: /缺少这个语言的版本/,
    en: /edition is missing/,
  },
  slip(
    'a translation older than its original',
    zh,
    '调研组走进社区时，',
    '调研组走进社区的时候，',
    {
      in: en,
      field: 'translated',
      zh: /译文还没有核对.*npm run translated -- daily-work/s,
      en: /has changed since/,
    },
  ),
  slip('an edition without a chart', en, '<Chart id="daily-work" />', '', {
    zh: /<Chart id="daily-work"> 在 .*zh-cn\.mdx 里有/,
    en: /<Chart id="daily-work"> stands in/,
  }),
  slip('a figure typed into a story', zh, '有<Figure id="visits-frontline" />位书记', '有8位书记', {
    at: '8位',
    zh: /“8”是手写的数字/,
    en: /“8” is a figure typed/,
  }),
  slip(
    'a number word typed into a story',
    en,
    '<Figure id="visits-frontline" style="word" /> secretaries',
    'eight secretaries',
    { at: 'eight secretaries', zh: /“eight”是手写的数字/, en: /“eight” is a figure typed/ },
  ),
  slip('an unknown component', zh, '<Chart id="whereabouts" />', '<Chrat id="whereabouts" />', {
    at: '<Chrat',
    field: '<Chrat>',
    zh: /没有 <Chrat> 这个组件.*Chart/s,
    en: /no component <Chrat>.*"Chart"/s,
  }),
  slip('an unclosed tag', zh, '</Case>', '', { zh: /页面排不出来/, en: /page cannot be set/ }),
  slip(
    'an attribute without quotes',
    zh,
    '<Chart id="whereabouts" />',
    '<Chart id=whereabouts />',
    { at: '<Chart id=', zh: /页面排不出来/, en: /page cannot be set/ },
  ),
  slip('a bad attribute', zh, '<Chart id="whereabouts" />', '<Chart name="whereabouts" />', {
    at: '<Chart name',
    zh: /没有 name 这个属性|少了 id/,
    en: /has no name|needs id/,
  }),
  slip(
    'an attribute that is code',
    zh,
    '<Chart id="whereabouts" />',
    '<Chart id={"whereabouts"} />',
    { at: '<Chart id={', zh: /不是一段文字/, en: /is not a text/ },
  ),
  slip('a program in the text', zh, '调研组走进社区时，', '{process.exit()}调研组走进社区时，', {
    at: '{process',
    zh: /是程序，不是文字/,
    en: /is code, not text/,
  }),
  slip('a script', zh, '<Chart id="whereabouts" />', '<script>alert()</script>', {
    at: '<script>',
    zh: /没有 <script> 这个组件/,
    en: /no component <script>/,
  }),
  slip('a chart that is none', zh, '<Chart id="whereabouts" />', '<Chart id="wherabouts" />', {
    at: '<Chart id="wherabouts"',
    zh: /“wherabouts”不存在.*whereabouts/s,
    en: /no chart "wherabouts"/,
  }),
  slip('a head that is no YAML', zh, 'title: 调研组', 'title: "调研组', {
    zh: /不是合法的 YAML/,
    en: /not valid YAML/,
  }),
  slip('a head with an unknown field', zh, 'order: 1', 'order: 1\nauthor: 某某', {
    at: 'author',
    field: 'author',
    zh: /没有“author”/,
    en: /no field "author"/,
  }),
  slip(
    'two stories of one order',
    'content/stories/hard-problems/zh-cn.mdx',
    'order: 3',
    'order: 2',
    {
      at: 'order: 2',
      field: 'order',
      zh: /次序 2 已经是/,
      en: /has the order 2 already/,
    },
  ),
  {
    name: 'a story without a head',
    changes: { [zh]: '正文\n' },
    file: zh,
    zh: /没有开头的说明部分/,
    en: /no head/,
  },
];
