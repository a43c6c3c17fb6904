import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../../src/data/load.ts';
import { releaseVersions } from '../../../src/data/releases/read.ts';
import { bumped } from '../../../src/data/releases/version.ts';
import { makeRelease } from '../release/make.ts';
import { publish, takeBack } from '../release/publish.ts';

const chart = 'content/charts/plans.json';

/**
 * Brings a place to so many releases: the oldest of its own stay, and each one
 * more changes a word of one chart.
 */
export function addReleases(folder: string, count: number): void {
  const text = readFileSync(join(folder, chart), 'utf8');
  while (releaseVersions(folder).length > count) takeBack(folder);
  for (let have = releaseVersions(folder); have.length < count; have = releaseVersions(folder)) {
    const file = JSON.parse(text) as { description: Record<'zh' | 'en', string> };
    file.description.en += ` Wording ${have.length}.`;
    writeFileSync(join(folder, chart), JSON.stringify(file, null, 2));
    const { content, problems } = loadContent(folder);
    if (!content) throw new Error(JSON.stringify(problems));
    const version = bumped(have.at(-1)!, 'patch');
    const why = { zh: '改一个词', en: 'A word changed' };
    const head = { version, date: content.package.created, why };
    publish(folder, version, makeRelease(folder, content, head));
  }
}
