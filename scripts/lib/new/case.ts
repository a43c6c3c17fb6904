import { checkCase } from '../../../src/data/invariants.ts';
import { complaint } from '../../../src/data/problem.ts';
import { type ContentFiles, readContent } from '../../../src/data/read.ts';
import { type RowOf, schemas } from '../../../src/data/schemas/index.ts';
import { type Kind, misfits, pretty, questions, rowsAmong, rowsOf } from './plan.ts';

const file = 'content/data/cases.json';
const needs = 'content/data/needs.json';
const texts = ['title-zh', 'title-en', 'summary-zh', 'summary-en'];
const lensOf = (files: ContentFiles, theme: string | undefined) =>
  rowsOf(files, 'themes').find(({ id }) => id === theme)?.lens;

/** The content, but for the themes: a row is not yet of one. */
const withoutThemes = (files: ContentFiles) => {
  const { rows, survey } = readContent(files).readable;
  return { survey, rows: { ...rows, themes: [] } };
};

/** What the check says of one column of a row that is otherwise like the others. */
const column =
  (name: keyof RowOf<'cases'>, value = (answer: string): unknown => answer) =>
  (answer: string, files: ContentFiles) => {
    const wrong = misfits(schemas.cases.shape[name], value(answer));
    const row = { ...rowsOf(files, 'cases')[0], [name]: value(answer) } as RowOf<'cases'>;
    return wrong.length
      ? wrong
      : checkCase(row, withoutThemes(files)).flatMap(([at, said]) => (at === name ? [said] : []));
  };

/** `第7段`, `７`, `¶7` are 7. */
const digits = (answer: string) =>
  /^(?:第|¶)?\s*(\d+)\s*段?$/u.exec(answer.normalize('NFKC'))?.[1] ?? answer;
const number = (answer: string) => (/^\d+$/.test(answer) ? Number(answer) : answer);

/** A case: one community under one theme. Lens, status and order follow from the theme; a plan awaits its reading. */
export const communityCase: Kind = {
  questions: questions('case', {
    id: {
      wrong: (answer, files) =>
        rowsOf(files, 'cases').some(({ id }) => id === answer)
          ? [complaint('taken', { file: `${file}: ${answer}` })]
          : column('id')(answer, files),
    },
    community: { among: rowsAmong('communities', 'name_zh') },
    theme: { among: rowsAmong('themes', 'label_zh') },
    ...Object.fromEntries(
      texts.map((name) => [name, { wrong: column(name.replace('-', '_') as 'title_zh') }]),
    ),
    paragraph: { read: digits, wrong: column('paragraph', number) },
    evidence: { wrong: column('evidence') },
  }),
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
      ...Object.fromEntries(texts.map((name) => [name.replace('-', '_'), answers[name]])),
      paragraph: Number(answers.paragraph),
      evidence: answers.evidence,
      status: lens === 'daily-work' ? 'reported' : 'projected',
    };
    const { paragraph, evidence, status } = row;
    const need = {
      id: `need-${row.id}`,
      case: row.id,
      depends_on: 'unclear',
      reading_zh: '尚未判读。',
      reading_en: 'Not read yet.',
      ...{ paragraph, evidence, status },
    };
    return {
      [file]: { text: pretty([...cases, row]), isNew: false },
      ...(status === 'projected' && {
        [needs]: { text: pretty([...rowsOf(files, 'needs'), need]), isNew: false },
      }),
    };
  },
};
