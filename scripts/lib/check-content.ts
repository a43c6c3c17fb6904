import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChartInputError } from '../../src/charts/form.ts';
import { drawChartFile } from '../../src/charts/from-file.ts';
import { chartProblem, checkChartTexts } from '../../src/data/chart-texts.ts';
import { type Content, loadContent } from '../../src/data/load.ts';
import type { Problem } from '../../src/data/problem.ts';
import { storySlugs } from '../../src/data/schemas/story.ts';
import { checkStory, compareEditions, type StoryFile } from '../../src/data/stories.ts';
import { editionIds, editions } from '../../src/i18n/index.ts';

/** Everything that an editor can get wrong, in one list. `checked` says in words what was looked at. */
export function checkContent(root: string): { problems: Problem[]; checked: string } {
  const { content, problems } = loadContent(root);
  if (!content) return { problems, checked: '' };
  const stories = readStories(root);
  const found = [
    ...checkChartTexts(content),
    ...Object.keys(content.charts).flatMap((id) => checkDrawing(id, content)),
    ...Object.entries(content.charts).flatMap(([id, { story }]) =>
      story && !(storySlugs as readonly string[]).includes(story)
        ? [
            {
              file: `content/charts/${id}.json`,
              field: 'story',
              message: `there is no story "${story}"`,
              cure: `use one of: ${storySlugs.join(', ')}`,
            },
          ]
        : [],
    ),
    ...stories.problems,
    ...stories.pairs.flat().flatMap((file) => checkStory(file, content)),
    ...stories.pairs.flatMap(([first, second]) =>
      first && second ? compareEditions(first, second) : [],
    ),
  ];
  const rows = Object.values(content.rows).reduce((sum, list) => sum + list.length, 0);
  return {
    problems: found,
    checked: `${rows} rows, ${Object.keys(content.charts).length} charts, ${stories.pairs.flat().length} texts`,
  };
}

/** A chart that cannot be drawn is found here, not in the middle of a build. */
function checkDrawing(id: string, content: Content): Problem[] {
  for (const edition of editionIds)
    try {
      drawChartFile(id, content.charts[id]!, content.rows, edition);
    } catch (error) {
      if (error instanceof ChartInputError)
        return [chartProblem(content.sources.charts[id]!, error)];
      throw error;
    }
  return [];
}

/** Stories and pages, each with its editions side by side. */
function readStories(root: string): { pairs: StoryFile[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  const folders = [
    ...storySlugs.map((slug) => `content/stories/${slug}`),
    ...list(root, 'content/pages').map((name) => `content/pages/${name}`),
  ];
  for (const name of list(root, 'content/stories'))
    if (!(storySlugs as readonly string[]).includes(name))
      problems.push({
        file: `content/stories/${name}`,
        message: 'this story has no place in the series',
        cure: 'add its slug to storySlugs in src/data/schemas/story.ts, or rename the folder',
      });
  const pairs = folders.map((folder) =>
    editionIds.flatMap((edition) => {
      const file = `${folder}/${editions[edition].file}.mdx`;
      if (existsSync(join(root, file)))
        return [{ file, source: readFileSync(join(root, file), 'utf8') }];
      problems.push({
        file,
        message: 'this edition is missing',
        cure: 'every story and page needs zh-cn.mdx and en.mdx',
      });
      return [];
    }),
  );
  return { pairs, problems };
}

function list(root: string, folder: string): string[] {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).filter((name) => !name.startsWith('.'))
    : [];
}
