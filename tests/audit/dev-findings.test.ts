import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { figure } from '../support/figure.ts';
import { projectCopyFor } from '../support/project-copy.ts';

// While an editor works, every page shows what is wrong and goes on showing the last good state.
let root: string;
let remove: () => void;
let server: ChildProcess;
let base: string;
let page: Page;
let log = '';

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
/** Opens a page, again where a reload after the last save overtakes it. */
async function visit(path: string) {
  for (let tries = 0; tries < 4; tries++) {
    const answer = await page.goto(base + path).catch(() => undefined);
    if (answer) return answer;
  }
  return page.goto(base + path);
}
const findings = () => page.locator('#findings').first();
const told = async (pattern: RegExp) => {
  await expect
    .poll(async () => ((await findings().count()) ? await findings().innerText() : ''), {
      timeout: 20_000,
    })
    .toMatch(pattern);
};
const mended = () => expect.poll(() => findings().count(), { timeout: 20_000 }).toBe(0);
const shows = (pattern: RegExp) =>
  expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toMatch(pattern);

/** An editor's terminal, without what Vitest tells its own children. */
function cleanEnv(): NodeJS.ProcessEnv {
  const foreign = /^(VITEST|TEST|NODE_ENV|NODE_OPTIONS|VITE_|DEV|PROD|MODE|BASE_URL|SSR)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

beforeAll(async () => {
  ({ root, remove } = projectCopyFor());
  cpSync('public', join(root, 'public'), { recursive: true });
  const port = await freePort();
  base = `http://localhost:${port}/`;
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: root,
    env: cleanEnv(),
  });
  server.stdout?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const status = () =>
    fetch(base).then(
      (answer) => answer.status,
      () => 0,
    );
  for (let tries = 0; (await status()) !== 200 && tries < 100; tries++)
    await new Promise((done) => setTimeout(done, 500));
  ({ page } = await openPage({ base, path: 'stories/daily-work/' }));
}, 120_000);

afterAll(async () => {
  await page?.context().close();
  const ended = new Promise((done) => server.once('close', done));
  server.kill('SIGTERM');
  await ended;
  remove();
});

test('a page without mistakes has no findings', async () => {
  await expect.poll(() => page.locator('main h1').count()).toBe(1);
  expect(await findings().count()).toBe(0);
});

test('a broken data file is told on the open page, in both languages, and the page stays', async () => {
  const title = await page.locator('h1').innerText();
  const saved = Date.now();
  edit('content/data/facts.json', (text) => text.replace('"value": 8,', '"value": "8",'));
  await told(/content\/data\/facts\.json:\d+:\d+ {2}\[\d+\]\.value：这里要写数/);
  figure('a mistake is shown on the open page after, ms', Date.now() - saved);
  await told(/content\/data\/facts\.json:\d+:\d+ {2}\[\d+\]\.value: expected a number/);
  expect(await page.locator('h1').innerText()).toBe(title);
  // Any other page is served as it last was, with the same findings.
  expect((await visit('en/charts/whereabouts/'))?.status()).toBe(200);
  await told(/facts\.json:\d+/);
  edit('content/data/facts.json', (text) => text.replace('"value": "8",', '"value": 8,'));
  await mended();
});

test('an unclosed tag in a story is told, and the story shows its last good text', async () => {
  await visit('stories/daily-work/');
  const file = 'content/stories/daily-work/zh-cn.mdx';
  const whole = readFileSync(join(root, file), 'utf8');
  edit(file, (text) => `${text.replace('</Case>', '')}\n\n新写的一句。\n`);
  await told(/content\/stories\/daily-work\/zh-cn\.mdx:\d+:\d+/);
  const answer = await visit('stories/daily-work/');
  expect(answer?.status()).toBe(200);
  expect(await page.locator('main').innerText()).not.toContain('新写的一句');
  await told(/zh-cn\.mdx:\d+:\d+/);
  edit(file, () => `${whole}\n\n新写的一句。\n`);
  await shows(/新写的一句/);
  // The translation is now older than its original: said, and in nobody's way.
  await told(/译文还没有核对/);
  edit(file, () => whole);
  await mended();
});

test('a mended mistake shows the new content', async () => {
  await visit('charts/plans/');
  const file = 'content/charts/plans.json';
  const whole = readFileSync(join(root, file), 'utf8');
  edit(file, (text) => text.replace('"form": "matrix",', '"form": "matrix"'));
  await told(/plans\.json:\d+:\d+ {2}这不是合法的 JSON/);
  const saved = Date.now();
  edit(file, () => whole.replace('各想做什么', '各自想做什么'));
  await shows(/各自想做什么/);
  figure('a mended mistake shows the new chart after, ms', Date.now() - saved);
  await mended();
  expect(log).not.toMatch(/^\s+at .*\(/m);
});
