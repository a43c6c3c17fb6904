import { z } from 'zod';
import { query } from '../query.ts';
import { id, lens, text } from './row.ts';
import { field } from './words.ts';

/** A text in both languages; figures stand in it as placeholders. */
const bilingual = z.strictObject({
  zh: field(text, ['中文', 'Chinese'], ['数字写成 {数字的名称}', 'Figures are written {figure}']),
  en: field(text, ['英文', 'English'], ['数字写成 {数字的名称}', 'Figures are written {figure}']),
});

/**
 * A file of content/charts: everything about one chart that is not code. The
 * file's name is the chart's id. Texts may hold figure placeholders; see
 * ../placeholders.ts.
 */
export const chartFile = field(
  z.strictObject({
    $schema: field(
      z.string().optional(),
      ['格式说明', 'Schema'],
      [
        '编辑器用来提示的文件，可以不写',
        'The file that an editor’s hints come from; may be left out',
      ],
    ),
    /** Name of a form of src/charts. */
    form: field(id, ['图形', 'Form'], ['用哪一种图', 'Which form of chart']),
    /** One query, or several by name for a form that takes more than one set of rows. */
    data: field(
      z.union([query, z.record(id, query)]),
      ['数据', 'Data'],
      [
        '取哪些行；有的图形要几组行，每组起一个名字',
        'Which rows; some forms take several sets, each with a name',
      ],
    ),
    /** What the form needs to know; checked by the form. */
    options: field(
      z.record(z.string(), z.unknown()).default({}),
      ['选项', 'Options'],
      ['每种图形自己的选项', 'What the form needs to know'],
    ),
    title: field(bilingual, ['标题', 'Title'], ['这幅图的发现', 'The finding']),
    subtitle: field(
      bilingual,
      ['副题', 'Subtitle'],
      ['量的是什么，总数多少', 'What is measured, and of how many'],
    ),
    description: field(
      bilingual,
      ['文字说明', 'Description'],
      ['给看不到图的人：图上有什么', 'The text alternative: what the chart shows, in words'],
    ),
    notes: field(
      z.array(bilingual).default([]),
      ['注', 'Notes'],
      ['图下的说明，一条一条', 'Remarks below the chart, one by one'],
    ),
    /** Set where the chart holds a grouping or mapping of ours. */
    reading: field(
      bilingual.optional(),
      ['本站解读', 'Our reading'],
      ['图里有本站自己的归类时写', 'Where the chart holds a grouping or mapping of ours'],
    ),
    /** For lecturers; shown as the editors' own words. */
    teaching: field(
      z.strictObject({
        questions: field(
          z.array(bilingual).length(2, 'two questions, no more and no fewer'),
          ['讨论题', 'Questions'],
          [
            '课堂上可以讨论的两个问题，答案不要写在题里',
            'Two questions to discuss in class, which do not give their answers away',
          ],
        ),
        misreading: field(
          bilingual,
          ['常见误读', 'Misreading'],
          [
            '这幅图容易怎样读错，错在哪里',
            'How this chart is easily misread, and why that is wrong',
          ],
        ),
      }),
      ['教学提示', 'Teaching notes'],
      ['给讲师：讨论题和常见误读', 'For lecturers: questions to discuss and a common misreading'],
    ),
    lens: field(lens.optional(), ['视角', 'Lens'], ['属于报告的哪一部分', 'Part of the report']),
    /** The story that the chart belongs to first. */
    story: field(
      id.optional(),
      ['报道', 'Story'],
      ['这幅图首先属于哪一篇报道', 'The story that the chart belongs to first'],
    ),
  }),
  ['图表', 'Chart'],
  ['文件名就是图表的名称和网址', 'The file’s name is the chart’s id and address'],
);
export type ChartFile = z.infer<typeof chartFile>;
