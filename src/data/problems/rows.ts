import { hint, nearest, said } from './text.ts';

/** What no single value shows: rows against each other, and against the sample. */
export const rows = {
  'not-a-list': () =>
    said(
      ['数据表应当是一列行', '文件用 [ 开头、用 ] 结尾'],
      ['a dataset is a list of rows', 'begin the file with [ and end it with ]'],
    ),
  'duplicate-id': (p: { id: string }) =>
    said(
      [`两行都叫“${p.id}”`, '给其中一行换一个名称'],
      [`the id "${p.id}" stands in two rows`, 'give one of them another id'],
    ),
  dangling: (p: { id: string; dataset: string; among: readonly string[] }) =>
    said(
      [
        `${p.dataset}.json 里没有“${p.id}”这一行`,
        `${nearest(p.id, p.among) ? '' : '如果那一行已经删掉，这一行也删掉，或在允许时写 null；'}${hint(p.id, p.among).zh}`,
      ],
      [
        `there is no row "${p.id}" in ${p.dataset}.json`,
        `${nearest(p.id, p.among) ? '' : 'if that row was deleted, delete this one too, or write null where it may stand; '}${hint(p.id, p.among).en}`,
      ],
    ),
  'evidence-number': (p: { value: number; evidence: string }) =>
    said(
      [`数是 ${p.value}，依据“${p.evidence}”里却没有这个数`, '对照报告，改正数值或依据'],
      [
        `the number is ${p.value}, which the evidence “${p.evidence}” does not hold`,
        'hold both against the report and mend the one that is wrong',
      ],
    ),
  /** A warning: two things may have one name. */
  'same-label': (p: { label: string; other: string }) =>
    said(
      [
        `“${p.label}”与“${p.other}”行的相同，图上、列表里分不出来`,
        '其中一个加字区别；确实同名就不必改',
      ],
      [
        `“${p.label}” is also what the row "${p.other}" says: charts and lists show both alike`,
        'tell one of them apart by a word; leave both where they truly share the name',
      ],
    ),
  'visits-differ': (p: { here: number; fact: string; there: number | undefined }) =>
    said(
      [
        `这里是 ${p.here}，数字表的“${p.fact}”却是${p.there === undefined ? '空缺' : ` ${p.there}`}`,
        '让 visits.json 和 facts.json 都与报告一致',
      ],
      [
        `${p.here} here, but the fact "${p.fact}" says ${p.there ?? 'nothing'}`,
        'make visits.json and facts.json agree with the report',
      ],
    ),
  'sample-sum': (p: { total: number; sampled: number | undefined }) =>
    said(
      [
        `书记人数合计 ${p.total}，抽样却是${p.sampled === undefined ? '空缺' : ` ${p.sampled}`}`,
        '改正各行人数，或数字表里的“sampled”',
      ],
      [
        `the secretaries sum to ${p.total}, the sample is ${p.sampled ?? 'not given'}`,
        'mend the counts, or the fact "sampled"',
      ],
    ),
  'over-sample': (p: { named: number; sampled: number }) =>
    said(
      [
        `标为抽样的社区有 ${p.named} 个，抽样只有 ${p.sampled} 个`,
        '改正 sampled，或数字表里的“sampled”',
      ],
      [
        `${p.named} communities are marked as sampled, but the sample has ${p.sampled}`,
        'mend “sampled” here, or the fact "sampled"',
      ],
    ),
  'over-whole': (p: { part: number; whole: number }) =>
    said(
      [`重复字数 ${p.part} 多于总字数 ${p.whole}`, '改正其中一个'],
      [`${p.part} repeated characters are more than all ${p.whole}`, 'mend one of the two'],
    ),
  'paragraph-twice': (p: { paragraph: number; other: string }) =>
    said(
      [`第${p.paragraph}段已经属于“${p.other}”`, '每段只放进一个部分'],
      [`¶${p.paragraph} is in "${p.other}" already`, 'let each paragraph stand in one section'],
    ),
  'paragraph-nowhere': (p: { paragraph: number }) =>
    said(
      [`第${p.paragraph}段不属于任何部分`, '把它加进所属的部分'],
      [`¶${p.paragraph} is in no section`, 'add it to the section that it belongs to'],
    ),
  'paragraph-beyond': (p: { paragraph: number; last: number }) =>
    said(
      [`报告没有第${p.paragraph}段，最后一段是第${p.last}段`, '改正段落号'],
      [`there is no ¶${p.paragraph}: the report ends with ¶${p.last}`, 'mend the paragraph'],
    ),
  'no-dataset': (p: { name: string; among: readonly string[] }) =>
    said(
      [`没有名为“${p.name}”的数据表`, hint(p.name, p.among).zh],
      [`there is no dataset "${p.name}"`, hint(p.name, p.among).en],
    ),
  'package-columns': (p: { name: string }) =>
    said(
      [`“${p.name}”各列的说明与数据格式不合`, '运行 npm run schemas，由它重写'],
      [
        `the columns of "${p.name}" are not those of its schema`,
        'run npm run schemas: it writes them',
      ],
    ),
  'half-translated': (p: { other: string }) =>
    said(
      [`“${p.other}”有文字，这里却是 null：缺了译文`, '写上译文，或把两种语言都改成 null'],
      [
        `"${p.other}" has a text and this is null: the translation is missing`,
        'write the translation, or set both to null',
      ],
    ),
  'han-in-english': (p: { found: string }) =>
    said(
      [`英文里有中文字“${p.found}”`, '换成英文；专名用拼音'],
      [`there is Chinese in the English text: “${p.found}”`, 'translate it; names go in pinyin'],
    ),
  'case-lens': (p: { theme: string; lens: string }) =>
    said(
      [`主题“${p.theme}”属于“${p.lens}”，与本行的视角不同`, '改正视角，或换一个主题'],
      [`the theme "${p.theme}" is of the lens "${p.lens}"`, 'mend the lens, or take another theme'],
    ),
  'case-status': (p: { lens: string; wanted: string }) =>
    said(
      [`视角“${p.lens}”的案例应当是“${p.wanted}”`, `把 status 改成 ${p.wanted}`],
      [`a case of the lens "${p.lens}" is ${p.wanted}`, `set status to ${p.wanted}`],
    ),
  'lost-label': (p: { status: string }) =>
    said(
      [
        `名称与性质不合：性质是“${p.status}”`,
        '缺了名称的主题写 null，性质写 illegible；其他都要有名称',
      ],
      [
        `label and status disagree: the status is "${p.status}"`,
        'a theme whose name is lost has null and illegible; any other has a label',
      ],
    ),
  'section-state': (p: { state: string; wanted: string }) =>
    said(
      [`完整程度是“${p.state}”，性质应当是“${p.wanted}”`, `把 status 改成 ${p.wanted}`],
      [`a part that is ${p.state} has the status ${p.wanted}`, `set status to ${p.wanted}`],
    ),
  'section-lost': (p: { state: string }) =>
    said(
      [`完整程度是“${p.state}”，与“缺了什么”不合`, '完整的部分写 null，其他写明缺了什么'],
      [
        `the state "${p.state}" and what is missing disagree`,
        'null for a part that is whole; for any other, say what is missing',
      ],
    ),
  'expected-status': () =>
    said(
      ['限定是“预计”，性质却不是 projected', '把 status 改成 projected，或改正限定'],
      [
        'an expected number is projected, and this row is not',
        'set status to projected, or mend the qualifier',
      ],
    ),
  'too-long': (p: { length: number; most: number }) =>
    said(
      [`有 ${p.length} 个字，图上放不下`, `最多 ${p.most} 个字`],
      [`${p.length} characters do not fit a chart`, `keep it to ${p.most}`],
    ),
  percentage: (p: { found: string }) =>
    said(
      [
        `“${p.found}”是百分比：总数只有十六，不用百分比`,
        '写成 8/16 这样的数：{visits-frontline|of:secretaries}',
      ],
      [
        `“${p.found}” is a percentage, and the whole is sixteen`,
        'write it as 8/16: {visits-frontline|of:secretaries}',
      ],
    ),
};
