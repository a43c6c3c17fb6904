import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { originalDigest } from '../../src/data/translations.ts';
import { contentTexts, openEntry, openTool, readClone, reveal, save } from '../support/admin.ts';
import { openPage, type Visited } from '../support/browser.ts';
import { figure } from '../support/figure.ts';

const texts = contentTexts();
const quiet = { console: [], errors: [], requests: [], thirdParty: [] };
let tool: Visited;
beforeAll(async () => {
  tool = await openTool(texts);
});
afterAll(() => tool.close());

const pairs = Object.keys(texts)
  .filter((file) => file.endsWith('/zh-cn.mdx'))
  .map((file) => file.split('/').slice(1, 3) as [string, string]);

/** Types at the end of the first heading of one of the two editors side by side. */
async function typeInto(page: Page, edition: number, words: string): Promise<string> {
  const heading = page.locator('.lexical-root:has(> h2)').nth(edition).locator('> h2').first();
  const title = await heading.innerText();
  await heading.click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  // The tool takes over what is typed into a text after a pause.
  await page.waitForTimeout(600);
  return title;
}

test.each(pairs)(
  '%s/%s keeps every byte that was not typed, in both languages',
  async (kind, name) => {
    const { page } = tool;
    const files = ['zh-cn', 'en'].map((edition) => `content/${kind}/${name}/${edition}.mdx`);
    await openEntry(page, kind, name);
    const titles = [await typeInto(page, 0, '之'), await typeInto(page, 1, ' anew')];
    await save(page);
    await page.getByRole('button', { name: '译文已核对，保存' }).click();
    await page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
    const after = await readClone(page, files);
    expect(after[files[0]!]).toBe(
      texts[files[0]!]!.replace(`## ${titles[0]}`, `## ${titles[0]}之`),
    );
    expect(after[files[1]!]).toBe(
      texts[files[1]!]!.replace(`## ${titles[1]}`, `## ${titles[1]} anew`).replace(
        /^translated: .*$/m,
        `translated: ${originalDigest(after[files[0]!]!)}`,
      ),
    );
    Object.assign(texts, after);
  },
);

const charts = Object.keys(texts)
  .filter((file) => file.startsWith('content/charts/'))
  .map((file) => file.slice('content/charts/'.length, -'.json'.length));

test.each(charts)(
  'chart %s keeps every byte that was not typed, however its file is set',
  async (id) => {
    const { page } = tool;
    const file = `content/charts/${id}.json`;
    await openEntry(page, 'charts', id);
    const input = await reveal(
      page,
      page.locator('[data-key-path="subtitle.zh"] :is(input, textarea)'),
    );
    const was = await input.inputValue();
    await input.fill(`${was}（改）`);
    await save(page);
    const after = await readClone(page, [file]);
    expect(after[file]).toBe(texts[file]!.replace(was, `${was}（改）`));
    Object.assign(texts, after);
  },
);

test('a count told in two files is changed in one, then in the other', async () => {
  const { page } = tool;
  const open = async (name: string, id: string, column: string) => {
    await openEntry(page, 'data', name);
    const summary = await reveal(page, page.getByText(new RegExp(`^${id} · `)));
    await page.locator('.item', { has: summary }).last().getByRole('button').first().click();
    return reveal(page, page.locator(`[data-key-path$=".${column}"] input`));
  };
  await (await open('facts', 'visits-frontline', 'value')).fill('9');
  await save(page);
  expect(await page.locator('dialog.problems li').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '先存，还没有改完' }).click();
  await page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
  await (await open('facts', 'visits-frontline', 'value')).fill('8');
  await save(page);
  const file = 'content/data/facts.json';
  expect((await readClone(page, [file]))[file]).toBe(texts[file]);
});

test('all this logged no error and asked no other host', () => {
  expect(tool.problems).toEqual(quiet);
});

test('its weight', () => {
  const size = (file: string) => statSync(`dist/admin/${file}`).size;
  figure('browser tool: script, bytes', size('editor.js'));
  figure('browser tool: script with brotli, bytes', size('editor.js.br'), '1,100,000');
  expect(size('editor.js.br')).toBeLessThan(1_100_000);
});

test('with a Git service set up, it offers to sign in there and asks it nothing before', async () => {
  const address = tool.page.url().replace(/#.*$/, '');
  const { page, problems, close } = await openPage({ path: 'about/', locale: 'en-GB' });
  await page.route('**/admin/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '"charts":',
      '"backend":{"name":"github","repo":"owner/name","branch":"main","auth_methods":["token"]},"charts":',
    );
    await route.fulfill({ response, body: body.replace('class="local"', '') });
  });
  await page.goto(address);
  await page.getByRole('button', { name: /Sign In with Token|Access Token/i }).waitFor();
  await page.waitForTimeout(1500);
  expect(problems).toEqual(quiet);
  await close();
});

test('what was edited builds, and the tool works below a base path', async () => {
  const root = mkdtempSync(join(tmpdir(), 'three-lenses-'));
  for (const name of ['src', 'scripts', 'content', 'public', 'package.json', 'package-lock.json'])
    cpSync(name, join(root, name), { recursive: true });
  for (const name of ['astro.config.mjs', 'tsconfig.json']) cpSync(name, join(root, name));
  // What is slow to draw and has not changed need not be drawn again.
  if (existsSync('.cache'))
    cpSync('.cache', join(root, '.cache'), {
      recursive: true,
      filter: (path) => !/[\\/](dist-|build\.)/.test(path),
    });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(root, file), text);
  const env = { ...process.env, BASE_PATH: '/reports/' };
  const started = Date.now();
  const built = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  expect(`${built.stdout}${built.stderr}`).not.toMatch(/problem to mend|was not built|→/);
  expect(built.status).toBe(0);
  figure('build with every text edited in the browser', `${(Date.now() - started) / 1000} s`);
  const served = await serve({ dir: join(root, 'dist'), port: 0, base: '/reports/' });
  const { page, problems, close } = await openPage({
    path: 'admin/',
    base: served.url,
    locale: 'en-GB',
  });
  await page.getByRole('button', { name: /local repository/i }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(new URL(page.url()).pathname).toBe('/reports/admin/');
  expect(problems).toEqual(quiet);
  await close();
  await served.close();
  rmSync(root, { recursive: true, force: true });
});
