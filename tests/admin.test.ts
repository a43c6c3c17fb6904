import { rmSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFiles } from '../scripts/lib/check-content.ts';
import { documents } from '../src/admin/documents.ts';
import { diskFiles } from '../src/data/load.ts';
import { formatProblem } from '../src/data/problem.ts';
import { originalDigest } from '../src/data/translations.ts';
import { siteFacts } from '../src/site/admin/facts.ts';
import {
  contentTexts,
  onDisk,
  openCell,
  openEntry,
  openTool,
  readClone,
  reveal,
  save,
  type Texts,
} from './support/admin.ts';
import type { Visited } from './support/browser.ts';
import { builtFiles, readBuilt } from './support/dist.ts';

// An editor opens the tool on a clone, one window for the whole file.
const texts = contentTexts();
const all = documents(siteFacts());
let tool: Visited;
beforeAll(async () => {
  tool = await openTool(texts);
});
afterAll(() => tool.close());

/** What the check says of files as they would stand on disk. */
function checked(changed: Texts): string[] {
  const root = onDisk({ ...texts, ...changed });
  try {
    return checkFiles(diskFiles(root)).problems.map((one) => formatProblem(one, 'zh'));
  } finally {
    rmSync(root, { recursive: true });
  }
}
const quiet = { console: [], errors: [], requests: [], thirdParty: [] };
const bothEditions = (slug: string) =>
  ['zh-cn', 'en'].map((name) => `content/stories/${slug}/${name}.mdx`);

describe('the page', () => {
  test('is for editors alone: in no index, sitemap or search, and linked from the editors’ guide at most', () => {
    expect(readBuilt('admin/index.html')).toContain(
      '<meta name="robots" content="noindex, nofollow"',
    );
    expect(readBuilt('sitemap.xml')).not.toContain('admin');
    for (const file of builtFiles().filter((name) =>
      /^(?!(en\/)?(admin|editors)\/).*\.html$/.test(name),
    ))
      expect(readBuilt(file), file).not.toMatch(/(href|src)="[^"]*\/admin\//);
  });

  test('has a script of its own, which is not too heavy', () => {
    const script = readBuilt('admin/editor.js');
    const size = statSync('dist/admin/editor.js.br').size;
    const files = builtFiles().filter((file) => file.startsWith('admin/'));
    console.log(
      `admin: ${files.length} files, script ${script.length} bytes, ${size} bytes brotli`,
    );
    expect(size).toBeLessThan(1_100_000);
    const shared = builtFiles().filter((file) => /\.js$/.test(file) && !/^admin\//.test(file));
    expect(shared.length).toBeGreaterThan(0);
    for (const file of shared) expect(readBuilt(file)).not.toContain('sveltia');
  });

  test('names a policy that lets in nothing from elsewhere', () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
      readBuilt('admin/index.html'),
    )?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
  });
});

describe('the tool', () => {
  test('lists every file that can be edited', async () => {
    const { page } = tool;
    for (const collection of ['data', 'charts', 'pages', 'stories']) {
      await page.evaluate((name) => {
        location.hash = `#/collections/${name}`;
      }, collection);
      const own = all.filter((document) => document.collection === collection);
      await page.getByText(own[0]!.label, { exact: true }).first().waitFor();
      const shown = await page.locator('body').innerText();
      for (const { label } of own) expect(shown).toContain(label);
    }
  });

  test('shows the fields of the schema', async () => {
    const { page } = tool;
    await openEntry(page, 'charts', 'whereabouts');
    const document = all.find(({ name }) => name === 'whereabouts')!;
    for (const { name, label, widget } of document.fields)
      if (widget !== 'hidden') {
        const field = await reveal(page, page.locator(`[data-key-path="${name}"]`));
        expect(await field.innerText()).toContain(label);
      }
  });

  test('writes one changed value of a data file, and no other byte', async () => {
    const { page } = tool;
    const file = 'content/data/facts.json';
    await openEntry(page, 'data', 'facts');
    await (await openCell(page, 'gouerkou-income', 'paragraph')).fill('9');
    await save(page);
    const after = await readClone(page, [file]);
    expect(after[file]).toBe(
      texts[file]!.replace(/("id": "gouerkou-income"[\s\S]*?"paragraph": )10,/, '$19,'),
    );
    expect(after[file]).not.toBe(texts[file]);
    expect(checked(after)).toEqual([]);
    texts[file] = after[file]!;
  });

  test('refuses a row that does not fit, once, with the check’s words and the form’s places', async () => {
    const { page } = tool;
    const file = 'content/data/facts.json';
    await openEntry(page, 'data', 'facts');
    const long = '采样的社区'.repeat(6);
    await (await openCell(page, 'sampled', 'evidence')).fill(long);
    await save(page);
    const lines = await page.locator('dialog.problems li').allTextContents();
    const wrong = {
      [file]: texts[file]!.replace('"evidence": "采样的16个社区"', `"evidence": "${long}"`),
    };
    expect(checked(wrong)).toHaveLength(1);
    expect(lines).toEqual([
      '数字 Facts · facts › sampled › 原文依据 Evidence · evidence\n这个值写得不对\n→ 依据最多24个字',
    ]);
    expect(await page.locator('dialog.problems button').count()).toBe(1);
    await page.locator('dialog.problems button').click();
    await page.waitForTimeout(500);
    expect(await page.locator('dialog[open], [role=alertdialog]:visible').count()).toBe(0);
    expect(await readClone(page, [file])).toEqual({ [file]: texts[file] });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.includes('/entries/'));
    tool.problems.console.length = 0;
  });

  test('shows numbers in sentences, the text before what is around it, and no page for uploads', async () => {
    const { page } = tool;
    await openEntry(page, 'stories', 'daily-work');
    const text = page.locator('.lexical-root').first();
    await expect.poll(() => text.innerText()).toMatch(/有\s*8\s*位书记/);
    const places = await page
      .locator('[data-key-path]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-key-path')));
    expect(places.slice(0, 3)).toEqual(['title', 'standfirst', 'body']);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('radio', { name: '资源' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: '创建条目或资源' }).isVisible()).toBe(false);
  });

  test('keeps a story’s components byte for byte, and notes that its translation was confirmed', async () => {
    const { page } = tool;
    const files = bothEditions('hard-problems');
    await openEntry(page, 'stories', 'hard-problems');
    const heading = page.locator('.lexical-root > h2').first();
    await heading.click();
    await page.keyboard.press('End');
    await page.keyboard.type('下来');
    await save(page);
    expect(await page.locator('dialog.problems li').allTextContents()).toHaveLength(1);
    await page.getByRole('button', { name: '译文已核对，保存' }).click();
    await page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
    const after = await readClone(page, files);
    expect(after[files[0]!]).toBe(texts[files[0]!]!.replace('## 留下的', '## 留下的下来'));
    const digest = originalDigest(after[files[0]!]!);
    expect(after[files[1]!]).toBe(
      texts[files[1]!]!.replace(/^translated: .*$/m, `translated: ${digest}`),
    );
    expect(checked(after)).toEqual([]);
  });

  test('wrote all this without an error or a word to another host', () => {
    expect(tool.problems).toEqual(quiet);
  });
});
