import type { Rows } from '../schemas/index.ts';
import { paragraphNumbers } from '../schemas/row.ts';
import { type Computation, type Computations, counting, sum } from './computation.ts';

const inState = (state: string) => (data: Rows) =>
  data.sections.filter((row) => row.state === state);

function characters(id: string, zh: string, en: string): Computation {
  const rows = (data: Rows) => data.sections.filter((row) => row.id === id);
  return counting('sections', 'characters', zh, en, rows, {
    value: (data) => sum(rows(data).map((row) => row.characters)),
  });
}

/** How much of the report the copy keeps. */
export const ofSections: Computations = {
  'sections-total': counting('sections', 'parts', '报告的部分', 'Parts of the report'),
  'sections-whole': counting(
    'sections',
    'parts',
    '完整的部分',
    'Parts that are whole',
    inState('whole'),
  ),
  'sections-partial': counting(
    'sections',
    'parts',
    '残缺的部分',
    'Parts that are incomplete',
    inState('partial'),
  ),
  'sections-lost': counting(
    'sections',
    'parts',
    '缺失的部分',
    'Parts that are lost',
    inState('lost'),
  ),
  'characters-total': counting(
    'sections',
    'characters',
    '文本总字数',
    'Characters of the text',
    undefined,
    {
      value: (data) => sum(data.sections.map((row) => row.characters)),
    },
  ),
  'characters-daily-work': characters('daily-work', '视角一的字数', 'Characters of lens one'),
  'characters-better-governance': characters(
    'better-governance',
    '视角二的字数',
    'Characters of lens two',
  ),
  'characters-hard-problems': characters(
    'hard-problems',
    '视角三留下的字数',
    'Characters left of lens three',
  ),
  'characters-essay': characters('essay', '专家文章的字数', 'Characters of the essay'),
  'repeated-characters': counting(
    'sections',
    'characters',
    '重复的字数',
    'Repeated characters',
    (data) => data.sections.filter((row) => row.repeated > 0),
    {
      value: (data) => sum(data.sections.map((row) => row.repeated)),
    },
  ),
  'paragraphs-total': counting(
    'sections',
    'paragraphs',
    '文本的段落',
    'Paragraphs of the text',
    undefined,
    {
      value: (data) => sum(data.sections.map((row) => paragraphNumbers(row.paragraphs).length)),
    },
  ),
};
