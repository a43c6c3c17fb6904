import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { today } from '../scripts/lib/terminal.ts';
import { serve } from '../scripts/serve.ts';
import { openPage } from './support/browser.ts';
import { flags, newCase, run } from './support/new-command.ts';
import { projectCopyFor } from './support/project-copy.ts';

// Each builds the site.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

// What an editor adds, renames and takes away, from the command to the built site.
const { root, remove } = projectCopyFor();
afterAll(remove);
const at = (file: string) => join(root, file);
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(at(file), change(readFileSync(at(file), 'utf8')));
const built = (file: string) => readFileSync(at(`dist/${file}`), 'utf8');
const has = (file: string) => existsSync(at(`dist/${file}`));

function build(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
  });
  expect([status, `${stdout}${stderr}`.slice(-1500)]).toEqual([0, expect.anything()]);
}

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

beforeAll(() => {
  for (const name of ['public', 'package-lock.json', '.cache'])
    if (existsSync(name)) cpSync(name, at(name), { recursive: true });
});

test('a case, a renamed community and a story are on every page that is about them', async () => {
  const made = [
    ['case', ...flags(newCase)],
    ['story', ...story('follow-up')],
    ['story', ...story('kept-back')],
  ].map((args) => run(root, 'new.ts', ...args));
  expect(made.map(({ status, stderr }) => [status, stderr])).toEqual(made.map(() => [0, '']));
  const original = 'content/stories/follow-up/zh-cn.mdx';
  edit(original, (text) =>
    text
      .replace('draft: true\n', '')
      .replace(/^published: .*$/m, 'published: 2026-11-01')
      .replace('（正文从这里写起。）', '后来发生的。'),
  );
  expect(run(root, 'translated.ts', 'follow-up').status).toBe(0);
  edit('content/data/communities.json', (text) =>
    text.replace('"茶坊社区"', '"新茶坊社区"').replace('"茶坊"', '"新茶坊"'),
  );
  build();

  const chart = built('charts/daily-work/index.html');
  expect(chart).toContain('新茶坊');
  // A mark and its row in the table.
  expect(chart.match(/data-key="work-chafang-new/g)!.length).toBeGreaterThanOrEqual(2);
  expect(built('communities/chafang/index.html')).toMatch(/<h1[^>]*>新茶坊社区[\s\S]*新案例/);
  expect(built('en/communities/chafang/index.html')).toContain('A new case');
  expect(slides('charts/daily-work.pptx')).toContain('新茶坊');

  const page = built('stories/follow-up/index.html');
  expect(page).toContain('后来发生的。');
  expect(page).toContain('2026年11月1日发布');
  expect(page).toMatch(new RegExp(`<time[^>]* datetime="${today()}">[^<]*更新`));
  expect(page).toContain(`"datePublished":"2026-11-01","dateModified":"${today()}"`);
  expect(page).toContain('<meta name="citation_publication_date" content="2026/11/01"');
  expect(built('en/stories/follow-up/index.html')).toContain('Published 1 November 2026');
  expect(built('feed.xml')).toMatch(/follow-up\/<\/link>.*?<pubDate>Sun, 01 Nov 2026/s);
  expect(built('feed.atom.xml')).toMatch(
    new RegExp(`follow-up/</id>.*?<updated>${today()}T00:00:00Z</updated>`, 's'),
  );
  expect(built('sitemap.xml')).toMatch(
    new RegExp(`<loc>[^<]*/stories/follow-up/</loc><lastmod>${today()}</lastmod>`),
  );
  expect(built('index.html')).toMatch(/七篇报道[\s\S]*stories\/follow-up\//);
  expect(has('og/story-follow-up.png')).toBe(true);
  // The draft is nowhere.
  expect(has('stories/kept-back/index.html')).toBe(false);
  for (const file of ['index.html', 'feed.xml', 'sitemap.xml', 'stories/follow-up/index.html'])
    expect(built(file)).not.toContain('kept-back');

  const served = await serve({ dir: at('dist'), port: 0, base: '/' });
  const visited = await openPage({ path: '', base: served.url });
  await visited.page.keyboard.press('/');
  for (const [words, place] of [
    ['新茶坊', 'communities/chafang/'],
    ['后来发生', 'stories/follow-up/'],
  ] as const) {
    await visited.page.locator('dialog[open] input').fill(words);
    await visited.page.locator(`dialog[open] a[href*="${place}"]`).first().waitFor();
  }
  await visited.close();
  await served.close();
});

test('a deleted case and a removed story are gone everywhere, and the story’s address leads on', () => {
  edit('content/data/cases.json', (text) => {
    const rows = JSON.parse(text) as { id: string }[];
    return `${JSON.stringify(
      rows.filter(({ id }) => id !== newCase.id),
      null,
      2,
    )}\n`;
  });
  rmSync(at('content/stories/follow-up'), { recursive: true });
  edit('content/survey.yml', (text) =>
    text.replace('moved: {}', 'moved:\n  stories/follow-up/: stories/daily-work/'),
  );
  build();
  const pages = ['charts/daily-work/index.html', 'communities/chafang/index.html', 'sitemap.xml'];
  for (const file of [...pages, 'index.html', 'feed.xml', 'charts/daily-work.csv'])
    expect(built(file)).not.toMatch(/work-chafang-new|新案例|follow-up/);
  for (const file of ['stories/follow-up/index.html', 'og/story-follow-up.png'])
    expect(has(file)).toBe(false);
  expect(built('index.html')).toContain('六篇报道');
  expect(built('_redirects')).toMatch(/^\/stories\/follow-up\/? .*\/stories\/daily-work\//m);
  expect(built('_redirects')).toMatch(
    /^\/en\/stories\/follow-up\/? .*\/en\/stories\/daily-work\//m,
  );
});
