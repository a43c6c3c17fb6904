import { chartProblem, checkChartTexts } from '../data/chart-texts.ts';
import type { Problem } from '../data/problem.ts';
import { type Content, type ContentFiles, readContent } from '../data/read.ts';
import { storySlugs } from '../data/schemas/story.ts';
import { checkStory, compareEditions, type StoryFile } from '../data/stories.ts';
import { editionIds, editions } from '../i18n/index.ts';
import { ChartInputError } from './form.ts';
import { drawChartFile } from './from-file.ts';

/**
 * Everything that an editor can get wrong, in one list. `checked` says in words
 * what was looked at. It reads no disk itself, so that `npm run check` and the
 * editors' browser tool say the same.
 */
export function checkContent(files: ContentFiles): { problems: Problem[]; checked: string } {
  const { content, problems } = readContent(files);
  if (!content) return { problems, checked: '' };
  const stories = readStories(files);
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
function readStories(files: ContentFiles): { pairs: StoryFile[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  const folders = [
    ...storySlugs.map((slug) => `content/stories/${slug}`),
    ...list(files, 'content/pages').map((name) => `content/pages/${name}`),
  ];
  for (const name of list(files, 'content/stories'))
    if (!(storySlugs as readonly string[]).includes(name))
      problems.push({
        file: `content/stories/${name}`,
        message: 'this story has no place in the series',
        cure: 'add its slug to storySlugs in src/data/schemas/story.ts, or rename the folder',
      });
  const pairs = folders.map((folder) =>
    editionIds.flatMap((edition) => {
      const file = `${folder}/${editions[edition].file}.mdx`;
      const source = files.read(file);
      if (source !== undefined) return [{ file, source }];
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

function list(files: ContentFiles, folder: string): string[] {
  return files.list(folder).filter((name) => !name.startsWith('.'));
}
