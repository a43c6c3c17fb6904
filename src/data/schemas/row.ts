import { z } from 'zod';
import { choice, field } from './words.ts';

/** Stable name of a row: it becomes DOM ids and URLs, so it never changes once published. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab');

export const text = z.string().trim().min(1);
export const count = z.int().nonnegative();

/** How the report vouches for a row. */
export const status = choice({
  reported: ['报告所述', 'told by the report as a fact'],
  projected: ['计划或预计', 'planned or expected'],
  partial: ['原文残缺', 'the copy breaks off'],
  illegible: ['原文无法辨认', 'announced, but not in the copy'],
});
export type Status = z.infer<typeof status>;

/** What the report says of a number's exactness. */
export const qualifier = choice({
  exact: ['确数', 'the number itself'],
  'more-than': ['余、多', 'more than the number (余, 多)'],
  'at-least': ['以上', 'the number or more (以上)'],
  expected: ['预计', 'expected'],
});

/** Longest evidence fragment, in characters. */
export const longestEvidence = 24;

/** A row's own name. */
export const rowId = field(
  id,
  ['行的名称', 'Name of the row'],
  [
    '小写字母、数字和单个连字符；会进入网址，发布后不再改动',
    'Lower-case letters, digits and single hyphens; it becomes part of addresses and never changes once published',
  ],
);

/** A place in an order that is told elsewhere. */
export const seq = field(count, ['次序', 'Order'], ['从1数起', 'Counted from 1']);

/** A column in both languages. */
export function inBoth<K extends string, T extends z.ZodType>(
  key: K,
  schema: T,
  [zh, en]: readonly [string, string],
  [meaningZh, meaningEn]: readonly [string, string],
): Record<`${K}_zh` | `${K}_en`, T> {
  return {
    [`${key}_zh`]: field(schema, [`${zh}（中文）`, `${en}, Chinese`], [meaningZh, meaningEn]),
    [`${key}_en`]: field(schema, [`${zh}（英文）`, `${en}, English`], [meaningZh, meaningEn]),
  } as Record<`${K}_zh` | `${K}_en`, T>;
}

/** What every row of every dataset carries: its name, and where in the report it stands. */
export const provenance = {
  /** Block of the report's text, counted from 1. */
  paragraph: field(
    z.int().min(1),
    ['所在段落', 'Paragraph'],
    ['报告文本的第几段，从1数起', 'Paragraph of the report’s text, counted from 1'],
  ),
  /** The few characters of that paragraph that carry the row. */
  evidence: field(
    text.refine((value) => [...value].length <= longestEvidence, {
      message: 'evidence-length',
    }),
    ['原文依据', 'Evidence'],
    [
      `该段中承载这一行的几个字，一字不差，最多${longestEvidence}个字`,
      `The few characters of that paragraph that carry the row, word for word, ${longestEvidence} at most`,
    ],
  ),
  status: field(
    status,
    ['性质', 'Status'],
    ['报告怎样担保这一行', 'How the report vouches for the row'],
  ),
};

/** A report's lens, or one of its two other parts. */
export const lens = choice({
  'daily-work': ['视角一：日常工作', 'lens one: daily work'],
  'better-governance': ['视角二：完善治理', 'lens two: better governance'],
  'hard-problems': ['视角三：破题解难', 'lens three: hard problems'],
  commentary: ['点评', 'the commentary'],
  'three-precisions': ['专家文章', 'the expert’s essay'],
});
