import { forms } from '../../../src/charts/registry.ts';
import type { ContentFiles } from '../../../src/data/read.ts';
import { freshName, type Kind, pretty, questions, template } from './plan.ts';

const charts = (files: ContentFiles) =>
  files
    .list('content/charts')
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => name.slice(0, -'.json'.length));

const read = (files: ContentFiles, id: string) =>
  JSON.parse(files.read(`content/charts/${id}.json`) ?? '{}') as Record<string, unknown>;

/** The same with every text in two languages empty: the words of another chart say nothing of this one. */
function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.keys(value).sort().join() === 'en,zh') return { zh: null, en: null };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wordless(one)]));
}

/** A chart of a known form: rows and options as in another, a title of its own, other words to be filled in. */
export const chart: Kind = {
  questions: questions('chart', {
    id: { wrong: freshName((name) => `content/charts/${name}.json`) },
    form: { among: () => forms.map(({ name }) => ({ value: name, label: name })) },
    'title-zh': { wrong: template('zh') },
    'title-en': { wrong: template('en') },
  }),
  plan({ id, form, 'title-zh': zh, 'title-en': en }, files) {
    const pattern = charts(files).find((other) => read(files, other).form === form);
    if (!pattern)
      throw new Error(
        `没有“${form}”这种图可以照着做 There is no chart of the form "${form}" to begin with`,
      );
    const { story: _, ...copied } = read(files, pattern);
    return {
      [`content/charts/${id}.json`]: {
        text: pretty({ ...(wordless(copied) as object), title: { zh, en } }),
        isNew: true,
        unfinished: true,
      },
    };
  },
};
