import { forms } from '../../../src/charts/registry.ts';
import type { ContentFiles } from '../../../src/data/read.ts';
import { type Kind, pretty, question } from './plan.ts';

const charts = (files: ContentFiles) =>
  files
    .list('content/charts')
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => name.slice(0, -'.json'.length));

const read = (files: ContentFiles, id: string) =>
  JSON.parse(files.read(`content/charts/${id}.json`) ?? '{}') as Record<string, unknown>;

/** A chart of a known form: it begins as a copy of another, with a title of its own. */
export const chart: Kind = {
  questions: [
    question(
      'id',
      '名称和网址（小写字母、数字、连字符）',
      'Name and address (lower-case letters, digits, hyphens)',
    ),
    {
      ...question('form', '用哪一种图', 'Which form of chart'),
      among: () => forms.map(({ name }) => name),
    },
    question('title-zh', '标题，中文：这幅图的发现', 'Title in Chinese: the finding'),
    question('title-en', '标题，英文', 'Title in English'),
  ],
  plan({ id, form, 'title-zh': zh, 'title-en': en }, files) {
    const pattern = charts(files).find((other) => read(files, other).form === form);
    if (!pattern)
      throw new Error(
        `没有“${form}”这种图可以照着做 There is no chart of the form "${form}" to begin with`,
      );
    const { story: _, ...copied } = read(files, pattern);
    return {
      [`content/charts/${id}.json`]: {
        text: pretty({ ...copied, title: { zh, en } }),
        isNew: true,
      },
    };
  },
};
