import { hint, said } from './text.ts';

/** Rules that a schema names in its message. */
export const rules: Record<string, readonly [zh: string, en: string]> = {
  kebab: ['用小写字母、数字和单个连字符', 'use lower-case letters, digits and single hyphens'],
  'step-id': [
    '用小写字母、数字和连字符，字母开头',
    'use lower-case letters, digits and hyphens, a letter first',
  ],
  'steps-unique': [
    '两步用了同一个名称，每一步要有自己的名称',
    'two steps have the same id; every step needs its own',
  ],
  'evidence-length': ['依据最多24个字', 'keep evidence to 24 characters'],
  digest: [
    '写成十六位的指纹，由 npm run translated 填',
    'a fingerprint of sixteen digits and letters, filled in by npm run translated',
  ],
  'paragraph-list': ['写成 13-15,17-20 的样子', 'write it like 13-15,17-20'],
  link: ['写 https:// 开头的地址，或路径', 'write an address that begins with https://, or a path'],
  version: ['版本号写成 1.2.0 的样子', 'write a version like 1.2.0'],
  date: ['日期写成 2026-05-01 的样子', 'write a date like 2026-05-01'],
};

const kinds: Record<string, readonly [zh: string, en: string]> = {
  string: ['带双引号的文字', 'a text in double quotes'],
  number: ['数，不带引号', 'a number without quotes'],
  int: ['整数，不带引号', 'a whole number without quotes'],
  boolean: ['true 或 false', 'true or false'],
  array: ['方括号里的列表', 'a list in square brackets'],
  object: ['花括号里的名称和值', 'names and values in braces'],
  record: ['花括号里的名称和值', 'names and values in braces'],
  null: ['null', 'null'],
};
const kind = (name: string, language: 0 | 1) => kinds[name]?.[language] ?? name;

/** A value of the file does not fit its schema. */
export const values = {
  taken: (p: { file: string }) =>
    said([`${p.file} 已经存在`, '换一个名称'], [`${p.file} exists already`, 'take another name']),
  'unknown-field': (p: { name: string; among: readonly string[] }) =>
    said(
      [`没有“${p.name}”这一项`, `删掉“${p.name}”，或改正拼写：${hint(p.name, p.among).zh}`],
      [
        `there is no field "${p.name}" here`,
        `remove "${p.name}", or mend the spelling: ${hint(p.name, p.among).en}`,
      ],
    ),
  'missing-field': (p: { name: string; expected: string }) =>
    said(
      [`缺少“${p.name}”这一项`, `补上“${p.name}”，要写的是：${kind(p.expected, 0)}`],
      [`the field "${p.name}" is missing`, `add "${p.name}"; it takes ${kind(p.expected, 1)}`],
    ),
  'wrong-type': (p: { expected: string; given: string }) =>
    said(
      [`这里要写${kind(p.expected, 0)}，写的却是${kind(p.given, 0)}`, `改成${kind(p.expected, 0)}`],
      [
        `expected ${kind(p.expected, 1)}, but this is ${kind(p.given, 1)}`,
        `write a value of this kind: ${p.expected}`,
      ],
    ),
  'not-a-choice': (p: { value: string; among: readonly string[] }) =>
    said(
      [`“${p.value}”不是可选的值`, hint(p.value, p.among).zh],
      [`"${p.value}" is none of the values that stand here`, hint(p.value, p.among).en],
    ),
  'empty-text': () =>
    said(
      ['文字是空的', '写点什么；报告没有说的，允许时填 null'],
      [
        'the text is empty',
        'write something here; where the report says nothing, null may be allowed',
      ],
    ),
  'list-length': (p: { few: boolean; bound: number | bigint }) =>
    said(
      [p.few ? '列表的条数不够' : '列表的条数太多', `${p.few ? '至少' : '最多'}写 ${p.bound} 条`],
      [
        p.few ? 'the list has too few entries' : 'the list has too many entries',
        `write ${p.bound} ${p.few ? 'or more' : 'at most'}`,
      ],
    ),
  'too-small': (p: { minimum: number | bigint; inclusive: boolean }) =>
    said(
      ['这个数太小', p.inclusive ? `写 ${p.minimum} 或更大的数` : `写比 ${p.minimum} 大的数`],
      [
        'the number is too small',
        p.inclusive ? `write ${p.minimum} or more` : `write more than ${p.minimum}`,
      ],
    ),
  'too-big': (p: { maximum: number | bigint }) =>
    said(
      ['太大或太长', `最多 ${p.maximum}`],
      ['this is too big or too long', `write ${p.maximum} at most`],
    ),
  rule: (p: { rule: string }) =>
    said(
      ['这个值写得不对', rules[p.rule]?.[0] ?? p.rule],
      ['this value does not fit', rules[p.rule]?.[1] ?? p.rule],
    ),
  misfit: (p: { what: string }) =>
    said(
      ['这个值放在这里不合适', `改成合乎格式的值（${p.what}）`],
      ['this value does not fit here', `change it so that it fits (${p.what})`],
    ),
};
