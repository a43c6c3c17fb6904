import { stringify } from 'yaml';
import { editionFiles, orderIn, storySlugs } from '../../../src/data/series.ts';
import { confirmTranslation } from '../../../src/data/translations.ts';
import { today } from '../terminal.ts';
import { freshName, type Kind, questions, template } from './plan.ts';

/** A story of the series: a folder with both editions, last in the order, a draft of today. */
export const story: Kind = {
  questions: questions('story', {
    slug: { wrong: freshName((name) => `content/stories/${name}/${editionFiles.original}`) },
    ...Object.fromEntries(
      ['title', 'standfirst', 'description'].flatMap((name) =>
        (['zh', 'en'] as const).map((language) => [
          `${name}-${language}`,
          { wrong: template(language) },
        ]),
      ),
    ),
  }),
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
