import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkContent } from '../scripts/lib/check-content.ts';
import { takeBack } from '../scripts/lib/release/publish.ts';
import { today } from '../scripts/lib/terminal.ts';
import { serve } from '../scripts/serve.ts';
import { diskFiles } from '../src/data/load.ts';
import { checkReleases } from '../src/data/releases/check.ts';
import { dataPackage } from '../src/data/schemas/package.ts';
import { storySlugs } from '../src/data/series.ts';
import { openPage } from './support/browser.ts';
import { flags, newCase } from './support/new-command.ts';
import { projectCopyFor } from './support/project-copy.ts';

// What an editor adds, renames, corrects and takes away, from the command to the pages that
// readers see, and back: one copy of the project, built once.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const { root, remove } = projectCopyFor();
afterAll(remove);
const at = (file: string) => join(root, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(at(file), change(read(file)));
const built = (file: string) => read(`dist/${file}`);
const has = (file: string) => existsSync(at(`dist/${file}`));

const env = {
  ...process.env,
  VITEST: undefined,
  NODE_ENV: undefined,
  LANG: 'en_GB.UTF-8',
  LC_ALL: '',
};

/** Runs a command of the copy. @returns what it said, after its exit code was as expected */
function run(code: number, script: string, ...args: string[]): string {
  const how = { cwd: root, encoding: 'utf8', env } as const;
  const command = [`scripts/${script}`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, how);
  const said = stdout + stderr;
  expect([script, status, said]).toEqual([script, code, said]);
  expect(said).not.toMatch(/^\s+at /m);
  return said;
}

/** Adds a case while others are added. @returns the exit code */
const addCase = (values: Record<string, string>) =>
  new Promise<number | null>((done) => {
    const command = ['scripts/new.ts', 'case', ...flags(values)];
    spawn(process.execPath, command, { cwd: root, env, stdio: 'ignore' }).once('close', done);
  });

/** The words of a deck's slides. */
const slides = (file: string) =>
  Object.entries(unzipSync(readFileSync(at(`dist/${file}`))))
    .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');

const story = (slug: string) =>
  flags({
    slug,
    'title-zh': '后来的事',
    'title-en': 'What came: after',
    'standfirst-zh': '导语',
    'standfirst-en': 'A standfirst',
    'description-zh': '摘要',
    'description-en': 'A description',
  });

/** Ends the description of a chart with a word. */
const describe = (word: string) =>
  edit('content/charts/plans.json', (text) => {
    const chart = JSON.parse(text);
    chart.description.en = `${chart.description.en.replace(/ \w+\.$/, '')} ${word}.`;
    return `${JSON.stringify(chart, null, 2)}\n`;
  });

const otherCase = { ...newCase, id: 'work-other' };
const date = ['--date', '2027-03-04'];
const reasons = ['加一个案例', 'A case added', ...date];
const versions = () => readdirSync(at('content/releases')).sort();
const cases = read('content/data/cases.json');
const pack = read('content/data/datapackage.json');
const last = JSON.parse(pack).version as string;
const before = versions();
let version = '';

beforeAll(async () => {
  symlinkSync(join(process.cwd(), 'public'), at('public'));
  // No test of these looks at a picture, and each would be drawn anew for the new version.
  edit('src/site/cache.ts', (text) =>
    text.replace(
      'const key = keyOf(from);',
      "if (/^p(ng|review)$/.test(String(from[0]))) return Promise.resolve(Buffer.from('PNG'));\n$&",
    ),
  );
  // What the tests' own build made is not made again.
  mkdirSync(at('.cache'));
  if (existsSync('.cache/made')) symlinkSync(join(process.cwd(), '.cache/made'), at('.cache/made'));

  // Two at once take turns: neither loses what the other wrote.
  const added = [{ ...newCase, community: '茶坊社区', paragraph: '第６段' }, otherCase];
  expect(await Promise.all(added.map(addCase))).toEqual([0, 0]);
  const cases = JSON.parse(read('content/data/cases.json')) as { id: string }[];
  expect(cases.find(({ id }) => id === newCase.id)).toMatchObject({
    community: 'chafang',
    paragraph: 6,
  });
  expect(cases.map(({ id }) => id)).toContain(otherCase.id);
  run(0, 'new.ts', 'story', ...story('kept-back'));
  run(0, 'new.ts', 'story', ...story('follow-up'));
  expect(read('content/stories/follow-up/zh-cn.mdx')).toMatch(
    /^published: \d{4}-\d\d-\d\d\ndraft: true$/m,
  );
  expect(storySlugs(diskFiles(root)).at(-1)).toBe('follow-up');
  edit('content/stories/follow-up/zh-cn.mdx', (text) =>
    text
      .replace('draft: true', 'author: 李明')
      .replace(/^published: .*$/m, 'published: 2026-11-01')
      .replace('（正文从这里写起。）', '后来发生的。'),
  );
  edit('content/stories/follow-up/en.mdx', (text) =>
    text.replace('order:', 'author: Li Ming\norder:'),
  );
  run(0, 'translated.ts', 'follow-up');
  edit('content/data/communities.json', (text) =>
    text.replace('"茶坊社区"', '"新茶坊社区"').replace('"茶坊"', '"新茶坊"'),
  );
  describe('Checkedword');
  rmSync(at('content/stories/commentary'), { recursive: true });
  edit('content/charts/efforts.json', (text) =>
    text.replace('"story": "commentary"', '"story": "daily-work"'),
  );
  edit('content/survey.yml', (text) =>
    text.replace('moved: {}', 'moved:\n  stories/commentary/: stories/daily-work/'),
  );
  expect(checkContent(root).problems).toEqual([]);
  expect(run(0, 'release.ts', '--plan', ...date)).toMatch(
    new RegExp(`^\\d+ changes since ${last}`),
  );
  const small = run(1, 'release.ts', '--lang', 'zh', 'patch', ...reasons);
  expect(small).toMatch(/patch 不够，这些改动至少要 minor：\n[\s\S]*cases · /);
  expect(versions()).toEqual(before);
  version = /Released (\S+):/.exec(run(0, 'release.ts', 'minor', ...reasons))![1]!;
  expect(run(1, 'release.ts', 'patch', ...reasons)).toContain('Nothing has changed');
  const released = JSON.parse(read('content/data/datapackage.json'));
  expect(released).toMatchObject({ version, created: '2027-03-04T00:00:00Z' });
  expect(checkReleases(root, dataPackage.parse(released))).toEqual([]);
  // Nobody publishes an address that does not exist without having read of it.
  expect(run(0, 'build.ts').trim().split('\n').at(-1)).toMatch(/SITE_URL.*three-lenses\.example/);
});

test('a new case and a renamed community are on every page that is about them', () => {
  const chart = built('charts/daily-work/index.html');
  expect(chart).toContain('新茶坊');
  // A mark and its row in the table.
  expect(chart.match(/data-key="work-chafang-new/g)!.length).toBeGreaterThanOrEqual(2);
  expect(built('communities/chafang/index.html')).toMatch(/<h1[^>]*>新茶坊社区[\s\S]*新案例/);
  expect(built('en/communities/chafang/index.html')).toContain('A new case');
  expect(built('charts/daily-work.csv')).toContain('新茶坊');
  expect(slides('charts/daily-work.pptx')).toContain('新茶坊');
  // What was published stays as it was.
  expect(built(`v/${before[0]}/embed/daily-work/index.html`)).not.toMatch(/新茶坊|新案例/);
});

test('a new story is listed and dated, and a draft is nowhere', () => {
  const page = built('stories/follow-up/index.html');
  expect(page).toContain('后来发生的。');
  expect(page).toContain('2026年11月1日发布');
  expect(page).toMatch(new RegExp(`<time[^>]* datetime="${today()}">[^<]*更新`));
  expect(page).toContain(`"datePublished":"2026-11-01","dateModified":"${today()}"`);
  expect(page).toContain('<meta name="citation_publication_date" content="2026/11/01"');
  expect(built('en/stories/follow-up/index.html')).toContain('Published 1 November 2026');
  expect(page).toContain('文：李明');
  expect(page).toContain('"author":{"@type":"Person","name":"李明"}');
  expect(page).toContain('<meta name="citation_author" content="李明"');
  expect(built('en/stories/follow-up/index.html')).toContain('By Li Ming');
  expect(built('feed.atom.xml')).toContain('<author><name>李明</name></author>');
  expect(built('en/feed.xml')).toContain('<dc:creator>Li Ming</dc:creator>');
  expect(built('feed.xml')).toMatch(/follow-up\/<\/link>.*?<pubDate>Sun, 01 Nov 2026/s);
  expect(built('feed.atom.xml')).toMatch(
    new RegExp(`follow-up/</id>.*?<updated>${today()}T00:00:00Z</updated>`, 's'),
  );
  expect(built('sitemap.xml')).toMatch(
    new RegExp(`<loc>[^<]*/stories/follow-up/</loc><lastmod>${today()}</lastmod>`),
  );
  expect(built('index.html')).toMatch(/六篇报道[\s\S]*stories\/follow-up\//);
  expect(has('og/story-follow-up.png')).toBe(true);
  expect(has('stories/kept-back/index.html')).toBe(false);
  for (const file of ['index.html', 'feed.xml', 'sitemap.xml', 'stories/follow-up/index.html'])
    expect(built(file)).not.toContain('kept-back');
});

test('a removed story is gone everywhere, and its address leads on', () => {
  for (const file of ['index.html', 'feed.xml', 'sitemap.xml', 'charts/efforts/index.html'])
    expect(built(file)).not.toContain('stories/commentary');
  for (const file of ['stories/commentary/index.html', 'og/story-commentary.png'])
    expect(has(file)).toBe(false);
  for (const prefix of ['', 'en/'])
    expect(built('_redirects')).toMatch(
      new RegExp(`^/${prefix}stories/commentary/? .*/${prefix}stories/daily-work/`, 'm'),
    );
});

test('the search finds what is new, and not what is gone', async () => {
  const served = await serve({ dir: at('dist'), port: 0, base: '/' });
  const { page, close } = await openPage({ path: '', base: served.url });
  await page.keyboard.press('/');
  for (const [words, place] of [
    ['新茶坊', 'communities/chafang/'],
    ['后来发生', 'stories/follow-up/'],
  ] as const) {
    await page.locator('dialog[open] input').fill(words);
    await page.locator(`dialog[open] a[href*="${place}"]`).first().waitFor();
  }
  await close();
  await served.close();
  expect(built('search/zh-CN.json')).not.toContain('stories/commentary');
});

test('the release is on the pages of data and changes, and what stood before keeps its words', () => {
  expect(versions()).toEqual([...before, version].sort());
  for (const prefix of ['', 'en/']) {
    const page = (path: string) => built(`${prefix}${path}/index.html`);
    expect(page('data')).toContain('<time datetime="2027-03-04">');
    expect(page(`data/${version}`)).toContain(version);
    expect(page(`data/changes/${last}..${version}`)).toContain('Checkedword');
    expect(page(`data/changes/${last}..${version}`)).toContain('work-chafang-new');
    expect(page('corrections')).toContain('Checkedword');
    expect(page('charts/plans')).toContain(version);
    expect(has(`v/${version}/${prefix}embed/plans/index.html`)).toBe(true);
  }
  expect(built('en/charts/plans/index.html')).toContain('Checkedword');
  expect(built(`v/${last}/en/embed/plans/index.html`)).not.toContain('Checkedword');
  expect(JSON.parse(built('v/versions.json')).latest).toBe(version);
});

test('the site is deployed to a folder, whole, and not into one that is not a site’s', () => {
  mkdirSync(at('served'));
  run(0, 'deploy.ts', 'served');
  const files = (folder: string) =>
    readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  // But for what the build says to `deploy`, and what `deploy` says to itself.
  expect(files('served').length).toBe(files('dist').length);
  expect(run(1, 'deploy.ts', 'content')).toMatch(/nothing was changed/);
});

test('released again and undone, and undone once more, the data are as they were', () => {
  const released = read('content/data/datapackage.json');
  describe('Secondword');
  run(0, 'release.ts', 'patch', ...reasons);
  expect(versions().length).toBe(before.length + 2);
  expect(run(0, 'release.ts', '--undo')).toContain(`the newest release is ${version} again`);
  expect(versions()).toEqual([...before, version].sort());
  expect(read('content/data/datapackage.json')).toBe(released);
  expect(takeBack(root)).toEqual({ version, now: last });
  expect(versions()).toEqual(before);
  expect(read('content/data/datapackage.json')).toBe(pack);
  edit('content/data/cases.json', (text) => {
    const rows = JSON.parse(text) as { id: string }[];
    return `${JSON.stringify(
      rows.filter(({ id }) => ![newCase.id, otherCase.id].includes(id)),
      null,
      2,
    )}\n`;
  });
  // The same files give the same site.
  expect(read('content/data/cases.json')).toBe(cases);
  expect(checkContent(root).problems).toEqual([]);
});
