import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openPage, type Visited } from './browser.ts';

/** Texts of files by path from the project's root. */
export type Texts = Record<string, string>;

/** Everything that the browser tool may read, as it stands in the project. */
export function contentTexts(): Texts {
  return Object.fromEntries(
    readdirSync('content', { recursive: true, encoding: 'utf8' })
      .map((name) => `content/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.(json|mdx|yml)$/.test(file) && !file.startsWith('content/releases/'))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

/** Opens the tool on a clone: a folder of the browser's own stands for the one that an editor picks. */
export async function openTool(texts: Texts, locale = 'zh-CN'): Promise<Visited> {
  const visited = await openPage({ path: 'admin/', locale, width: 1440, height: 1000, own: true });
  const { page } = visited;
  page.setDefaultTimeout(10_000);
  await page.evaluate(async (files) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('clone', {
      create: true,
    });
    // The tool takes a folder for a clone by this one.
    await root.getDirectoryHandle('.git', { create: true });
    for (const [file, text] of Object.entries(files)) {
      const names = file.split('/');
      let folder = root;
      for (const name of names.slice(0, -1))
        folder = await folder.getDirectoryHandle(name, { create: true });
      const handle = await folder.getFileHandle(names.at(-1)!, { create: true });
      const writer = await handle.createWritable();
      await writer.write(text);
      await writer.close();
    }
    Object.assign(window, { showDirectoryPicker: async () => root });
  }, texts);
  await page.getByRole('button', { name: /本地仓库|local repository/i }).click();
  await page.getByText('报道 Stories').first().waitFor();
  return visited;
}

/** What the files of the clone hold now. */
export async function readClone(page: Page, files: string[]): Promise<Texts> {
  return page.evaluate(async (paths) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('clone');
    const texts: Record<string, string> = {};
    for (const path of paths) {
      const names = path.split('/');
      let folder = root;
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      texts[path] = await (await (await folder.getFileHandle(names.at(-1)!)).getFile()).text();
    }
    return texts;
  }, files);
}

/** Goes to an entry and waits for its form. */
export async function openEntry(page: Page, collection: string, name: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${collection}/entries/${name}`);
  await page.locator('[data-key-path]').first().waitFor();
}

/** Saves, and waits until the tool is back at its list, in its address too, or asks something. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(保存|Save)$/ }).click();
  await page.waitForFunction(
    () =>
      document.querySelector('dialog.problems') ||
      !(document.querySelector('[data-key-path]') || location.hash.includes('/entries/')),
  );
}

/** Scrolls until something is drawn: the tool draws only what is seen. */
export async function reveal(page: Page, wanted: Locator): Promise<Locator> {
  await page.mouse.move(700, 600);
  const end = Date.now() + 15_000;
  while (!(await wanted.count()) && Date.now() < end) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(60);
  }
  await wanted.first().scrollIntoViewIfNeeded();
  return wanted.first();
}

/** Unfolds a row of a data file. @returns the input of one of its columns */
export async function openCell(page: Page, id: string, column: string): Promise<Locator> {
  const summary = await reveal(page, page.getByText(new RegExp(`^${id} · `)));
  await page.locator('.item', { has: summary }).last().getByRole('button').first().click();
  return reveal(page, page.locator(`[data-key-path$=".${column}"] :is(input, textarea)`));
}

/** The files on disk, in a folder of their own, for the checks. */
export function onDisk(texts: Texts): string {
  const root = mkdtempSync(join(tmpdir(), 'three-lenses-'));
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}
