import { said } from './text.ts';

/** Said where the paragraph is one that the text does not have. */
const beyond = (p: { paragraph: number; blocks: number }): readonly [zh: string, en: string] =>
  p.paragraph > p.blocks
    ? [`（报告文本有${p.blocks}段）`, ` (the text has ${p.blocks})`]
    : ['', ''];

/** Rows held against the report's own text (`npm run verify`). */
export const verifying = {
  'evidence-elsewhere': (p: {
    evidence: string;
    paragraph: number;
    blocks: number;
    found: readonly number[];
  }) =>
    said(
      [
        `依据“${p.evidence}”不在第${p.paragraph}段${beyond(p)[0]}`,
        `它在第${p.found.join('、')}段：把 paragraph 改成 ${p.found[0]}`,
      ],
      [
        `the evidence “${p.evidence}” is not in ¶${p.paragraph}${beyond(p)[1]}`,
        `it is in ¶${p.found.join(', ¶')}: set paragraph to ${p.found[0]}`,
      ],
    ),
  'evidence-nowhere': (p: { evidence: string; paragraph: number; blocks: number }) =>
    said(
      [
        `依据“${p.evidence}”不在第${p.paragraph}段${beyond(p)[0]}`,
        '从报告里照抄承载这一行的几个字，最多24个',
      ],
      [
        `the evidence “${p.evidence}” is not in ¶${p.paragraph}${beyond(p)[1]}`,
        'copy the characters that carry the row from the report, 24 at most',
      ],
    ),
  'length-differs': (p: { field: string; given: number; counted: number; paragraphs: string }) =>
    said(
      [
        `数据写的是 ${p.given}，第${p.paragraphs}段实有 ${p.counted}`,
        `把 ${p.field} 改成 ${p.counted}`,
      ],
      [
        `the data says ${p.given}, the text of ¶${p.paragraphs} has ${p.counted}`,
        `set ${p.field} to ${p.counted}`,
      ],
    ),
  'sections-leave-out': (p: { paragraphs: readonly number[] }) =>
    said(
      [`各部分漏了第${p.paragraphs.join('、')}段`, '让各部分的段落合起来正好是全文，每段一次'],
      [
        `the sections leave out ¶${p.paragraphs.join(', ¶')}`,
        'let the sections’ paragraphs cover the text, each once',
      ],
    ),
  'sections-beyond': (p: { paragraphs: readonly number[] }) =>
    said(
      [
        `各部分写了第${p.paragraphs.join('、')}段，报告文本没有`,
        '让各部分的段落合起来正好是全文，每段一次',
      ],
      [
        `the sections name ¶${p.paragraphs.join(', ¶')}, which the text does not have`,
        'let the sections’ paragraphs cover the text, each once',
      ],
    ),
  'copied-run': (p: { run: string; paragraph: number }) =>
    said(
      [`“${p.run}”照抄了报告第${p.paragraph}段`, '换成自己的话；要引原文，加引号并与依据一字不差'],
      [
        `“${p.run}” stands in ¶${p.paragraph} of the report word for word`,
        'say it in your own words, or quote a row’s evidence in quotation marks',
      ],
    ),
};
