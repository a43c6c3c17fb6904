import { hint, said } from './text.ts';

/** What jsonc-parser calls a mistake → what to do about it. */
const syntax: Record<string, readonly [zh: string, en: string]> = {
  CommaExpected: ['在前一个值后面加一个英文逗号', 'add a comma after the value before this place'],
  PropertyNameExpected: [
    '写一个带英文双引号的名称；如果后面是右括号，删掉前面的逗号',
    'write a name in double quotes, or remove the comma before the closing bracket',
  ],
  ValueExpected: [
    '在这里写一个值；如果后面是右括号，删掉前面的逗号',
    'write a value here, or remove the comma before the closing bracket',
  ],
  ColonExpected: ['在名称和值之间加英文冒号', 'put a colon between the name and its value'],
  CloseBraceExpected: ['用 } 收尾', 'close the object with }'],
  CloseBracketExpected: ['用 ] 收尾', 'close the list with ]'],
  UnexpectedEndOfString: [
    '文字用英文双引号 " 收尾',
    'close the text with a straight double quote "',
  ],
  InvalidSymbol: [
    '文字要放在英文双引号 " 里，不用“ ”',
    'put text in straight double quotes " (not “ ”)',
  ],
  InvalidCommentToken: ['删掉注释：JSON 不能写注释', 'remove the comment: JSON has none'],
};

/** What to do about what was typed at the place: the keyboard was Chinese, or a number has more than digits. */
function typed(found: string): readonly [zh: string, en: string] | undefined {
  const plain = found.normalize('NFKC').replace('、', ',').replace('。', '.');
  if (/^[，、：；｛｝［］【】０-９。．－]/u.test(found))
    return [`把“${found}”换成英文的 ${plain}`, `write ${plain} in place of “${found}”`];
  const thousands = /^\d{1,3}(?:,\d{3})+$/.test(found);
  const digits = found.replace(/[^\d.-]/g, '').replace(/^\.+|\.+$/g, '');
  if (thousands) return [`数字里不写逗号：${digits}`, `write no comma in a number: ${digits}`];
  if (/^\D*\d[\d.]*\D*$/.test(found) && /[^\d.-]/.test(found))
    return [
      `数字只写 ${digits}，“${found.replace(digits, '')}”写进单位、限定那几列`,
      `write the number alone, ${digits}; “${found.replace(digits, '')}” goes into the columns for unit and qualifier`,
    ];
  return undefined;
}

/** Complaints about a file as such: its name, its bytes, its JSON. */
export const files = {
  moved: () =>
    said(
      [
        '改了网址的页面写得不对',
        '一行一个，两边都以斜线结尾：  stories/old-name/: stories/new-name/',
      ],
      [
        'the list of moved pages does not fit',
        'a line each, both with a slash at the end:   stories/old-name/: stories/new-name/',
      ],
    ),
  contact: () =>
    said(
      ['没有读者来信更正的邮箱', '在 content/survey.yml 写一行 contact: 加邮箱地址'],
      [
        'there is no address for corrections',
        'write a line contact: with an e-mail address into content/survey.yml',
      ],
    ),
  'file-missing': () =>
    said(
      ['文件不在，或读不出来', '从上一个版本把它放回来'],
      ['the file is missing or cannot be read', 'put it back from the last version'],
    ),
  'file-name': () =>
    said(
      ['文件名就是图表的名称和网址', '用小写字母、数字和单个连字符'],
      [
        'the file name is the chart’s id and URL',
        'use lower-case letters, digits and single hyphens',
      ],
    ),
  'file-unexpected': (p: { name: string; among: readonly string[] }) =>
    said(
      [
        `网站不读这里的“${p.name}”`,
        p.among.length ? `改名或移走；${hint(p.name, p.among).zh}` : '改名或移走',
      ],
      [
        `the site does not read "${p.name}" here`,
        p.among.length
          ? `rename it or move it away; ${hint(p.name, p.among).en}`
          : 'rename it or move it away',
      ],
    ),
  'byte-order-mark': () =>
    said(
      ['文件开头有字节顺序标记（BOM）', '另存为“UTF-8”，不要选“UTF-8 with BOM”'],
      ['the file begins with a byte-order mark', 'save it as “UTF-8”, not as “UTF-8 with BOM”'],
    ),
  'not-utf8': (p: { guess: string }) =>
    said(
      [`文件不是 UTF-8 编码，看起来是 ${p.guess}`, '用编辑器重新打开，另存为 UTF-8'],
      [
        `the file is not in UTF-8; it looks like ${p.guess}`,
        'open it anew in that encoding and save it as UTF-8',
      ],
    ),
  'strange-character': (p: { code: string }) =>
    said(
      [`有一个看不见或已损坏的字符（${p.code}）`, '删掉它，重打这个字'],
      [
        `there is an invisible or damaged character (${p.code})`,
        'delete it and type the character anew',
      ],
    ),
  /** A warning: nothing is wrong with the content. */
  'no-glyph': (p: { character: string; code: string }) =>
    said(
      [
        `图片用的字体里没有“${p.character}”（${p.code}），下载的图片和分享预览里会是空框`,
        '换一个写法；不换也行，网页、表格和数据里照常显示',
      ],
      [
        `the fonts of pictures have no “${p.character}” (${p.code}): it is a box in downloaded and shared pictures`,
        'write it otherwise, or leave it: pages, tables and data show it as it is',
      ],
    ),
  'json-syntax': (p: { what: string; at: string }) => {
    const [zh, en] = typed(p.at) ??
      syntax[p.what] ?? [
        '同上下几行对比：引号、逗号、括号',
        'compare the line with its neighbours: quotes, commas, brackets',
      ];
    return said([`这不是合法的 JSON（${p.what}）`, zh], [`this is not valid JSON (${p.what})`, en]);
  },
  /** A spreadsheet among the data. */
  'file-table': (p: { name: string; among: readonly string[] }) =>
    said(
      [
        `网站不读表格文件“${p.name}”`,
        `把行写进 ${p.among.join('、')} 里的一个，再把这个文件移走；供下载的 CSV 由网站自己生成`,
      ],
      [
        `the site does not read the table "${p.name}"`,
        `write its rows into one of ${p.among.join(', ')} and move it away; the site makes the CSV files for download itself`,
      ],
    ),
  'duplicate-key': (p: { name: string }) =>
    said(
      [`“${p.name}”在同一对括号里写了两次`, '两个留一个'],
      [`"${p.name}" is given twice in one object`, 'keep one of the two'],
    ),
};
