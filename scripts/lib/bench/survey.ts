import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../../../src/data/load.ts';
import { storySlugs } from '../../../src/data/series.ts';
import { confirmTranslation } from '../../../src/data/translations.ts';

const chartsPerStory = 5;

/**
 * Fills a place with made-up stories until there are so many: each is a text of
 * the real size in both editions with five of the survey's charts.
 */
export function addStories(folder: string, count: number): void {
  const stories = join(folder, 'content/stories');
  const charts = readdirSync(join(folder, 'content/charts'))
    .map((name) => name.replace('.json', ''))
    .filter((id) =>
      /"story":/.test(readFileSync(join(folder, `content/charts/${id}.json`), 'utf8')),
    );
  const [first] = storySlugs(diskFiles(folder), false);
  const model = (edition: string) => readFileSync(join(stories, first!, `${edition}.mdx`), 'utf8');
  const [chinese, english] = [model('zh-cn'), model('en')];
  for (let n = readdirSync(stories).length + 1; n <= count; n += 1) {
    const shown = Array.from(
      { length: chartsPerStory },
      (_, index) => charts[(n + index * 3) % charts.length]!,
    );
    const place = join(stories, `story-${n}`);
    mkdirSync(place);
    const original = storyOf(chinese, n, shown);
    writeFileSync(join(place, 'zh-cn.mdx'), original);
    writeFileSync(join(place, 'en.mdx'), confirmTranslation(storyOf(english, n, shown), original));
  }
}

/** The model's head and text with other charts, all different from story to story. */
function storyOf(model: string, n: number, charts: readonly string[]): string {
  const [, head, text] = /^(---[\s\S]*?\n---\n)([\s\S]*)$/.exec(model)!;
  const plain = text!.replace(/<Chart id="[^"]*" \/>\n*/g, '');
  const unique = [...new Set(charts)].map((id) => `<Chart id="${id}" />\n`);
  return `${head!.replace(/^order: .*$/m, `order: ${n}`)}${plain.trimEnd()}\n\n${unique.join('\n')}`;
}
