import { hint, nearest, said } from './text.ts';

/** What to do in the head, by the slip that was made. */
const headCures: Record<string, readonly [zh: string, en: string]> = {
  tab: ['删掉制表符（Tab），改用空格', 'delete the tab character and use spaces'],
  colon: [
    '名称后面写英文冒号和一个空格：title: 标题',
    'write a straight colon and a space after the name: title: The title',
  ],
  other: [
    '冒号后的文字如有冒号或以花括号开头，整段放进英文双引号',
    'put the text after the colon in double quotes if it holds a colon or begins with a brace',
  ],
};

/** Mistakes in the text of stories and pages, and in the figures that any text names. */
export const stories = {
  'no-head': () =>
    said(
      [
        '文件没有开头的说明部分',
        '文件从 --- 开始，写 title、standfirst、description，再用 --- 结束',
      ],
      ['the file has no head', 'begin it with ---, title, standfirst, description, ---'],
    ),
  'head-syntax': (p: { what: string }) =>
    said(
      ['开头部分不是合法的 YAML', (headCures[p.what] ?? headCures.other!)[0]],
      ['the head is not valid YAML', (headCures[p.what] ?? headCures.other!)[1]],
    ),
  'edition-missing': () =>
    said(
      ['缺少这个语言的版本', '每篇报道、每个页面都要有 zh-cn.mdx 和 en.mdx'],
      ['this edition is missing', 'every story and page needs zh-cn.mdx and en.mdx'],
    ),
  'story-name': (p: { name: string }) =>
    said(
      [`“${p.name}”不能做报道的名称和网址`, '文件夹名用小写字母、数字和单个连字符'],
      [
        `"${p.name}" cannot be a story’s name and address`,
        'name the folder with lower-case letters, digits and single hyphens',
      ],
    ),
  'order-twice': (p: { order: number; other: string }) =>
    said(
      [`次序 ${p.order} 已经是“${p.other}”的`, '给其中一篇换一个次序，两种语言一起改'],
      [
        `"${p.other}" has the order ${p.order} already`,
        'give one of the two another order, in both editions',
      ],
    ),
  'order-differs': (p: { here: number; there: number }) =>
    said(
      [`次序是 ${p.here}，中文版却是 ${p.there}`, `改成 ${p.there}`],
      [`the order is ${p.here}, in the Chinese edition ${p.there}`, `set it to ${p.there}`],
    ),
  'published-missing': () =>
    said(
      ['没有写发布日期', '在开头加一行 published: 加日期，如 published: 2026-11-30'],
      ['the day of publication is missing', 'add a line to the head: published: 2026-11-30'],
    ),
  'updated-before': (p: { published: string }) =>
    said(
      [`更新日期早于发布日期 ${p.published}`, '改成文字最后一次改动的那一天；没改过就删掉'],
      [
        `updated before it was published (${p.published})`,
        'write the day of the last change, or remove the line',
      ],
    ),
  'head-shared': (p: { name: string; there: string }) =>
    said(
      [`${p.name} 两种语言共用，只写在中文版里`, `这里删掉，写在 ${p.there}`],
      [`${p.name} is shared by both editions`, `remove it here; it stands in ${p.there}`],
    ),
  'translation-stale': (p: { digest: string; name: string }) =>
    said(
      [
        '中文版改过之后，译文还没有核对',
        `对照中文版改好译文（不用改也行），再运行 npm run translated -- ${p.name}，或把 translated 写成 ${p.digest}`,
      ],
      [
        'the Chinese text has changed since this translation was confirmed',
        `mend the translation where needed, then run npm run translated -- ${p.name}, or set translated to ${p.digest}`,
      ],
    ),
  'typed-figure': (p: { found: string }) =>
    said(
      [
        `“${p.found}”是手写的数字`,
        '绑定到数据：<Figure id="…" />，id 是 content/data/facts.json 的行，或有名字的计数',
      ],
      [
        `“${p.found}” is a figure typed into the text`,
        'bind it to the data: <Figure id="…" />; ids are rows of content/data/facts.json or named computations',
      ],
    ),
  'typed-figure-here': (p: { found: string }) =>
    said(
      [`“${p.found}”是手写的数字`, '把数字的名称放进花括号：{sampled}、{sampled|word}'],
      [
        `“${p.found}” is a figure typed into the text`,
        'put the figure’s id in braces: {sampled}, {sampled|word}',
      ],
    ),
  'typed-figure-row': (p: { found: string }) =>
    said(
      [`“${p.found}”是手写的数字`, '数据行的文字不带数字：给数字在 facts.json 里单立一行'],
      [
        `“${p.found}” is a figure typed into the text`,
        'a row’s words hold no figures: give the figure a row of its own in facts.json',
      ],
    ),
  'stray-brace': (p: { brace: string }) =>
    said(
      [`花括号 ${p.brace} 落了单`, '数字写成 {名称}，两个花括号都要有'],
      [
        `a ${p.brace} stands alone: a figure is {name}, with both braces`,
        'write {figure}, {figure|word}, {figure|unit} or {figure|of:whole}',
      ],
    ),
  'placeholder-id': (p: { found: string }) =>
    said(
      [
        `${p.found}：花括号里要写数字的名称`,
        '写 {数字}、{数字|word}、{数字|unit} 或 {数字|of:总数}',
      ],
      [
        `${p.found}: write a figure’s id between the braces`,
        'write {figure}, {figure|word}, {figure|unit} or {figure|of:whole}',
      ],
    ),
  'placeholder-modifier': (p: { found: string; modifier: string }) =>
    said(
      [
        `${p.found}：“${p.modifier}”不是 word、Word、unit、of:<数字> 之一`,
        '写 {数字}、{数字|word}、{数字|unit} 或 {数字|of:总数}',
      ],
      [
        `${p.found}: "${p.modifier}" is none of word, Word, unit, of:<figure>`,
        'write {figure}, {figure|word}, {figure|unit} or {figure|of:whole}',
      ],
    ),
  'no-figure': (p: { id: string; among: readonly string[] }) =>
    said(
      [
        `没有名为“${p.id}”的数字`,
        `${hint(p.id, p.among).zh} 数字是 content/data/facts.json 的行，或有名字的计数`,
      ],
      [
        `there is no figure "${p.id}"`,
        `${hint(p.id, p.among).en} Figures are rows of content/data/facts.json and named computations`,
      ],
    ),
  'no-component': (p: { name: string; among: readonly string[] }) =>
    said(
      [`没有 <${p.name}> 这个组件`, hint(p.name, p.among).zh],
      [`there is no component <${p.name}>`, hint(p.name, p.among).en],
    ),
  'attribute-missing': (p: { component: string; name: string }) =>
    said(
      [`<${p.component}> 少了 ${p.name}`, `写成 <${p.component} ${p.name}="…"`],
      [`<${p.component}> needs ${p.name}`, `write <${p.component} ${p.name}="…"`],
    ),
  'attribute-unknown': (p: { component: string; name: string; among: readonly string[] }) =>
    said(
      [`<${p.component}> 没有 ${p.name} 这个属性`, hint(p.name, p.among).zh],
      [`<${p.component}> has no ${p.name}`, hint(p.name, p.among).en],
    ),
  'attribute-twice': (p: { component: string; name: string }) =>
    said(
      [`<${p.component}> 的 ${p.name} 写了两次`, '两个留一个'],
      [`<${p.component}> has ${p.name} twice`, 'keep one of the two'],
    ),
  'attribute-code': (p: { component: string; name: string }) =>
    said(
      [`<${p.component}> 的 ${p.name} 不是一段文字`, `写成 ${p.name}="…"，用英文双引号`],
      [
        `${p.name} of <${p.component}> is not a text`,
        `write ${p.name}="…" in straight double quotes`,
      ],
    ),
  'attribute-choice': (p: { name: string; value: string; among: readonly string[] }) =>
    said(
      [`${p.name}="${p.value}" 不认识`, hint(p.value, p.among).zh],
      [`${p.name} "${p.value}" is unknown`, hint(p.value, p.among).en],
    ),
  'no-target': (p: { kind: string; id: string; among: readonly string[] }) =>
    said(
      [
        `<${p.kind}> 指向的“${p.id}”不存在`,
        `${nearest(p.id, p.among) ? '' : '如果它已经删掉，把这一块也删掉；'}${hint(p.id, p.among).zh}`,
      ],
      [
        `there is no ${p.kind.toLowerCase()} "${p.id}"`,
        `${nearest(p.id, p.among) ? '' : 'if it was deleted, remove this block as well; '}${hint(p.id, p.among).en}`,
      ],
    ),
  unclosed: (p: { name: string; opened: number; closed: number }) =>
    said(
      [`<${p.name}> 打开 ${p.opened} 次，关闭 ${p.closed} 次`, `每个都用 </${p.name}> 关闭`],
      [
        `<${p.name}> is opened ${p.opened} times and closed ${p.closed} times`,
        `close each with </${p.name}>`,
      ],
    ),
  'must-not-close': (p: { name: string }) =>
    said(
      [`<${p.name}> 里不放文字`, `写成 <${p.name} … />，以 /> 结尾`],
      [`<${p.name}> holds no text`, `write <${p.name} … />, ending with />`],
    ),
  'must-close': (p: { name: string }) =>
    said(
      [`<${p.name}> 里应当有文字`, `写成 <${p.name} …>文字</${p.name}>`],
      [`<${p.name}> holds a text`, `write <${p.name} …>text</${p.name}>`],
    ),
  'mdx-syntax': (p: { why: string }) =>
    said(
      [
        `页面排不出来：${p.why}`,
        '检查这里的尖括号、花括号和引号；打开的标签要在同一段，或各占一行关闭',
      ],
      [
        `the page cannot be set: ${p.why}`,
        'look at the angle brackets, braces and quotes here; a tag closes in its paragraph, or each stands on a line of its own',
      ],
    ),
  'mdx-code': (p: { found: string }) =>
    said(
      [`“${p.found}”是程序，不是文字`, '删掉；要显示花括号，前面加反斜线：\\{'],
      [
        `“${p.found}” is code, not text`,
        'remove it; to show a brace, write a backslash before it: \\{',
      ],
    ),
  'link-target': (p: { link: string }) =>
    said(
      [
        `链接“${p.link}”不是网页地址`,
        '写 https:// 开头的地址、mailto: 加邮箱、tel: 加电话；站内用 <Link to="…">，本页用 #位置',
      ],
      [
        `the link "${p.link}" is not one to a page`,
        'write an address that begins with https://, mailto: or tel:; inside the site <Link to="…">, on this page #place',
      ],
    ),
  'link-bare': (p: { link: string }) =>
    said(
      [`链接“${p.link}”缺少 https://，会被当作站内路径`, `写成 https://${p.link}`],
      [
        `the link "${p.link}" lacks its https:// and would be taken for a path of this site`,
        `write https://${p.link}`,
      ],
    ),
  'link-path': (p: { link: string; near: string | undefined }) =>
    said(
      [
        `链接“${p.link}”通不到站内的页面`,
        `站内链接写成 <Link to="${p.near ?? 'data/'}">…</Link>${p.near ? '' : '，to 里写实有的页面'}`,
      ],
      [
        `the link "${p.link}" leads to no page of the site`,
        `write <Link to="${p.near ?? 'data/'}">…</Link>${p.near ? '' : ', with a page that is there'}`,
      ],
    ),
  'no-anchor': (p: { link: string; among: readonly string[] }) =>
    said(
      [`本页没有“${p.link}”这个位置`, hint(p.link.slice(1), p.among).zh],
      [`there is no place "${p.link}" on this page`, hint(p.link.slice(1), p.among).en],
    ),
  picture: (p: { target: string }) =>
    said(
      [
        `图片“${p.target}”放不进正文`,
        '正文不收图片文件：删掉，或换成 <Chart id="…" />；“给讲师”页的截图用 <Picture name="…" alt="…" />',
      ],
      [
        `the picture "${p.target}" cannot stand in a text`,
        'texts take no picture files: remove it, or use <Chart id="…" />; the lecturers’ page has <Picture name="…" alt="…" />',
      ],
    ),
  'heading-first': (p: { text: string }) =>
    said(
      [`“${p.text}”是一级标题，网页的一级标题已经是 title`, '改成两个井号：## 小标题'],
      [
        `“${p.text}” is a first-level heading, and the page has its title for that`,
        'write two number signs: ## Heading',
      ],
    ),
  stars: () =>
    said(
      ['这里的 ** 会原样印出来', '加粗要成对，星号紧贴文字：**加粗**；要印星号写 \\*'],
      [
        'the ** here would be printed as it stands',
        'bold has two pairs that touch its words: **bold**; to print an asterisk write \\*',
      ],
    ),
  'note-alone': (p: { found: string }) =>
    said(
      [`脚注 ${p.found} 不成对`, '正文里写 [^1]，文末另起一段写 [^1]: 说明，名称相同'],
      [
        `the note ${p.found} lacks its other half`,
        'write [^1] in the text and, in a paragraph of its own, [^1]: note, with one name',
      ],
    ),
  'braces-in-text': (p: { found: string; tag: string }) =>
    said(
      [`${p.found} 是标题里的写法，正文里不认`, `写成 ${p.tag}`],
      [`${p.found} is how heads name a figure, and a text does not know it`, `write ${p.tag}`],
    ),
  'tag-in-head': (p: { found: string }) =>
    said(
      [`${p.found} 是正文里的写法，这里会原样印出来`, '数字写成花括号里的名称：{sampled}'],
      [
        `${p.found} belongs into a text and would be printed here as it stands`,
        'a figure here is its name in braces: {sampled}',
      ],
    ),
  'other-language': (p: { found: string; language: 'zh' | 'en' }) =>
    p.language === 'en'
      ? said(
          [`英文版里留着中文：“${p.found}…”`, '从这里起译成英文'],
          ['the English text goes on in Chinese here', 'translate it from this place on'],
        )
      : said(
          [`中文版里留着英文：“${p.found}…”`, '从这里起译成中文'],
          [`the Chinese text goes on in English: “${p.found}…”`, 'translate it from this place on'],
        ),
  /** A warning: a newspaper counts where it can. */
  vague: (p: { found: string }) =>
    said(
      [
        `“${p.found}”没有说是多少`,
        '能数就绑定数字：<Figure id="…" />，标题和数据以外的文字写 {名称}；报告自己的话放进引号',
      ],
      [
        `“${p.found}” does not say how many`,
        'bind a figure where it can be counted: <Figure id="…" />, or {figure} in titles and charts; quote it where it is the report’s word',
      ],
    ),
  'editions-differ': (p: { what: readonly string[]; there: string }) =>
    said(
      [`${p.what.join('、')} 在 ${p.there} 里有，这里没有`, '让两种语言的数字、图表、案例一致'],
      [
        `${p.what.join(', ')} ${p.what.length > 1 ? 'stand' : 'stands'} in ${p.there} and not here`,
        'bring both editions to the same figures, charts and cases',
      ],
    ),
};
