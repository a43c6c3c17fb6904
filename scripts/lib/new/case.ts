import type { ContentFiles } from '../../../src/data/read.ts';
import { type Kind, pretty, question } from './plan.ts';

type Row = Record<string, unknown>;
const file = 'content/data/cases.json';
const rows = (files: ContentFiles, name: string) =>
  JSON.parse(files.read(`content/data/${name}.json`) ?? '[]') as Row[];
const ids = (name: string) => (files: ContentFiles) =>
  rows(files, name).map(({ id }) => String(id));
const lensOf = (files: ContentFiles, theme: string | undefined) =>
  rows(files, 'themes').find(({ id }) => id === theme)?.lens;

/** A case: one community under one theme. Lens, status and order follow from the theme. */
export const communityCase: Kind = {
  questions: [
    question('id', '名称（小写字母、数字、连字符，如 work-fujie）', 'Name (such as work-fujie)'),
    { ...question('community', '哪个社区', 'Which community'), among: ids('communities') },
    { ...question('theme', '哪个主题', 'Which theme'), among: ids('themes') },
    question(
      'title-zh',
      '标题，中文，最多十四个字',
      'Headline in Chinese, fourteen characters at most',
    ),
    question('title-en', '标题，英文', 'Headline in English'),
    question('summary-zh', '概述，中文，不带数字', 'Summary in Chinese, without figures'),
    question('summary-en', '概述，英文', 'Summary in English'),
    question('paragraph', '报告第几段', 'Paragraph of the report'),
    question('evidence', '原文依据，一字不差', 'Evidence, word for word'),
  ],
  plan(answers, files) {
    const cases = rows(files, 'cases');
    if (cases.some(({ id }) => id === answers.id))
      throw new Error(
        `已经有“${answers.id}”这一行，没有改动 There is a row "${answers.id}" already; nothing was changed`,
      );
    const lens = lensOf(files, answers.theme);
    const last = cases.reduce(
      (most, row) => (row.lens === lens ? Math.max(most, Number(row.seq)) : most),
      0,
    );
    const row = {
      id: answers.id,
      community: answers.community,
      theme: answers.theme,
      lens,
      seq: last + 1,
      title_zh: answers['title-zh'],
      title_en: answers['title-en'],
      summary_zh: answers['summary-zh'],
      summary_en: answers['summary-en'],
      paragraph: Number(answers.paragraph),
      evidence: answers.evidence,
      status: lens === 'daily-work' ? 'reported' : 'projected',
    };
    return { [file]: { text: pretty([...cases, row]), isNew: false } };
  },
};
