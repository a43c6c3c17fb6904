import { stringify } from 'yaml';
import { editionFiles, orderIn, storySlugs } from '../../../src/data/series.ts';
import { confirmTranslation } from '../../../src/data/translations.ts';
import { today } from '../release/arguments.ts';
import { freshName, type Kind, question, template } from './plan.ts';

/** A story of the series: a folder with both editions, last in the order, a draft of today. */
export const story: Kind = {
  questions: [
    {
      ...question(
        'slug',
        '名称和网址（小写字母、数字、连字符）',
        'Name and address (lower-case letters, digits, hyphens)',
      ),
      wrong: freshName((name) => `content/stories/${name}/${editionFiles.original}`),
    },
    ...[
      question('title-zh', '标题，中文', 'Title in Chinese'),
      question('title-en', '标题，英文', 'Title in English'),
      question('standfirst-zh', '导语，中文', 'Standfirst in Chinese'),
      question('standfirst-en', '导语，英文', 'Standfirst in English'),
      question(
        'description-zh',
        '摘要，中文（给搜索结果）',
        'Description in Chinese (for search results)',
      ),
      question('description-en', '摘要，英文', 'Description in English'),
    ].map((text) => ({ ...text, wrong: template(text.name.endsWith('-en') ? 'en' : 'zh') })),
  ],
  plan(answers, files) {
    const order =
      1 +
      storySlugs(files).reduce((last, slug) => {
        const own = orderIn(files.read(`content/stories/${slug}/${editionFiles.original}`) ?? '');
        return Number.isFinite(own) ? Math.max(last, own) : last;
      }, 0);
    const folder = `content/stories/${answers.slug}`;
    const head = (language: 'zh' | 'en') =>
      stringify(
        {
          title: answers[`title-${language}`],
          standfirst: answers[`standfirst-${language}`],
          order,
          description: answers[`description-${language}`],
        },
        { lineWidth: 0 },
      );
    const original = `---\n${head('zh')}published: ${today()}\ndraft: true\n---\n\n（正文从这里写起。）\n`;
    const translation = `---\n${head('en')}---\n\n(The text begins here.)\n`;
    return {
      [`${folder}/${editionFiles.original}`]: { text: original, isNew: true },
      [`${folder}/${editionFiles.translation}`]: {
        text: confirmTranslation(translation, original),
        isNew: true,
      },
    };
  },
};
