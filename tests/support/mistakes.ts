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
  /** Told, and stops nothing. */
  warning?: boolean;
  zh: RegExp;
  en: RegExp;
}

const facts = 'content/data/facts.json';
const cases = 'content/data/cases.json';
const visits = 'content/data/visits.json';
const communities = 'content/data/communities.json';
const sections = 'content/data/sections.json';
const themes = 'content/data/themes.json';
const needs = 'content/data/needs.json';
const pack = 'content/data/datapackage.json';
const plans = 'content/charts/plans.json';
const whereabouts = 'content/charts/whereabouts.json';
const zh = 'content/stories/daily-work/zh-cn.mdx';
const en = 'content/stories/daily-work/en.mdx';
const [updated] = /updated: .*/.exec(realText(zh))!;

/** One thing of a file replaced by another. */
function slip(
  name: string,
  file: string,
  from: string,
  to: string,
  told: Pick<Mistake, 'at' | 'field' | 'warning' | 'zh' | 'en'> & { in?: string },
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
  slip(
    'no address for corrections',
    'content/survey.yml',
    'contact: corrections@',
    'contact: corrections at ',
    {
      at: 'corrections at',
      field: 'contact',
      zh: /写一个邮箱地址/,
      en: /write an e-mail address/,
    },
  ),
  slip(
    'a figure of the first screen that there is not',
    'content/survey.yml',
    'discs: [visits-frontline',
    'discs: [visits-frontlin',
    {
      at: 'visits-frontlin',
      field: 'discs[0]',
      zh: /没有名为“visits-frontlin”的数字.*visits-frontline/s,
      en: /no figure "visits-frontlin"/,
    },
  ),
  slip(
    'figures of the first screen that are no list',
    'content/survey.yml',
    'glance: [',
    'glance: a [',
    {
      at: 'a [',
      field: 'glance',
      zh: /要写方括号里的列表/,
      en: /expected a list in square brackets/,
    },
  ),
  slip('a story without its day', zh, `published: 2026-11-23\n${updated}\n`, '', {
    field: 'published',
    zh: /没有写发布日期.*published: 2026/s,
    en: /day of publication is missing/,
  }),
  slip('an author in one edition', en, 'order: 1', 'order: 1\nauthor: Li Ming', {
    in: zh,
    field: 'author',
    zh: /只有另一种语言写了作者.*author/s,
    en: /only the other edition names the author/,
  }),
  slip(
    'digits and words in one paragraph',
    zh,
    '<Figure id="work-areas" />',
    '<Figure id="work-areas" style="word" />',
    {
      at: '<Figure id="work-areas"',
      field: '<Figure>',
      warning: true,
      zh: /写成汉字.*去掉 word/s,
      en: /is in words/,
    },
  ),
  slip(
    'a small number in English digits',
    en,
    '<Figure id="work-areas" style="word" />',
    '<Figure id="work-areas" />',
    {
      at: '<Figure id="work-areas"',
      field: '<Figure>',
      warning: true,
      zh: /小于十的数写成单词/,
      en: /below ten in words/,
    },
  ),
  slip('a day that is none', zh, 'published: 2026-11-23', 'published: 23.11.2026', {
    at: '23.11.2026',
    field: 'published',
    zh: /日期写成 2026-05-01 的样子/,
    en: /write a date like 2026-05-01/,
  }),
  slip('updated before it was published', zh, updated, 'updated: 2026-11-01', {
    at: 'updated',
    field: 'updated',
    zh: /更新日期早于发布日期 2026-11-23/,
    en: /updated before it was published/,
  }),
  slip('a draft in the translation alone', en, 'order: 1\n', 'order: 1\ndraft: true\n', {
    at: 'draft',
    field: 'draft',
    zh: /draft 两种语言共用，只写在中文版里/,
    en: /draft is shared by both editions/,
  }),
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
  slip('a Chinese comma', visits, '"seq": 1,', '"seq": 1，', {
    at: '，\n',
    zh: /把“，”换成英文的 ,/,
    en: /write , in place of “，”/,
  }),
  slip('a full-width digit', visits, '"seq": 1,', '"seq": １,', {
    at: '１,',
    zh: /把“１”换成英文的 1/,
    en: /write 1 in place of “１”/,
  }),
  slip('a number with its unit', facts, '"value": 60,', '"value": 60间,', {
    at: '间,',
    zh: /数字只写 60，“间”写进单位/,
    en: /the number alone, 60; “间” goes into the columns for unit/,
  }),
  slip('a number with a comma', sections, '"characters": 1344', '"characters": 1,344', {
    at: '344',
    zh: /数字里不写逗号：1344/,
    en: /no comma in a number: 1344/,
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
  slip('an id with a space', facts, '"id": "visits-frontline"', '"id": "visits frontline"', {
    at: '"visits frontline"',
    zh: /小写字母.*另外 \d+ 处没有列出/s,
    en: /lower-case letters.*\d+ more that follow/s,
  }),
  slip('an id that another row has', facts, '"id": "visits-frontline"', '"id": "sampled"', {
    at: '"sampled"',
    zh: /两行都叫“sampled”.*另外 \d+ 处没有列出/s,
    en: /stands in two rows.*\d+ more that follow/s,
  }),
  slip('a value that its evidence does not hold', facts, '"value": 60,', '"value": 40,', {
    at: '40,',
    zh: /数是 40，依据“60岁.*”里却没有/,
    en: /the number is 40, which the evidence “60岁.*” does not hold/,
  }),
  slip('two communities of one short name', communities, '"沟儿口"', '"桂花楼"', {
    warning: true,
    field: '[2].short_zh',
    zh: /“桂花楼”与“guihualou”行的相同/,
    en: /is also what the row "guihualou" says/,
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
    zh: /数出来是 9.*visits-frontline.*却是 8/s,
    en: /come to 9.*"visits-frontline" is 8/s,
  }),
  slip('a sum that is not the sample', visits, '"secretaries": 8', '"secretaries": 9', {
    zh: /数出来是 17.*sampled.*却是 16/s,
    en: /come to 17.*"sampled" is 16/s,
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
  slip('a paragraph in two sections', sections, '"paragraphs": "3"', '"paragraphs": "2–3"', {
    at: '"2–3"',
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
    '"summary_en": "Its visits cover every',
    '"summary_en": "Per cent: its visits cover every',
    { at: '"Per cent', zh: /百分比/, en: /percentage/ },
  ),
  slip(
    'English left in the Chinese text of a row',
    cases,
    '"summary_zh": "',
    '"summary_zh": "The party committee calls on all the retired cadres here. ',
    {
      zh: /中文版里留着英文：“The party/,
      en: /the Chinese text goes on in English/,
    },
  ),
  slip('a percentage of sixteen in a story', zh, '走进社区时，', '走进社区时，百分之五十的', {
    at: '百分之',
    zh: /总数只有十六/,
    en: /the whole is sixteen/,
  }),
  slip('a version that is none', pack, '"version": "', '"version": "v', {
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
  slip('a plan that nobody read', needs, '"case": "plan-fujie"', '"case": "plan-zhonggu"', {
    in: cases,
    field: '[10].id',
    zh: /打算“plan-fujie”在 needs\.json 里没有判读/,
    en: /the plan "plan-fujie" has no row in needs\.json/,
  }),
  slip('work under way read as a plan', needs, '"case": "plan-fujie"', '"case": "work-fujie"', {
    at: '"work-fujie"',
    field: '[0].case',
    zh: /不是打算，是正在做的事/,
    en: /work under way, not a plan/,
  }),
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
    name: 'a spreadsheet among the data',
    changes: { 'content/data/visits.csv': 'id\n' },
    file: 'content/data/visits.csv',
    zh: /把行写进 .*visits\.json.*移走/,
    en: /write its rows into one of .*visits\.json.*move it away/,
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
  slip(
    'Chinese left in an English text',
    en,
    '<Case id="work-guihualou">\n\n',
    '<Case id="work-guihualou">\n\n社区党委正在查清辖区的党组织和人口底数。',
    {
      at: '社区党委',
      zh: /英文版里留着中文：“社区党委.*译成英文/s,
      en: /goes on in Chinese here.*translate it/s,
    },
  ),
  slip(
    'English left in a Chinese text',
    zh,
    '调研组走进社区时',
    'When the team came to the communities they met 调研组走进社区时',
    {
      at: 'When the team',
      zh: /中文版里留着英文/,
      en: /goes on in English: “When the team.*translate it/s,
    },
  ),
  slip('Chinese left in an English head', en, 'standfirst: ', 'standfirst: 报告从日常工作看起', {
    field: 'standfirst',
    zh: /译成英文/,
    en: /translate it/,
  }),
  slip('a picture in a text', zh, '<Chart id="whereabouts" />', '![](photo.jpg)', {
    at: '![]',
    zh: /图片“photo\.jpg”放不进正文.*<Chart/s,
    en: /picture "photo\.jpg" cannot stand.*<Chart/s,
  }),
  slip('a link to a path that is none', zh, '调研组走进', '[调研组](/nowhere/)走进', {
    at: '[调研组](',
    zh: /“\/nowhere\/”通不到.*<Link to/s,
    en: /leads to no page.*<Link to/s,
  }),
  slip('a Markdown link to a page', zh, '调研组走进', '[调研组](../method/)走进', {
    at: '[调研组](',
    zh: /<Link to="stories\/method\/">/,
    en: /<Link to="stories\/method\/">/,
  }),
  slip('a link to a place that is none', zh, '调研组走进', '[调研组](#管好小区和网络)走进', {
    at: '[调研组](',
    zh: /没有“#管好小区和网络”这个位置.*是不是“管好小区和网格”/s,
    en: /no place "#管好小区和网络".*did you mean/s,
  }),
  slip(
    'a <Link> to a place that is none',
    zh,
    '调研组走进',
    '<Link to="#nowhere">调研组</Link>走进',
    {
      at: '<Link',
      zh: /没有“#nowhere”这个位置/,
      en: /no place "#nowhere"/,
    },
  ),
  slip('a link without its https', zh, '调研组走进', '[调研组](www.gov.cn)走进', {
    at: '[调研组](',
    zh: /写成 https:\/\/www\.gov\.cn/,
    en: /write https:\/\/www\.gov\.cn/,
  }),
  slip('a link to a mail address that is none', zh, '调研组走进', '[调研组](mailto:desk)走进', {
    at: '[调研组](',
    zh: /mailto: 加邮箱/,
    en: /https:\/\/, mailto: or tel:/,
  }),
  slip('a first-level heading', zh, '## 抓组织', '# 抓组织', {
    at: '# 抓组织',
    zh: /“抓组织，带队伍”是一级标题.*## /s,
    en: /first-level heading.*## /s,
  }),
  slip('bold that would not be bold', zh, '调研组走进', '** 调研组 **走进', {
    at: '** 调研组',
    zh: /\*\* 会原样印出来.*紧贴文字/s,
    en: /printed as it stands.*touch its words/s,
  }),
  slip('a note without its text', zh, '调研组走进', '调研组[^1]走进', {
    at: '[^1]',
    zh: /脚注 \[\^1\] 不成对/,
    en: /note \[\^1\] lacks its other half/,
  }),
  slip(
    'a figure in braces in a text',
    zh,
    '<Figure id="visits-frontline" />',
    '{visits-frontline}',
    {
      at: '{visits-frontline}位',
      zh: /写成 <Figure id="visits-frontline" \/>/,
      en: /write <Figure id="visits-frontline" \/>/,
    },
  ),
  slip(
    'the same with more in it',
    zh,
    '<Figure id="visits-frontline" />',
    '{visits-frontline|of:secretaries}',
    {
      at: '{visits-frontline|',
      zh: /写成 <Figure id="visits-frontline" of="secretaries" \/>/,
      en: /write <Figure id="visits-frontline" of="secretaries" \/>/,
    },
  ),
  slip('a figure’s tag in a head', zh, '{visits-frontline}', '<Figure id="visits-frontline" />', {
    field: 'title',
    zh: /原样印出来.*\{sampled\}/s,
    en: /name in braces: \{sampled\}/,
  }),
  slip(
    'a quantity that nobody counted',
    zh,
    '有<Figure id="visits-frontline" />位书记',
    '过半书记',
    {
      at: '过半',
      warning: true,
      zh: /“过半”没有说是多少.*<Figure/s,
      en: /“过半” does not say how many.*<Figure/s,
    },
  ),
  slip(
    'the same in English',
    en,
    '<Figure id="visits-frontline" style="word" /> secretaries',
    'Most of the secretaries',
    {
      at: 'Most of',
      warning: true,
      zh: /“Most”没有说是多少/,
      en: /“Most” does not say how many/,
    },
  ),
  slip('the same in a chart’s title', whereabouts, '{visits-frontline}位', '多数', {
    field: 'title.zh',
    warning: true,
    zh: /“多数”没有说是多少/,
    en: /“多数” does not say how many/,
  }),
  slip('a case that was deleted', zh, '<Case id="work-fujie">', '<Case id="deleted-and-gone">', {
    at: '<Case id="deleted',
    zh: /如果它已经删掉，把这一块也删掉/,
    en: /if it was deleted, remove this block as well/,
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
    en: /no Chart "wherabouts"/,
  }),
  slip('a head that is no YAML', zh, 'title: 调研组', 'title: "调研组', {
    zh: /不是合法的 YAML/,
    en: /not valid YAML/,
  }),
  slip('a tab in a head', zh, 'order: 1', '\torder: 1', {
    at: '\torder',
    zh: /删掉制表符/,
    en: /delete the tab/,
  }),
  slip('a Chinese colon in a head', zh, 'order: 1', 'order：1', {
    at: '：1',
    zh: /写英文冒号和一个空格/,
    en: /straight colon and a space/,
  }),
  slip('a colon without its space in a head', zh, 'order: 1', 'order:1', {
    at: ':1',
    zh: /写英文冒号和一个空格/,
    en: /straight colon and a space/,
  }),
  slip('a head with an unknown field', zh, 'order: 1', 'order: 1\neditor: 某某', {
    at: 'editor',
    field: 'editor',
    zh: /没有“editor”/,
    en: /no field "editor"/,
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
