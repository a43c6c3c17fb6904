import { ofCase } from '../../../src/data/invariants.ts';
import { complaint } from '../../../src/data/problem.ts';
import type { ContentFiles } from '../../../src/data/read.ts';
import { type RowOf, schemas } from '../../../src/data/schemas/index.ts';
import { type Kind, misfits, pretty, question, rowsAmong, rowsOf } from './plan.ts';

const file = 'content/data/cases.json';
const lensOf = (files: ContentFiles, theme: string | undefined) =>
  rowsOf(files, 'themes').find(({ id }) => id === theme)?.lens;

/** What the check says of one column of a row that is otherwise like the others. */
const column =
  (name: keyof RowOf<'cases'>, value = (answer: string): unknown => answer) =>
  (answer: string, files: ContentFiles) => {
    const wrong = misfits(schemas.cases.shape[name], value(answer));
    const row = { ...rowsOf(files, 'cases')[0], [name]: value(answer) } as RowOf<'cases'>;
    return wrong.length
      ? wrong
      : ofCase(row, { themes: [] }).flatMap(([at, said]) => (at === name ? [said] : []));
  };

/** `第7段`, `７`, `¶7` are 7. */
const digits = (answer: string) =>
  /^(?:第|¶)?\s*(\d+)\s*段?$/u.exec(answer.normalize('NFKC'))?.[1] ?? answer;
const number = (answer: string) => (/^\d+$/.test(answer) ? Number(answer) : answer);

/** A case: one community under one theme. Lens, status and order follow from the theme. */
export const communityCase: Kind = {
  questions: [
    {
      ...question(
        'id',
        '名称（小写字母、数字、连字符，如 work-fujie）',
        'Name (such as work-fujie)',
      ),
      wrong: (answer, files) =>
        rowsOf(files, 'cases').some(({ id }) => id === answer)
          ? [complaint('taken', { file: `${file}: ${answer}` })]
          : column('id')(answer, files),
    },
    {
      ...question('community', '哪个社区', 'Which community'),
      among: rowsAmong('communities', 'name_zh'),
    },
    { ...question('theme', '哪个主题', 'Which theme'), among: rowsAmong('themes', 'label_zh') },
    {
      ...question(
        'title-zh',
        '标题，中文，最多十四个字',
        'Headline in Chinese, fourteen characters at most',
      ),
      wrong: column('title_zh'),
    },
    { ...question('title-en', '标题，英文', 'Headline in English'), wrong: column('title_en') },
    {
      ...question('summary-zh', '概述，中文，不带数字', 'Summary in Chinese, without figures'),
      wrong: column('summary_zh'),
    },
    { ...question('summary-en', '概述，英文', 'Summary in English'), wrong: column('summary_en') },
    {
      ...question('paragraph', '报告第几段', 'Paragraph of the report'),
      read: digits,
      wrong: column('paragraph', number),
    },
    {
      ...question('evidence', '原文依据，一字不差', 'Evidence, word for word'),
      wrong: column('evidence'),
    },
  ],
  plan(answers, files) {
    const cases = rowsOf(files, 'cases');
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
