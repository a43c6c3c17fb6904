/**
 * Measures how the site and its build grow, each build from nothing in a copy
 * of the project: `npm run bench`. Exit code 1 where a bound is broken.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles, loadContent } from '../src/data/load.ts';
import { releaseVersions } from '../src/data/releases/read.ts';
import { bumped } from '../src/data/releases/version.ts';
import { storySlugs } from '../src/data/series.ts';
import { confirmTranslation } from '../src/data/translations.ts';
import { filesBelow, INPUTS } from './lib/files.ts';
import { makeRelease } from './lib/release/make.ts';
import { publish, takeBack } from './lib/release/publish.ts';
import { replaceFile } from './lib/write-files.ts';

const root = join(import.meta.dirname, '..');

line('', 'files', 'MB', 'processor s');
const few = await measure('2 releases', (folder) => setReleases(folder, 2));
const many = await measure('100 releases', (folder) => setReleases(folder, 100));
const ten = await measure('10 stories', (folder) => addStories(folder, 10));
const hundred = await measure('100 stories', (folder) => addStories(folder, 100));

line('', '', 'measured', 'at most');
hold('100 releases: files', many.files, 10_000);
hold('100 releases: MB', many.megabytes, 250);
hold('a release that changes a word: files', (many.files - few.files) / 98, 120);
hold('a release that changes a word: MB', (many.megabytes - few.megabytes) / 98, 4);
hold('processor, 100 releases to 2', many.processor / few.processor, 1.5);
hold('processor, 100 stories to 10', hundred.processor / ten.processor, 10);

/**
 * Builds a copy of the project after it has been made larger; packages are
 * shared, and there is no cache.
 * @returns size of the site, and processor seconds of the build, user and system
 */
async function measure(name: string, grow: (folder: string) => void | Promise<void>) {
  const folder = join(root, '.cache/bench');
  const dist = join(folder, 'dist');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of INPUTS) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await grow(folder);
  // Bash tells the time of all children, threads included.
  const command = `TIMEFORMAT='%U %S'; time "${process.execPath}" scripts/build.ts >build.log 2>&1`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed: see ${join(folder, 'build.log')}`);
  const [user, system] = stderr.trim().split(' ').map(Number);
  const sizes = filesBelow(dist).map((file) => statSync(join(dist, file)).size);
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  const cost = { files: sizes.length, megabytes, processor: user! + system! };
  rmSync(folder, { recursive: true });
  line(name, `${cost.files}`, megabytes.toFixed(1), cost.processor.toFixed(1));
  return cost;
}

/** Brings a copy to so many releases: its oldest stay, and each one more changes a word of one chart. */
async function setReleases(folder: string, count: number): Promise<void> {
  const chart = join(folder, 'content/charts/plans.json');
  const text = readFileSync(chart, 'utf8');
  while (releaseVersions(folder).length > count) takeBack(folder);
  for (let n = releaseVersions(folder).length; n < count; n++) {
    const file = JSON.parse(text);
    // Another word each time; the check takes no figures.
    file.description.en += ` Wording ${[...String(n)].map((digit) => 'abcdefghij'[+digit]).join('')}.`;
    replaceFile(chart, JSON.stringify(file, null, 2));
    const { content } = loadContent(folder);
    const version = bumped(releaseVersions(folder).at(-1)!, 'patch');
    const head = {
      version,
      date: content!.package.created,
      why: { zh: '改一个词', en: 'A word changed' },
    };
    publish(folder, version, await makeRelease(folder, content!, head));
  }
}

/** Adds stories until there are so many: the first one's text in both editions, with five charts. */
function addStories(folder: string, count: number): void {
  const files = diskFiles(folder);
  const charts = files
    .list('content/charts')
    .filter((name) => /"story":/.test(files.read(`content/charts/${name}`)!))
    .map((name) => name.replace('.json', ''));
  const slugs = storySlugs(files);
  const model = (edition: string) => files.read(`content/stories/${slugs[0]}/${edition}.mdx`)!;
  for (let n = slugs.length + 1; n <= count; n++) {
    const shown = [0, 3, 6, 9, 12].map((at) => charts[(n + at) % charts.length]);
    const story = (text: string) =>
      text
        .replace(/^order: .*$/m, `order: ${n}`)
        .replace(/<Chart id="[^"]*" \/>\n*/g, '')
        .concat(...[...new Set(shown)].map((id) => `\n<Chart id="${id}" />\n`));
    const original = story(model('zh-cn'));
    const place = join(folder, `content/stories/story-${n}`);
    replaceFile(join(place, 'zh-cn.mdx'), original);
    replaceFile(join(place, 'en.mdx'), confirmTranslation(story(model('en')), original));
  }
}

function hold(what: string, measured: number, most: number): void {
  if (measured > most) process.exitCode = 1;
  line(what, '', measured.toFixed(2), `${most}${measured > most ? '  broken' : ''}`);
}

function line(name: string, ...cells: string[]): void {
  console.log(name.padEnd(40) + cells.map((cell) => cell.padStart(14)).join(''));
}
