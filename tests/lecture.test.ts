import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { openPage, type Visited } from './support/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'lecture-'));
afterAll(() => rmSync(folder, { recursive: true }));

let visited: Visited;
let page: Page;
beforeAll(async () => {
  visited = await openPage({ path: 'en/lecture/' });
  ({ page } = visited);
});

const chosen = () =>
  page
    .locator('[data-lecture-list] > li')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id));
const act = (name: string) => page.locator(`[data-act="${name}"]`).first();
const status = () => page.locator('[data-lecture-status]').textContent();
const title = 'What we know, & <what> we do not';
const note = 'Ask first.\n<b>Then</b> show.';

async function download(name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), act(name).click()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

test('charts are chosen and ordered with the keyboard alone', async () => {
  expect(await act('present').getAttribute('aria-disabled')).toBe('true');
  for (const id of ['plans', 'coverage', 'sixteen']) {
    await page.locator(`[data-add="${id}"]`).focus();
    await page.keyboard.press('Enter');
  }
  expect(await chosen()).toEqual(['plans', 'coverage', 'sixteen']);
  const up = page.locator('[data-id="sixteen"] [data-up]');
  await up.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await chosen()).toEqual(['sixteen', 'plans', 'coverage']);
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await status()).toMatch(/place 1 of 3$/);
  await page.locator('[data-add="efforts"]').click();
  await page.locator('[data-id="efforts"] [data-remove]').focus();
  await page.keyboard.press('Enter');
  expect(await chosen()).toEqual(['sixteen', 'plans', 'coverage']);
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.dataset.id)).toBe(
    'coverage',
  );
});

test('they are ordered by dragging as well', async () => {
  await page
    .locator('[data-id="plans"]')
    .evaluate((row) => row.scrollIntoView({ block: 'center' }));
  const handle = (await page.locator('[data-id="coverage"] [data-handle]').boundingBox())!;
  const first = (await page.locator('[data-id="sixteen"]').boundingBox())!;
  await page.mouse.move(handle.x + 8, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(handle.x + 8, first.y + 60, { steps: 4 });
  await page.mouse.move(handle.x + 8, first.y + 4, { steps: 4 });
  await page.mouse.up();
  expect(await chosen()).toEqual(['coverage', 'sixteen', 'plans']);
});

test('title, notes and order outlast a reload; a link hands on all but the notes, unless asked', async () => {
  await page.locator('[data-lecture-title]').fill(title);
  await page.locator('[data-id="plans"] textarea').fill(note);
  await page.reload();
  // The list comes with the page's script, which may be later than its load.
  await expect.poll(chosen).toEqual(['coverage', 'sixteen', 'plans']);
  expect(await page.locator('[data-lecture-title]').inputValue()).toBe(title);
  expect(await page.locator('[data-id="plans"] textarea').inputValue()).toBe(note);
  expect(page.url()).not.toContain('Ask');
  expect(page.url().length).toBeLessThan(160);

  await page.locator('[data-lecture-with-notes]').check();
  const { hash } = new URL(page.url());
  await page.locator('[data-lecture-with-notes]').uncheck();
  const other = await openPage({ path: `lecture/${hash}`, width: 320 });
  const there = other.page.locator('[data-lecture-list] > li');
  await expect
    .poll(() => there.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id)))
    .toEqual(await chosen());
  expect(await other.page.locator('[data-lecture-title]').inputValue()).toBe(title);
  expect(await other.page.locator('[data-id="plans"] textarea').inputValue()).toBe(note);
  expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await violations(other.page)).toEqual([]);
  // Another link does not wipe out what is on the device.
  await other.page.evaluate(() => {
    location.hash = '#c=efforts';
  });
  await other.page.locator('[data-lecture-back]').click();
  expect(await there.count()).toBe(3);
  expect(await other.page.locator('[data-id="plans"] textarea').inputValue()).toBe(note);
  expect(other.problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
  await other.close();
});

test('it is presented on the whole screen with keys, notes on demand', async () => {
  await act('present').click();
  const stage = page.locator('dialog.lecture-stage');
  await stage.waitFor();
  const shown = () => stage.locator('.stage-title').textContent();
  const count = () => stage.locator('.stage-count').textContent();
  // A title page, one page a chart, and seven for the steps of the sequence.
  expect(await count()).toBe('1 / 10');
  expect(await shown()).toBe(title);
  await page.keyboard.press('ArrowRight');
  expect(await shown()).toMatch(/^The body names/);
  const room = (await stage.locator('.stage-drawing svg').boundingBox())!;
  expect(room.height).toBeGreaterThan(200);
  expect(
    await stage
      .locator('svg .s-lens-1, svg .s-lens-2')
      .first()
      .evaluate((mark) => getComputedStyle(mark).fill),
  ).not.toBe('rgb(0, 0, 0)');
  expect(await stage.locator('.stage-source').textContent()).toContain('Data version');
  for (let presses = 0; presses < 9; presses += 1) await page.keyboard.press('PageDown');
  expect(await count()).toBe('10 / 10');
  expect(await stage.locator('.stage-note').isVisible()).toBe(false);
  await page.keyboard.press('n');
  expect(await stage.locator('.stage-note-text').textContent()).toBe(note);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  expect(await count()).toBe('9 / 10');
  await page.keyboard.press('Escape');
  await stage.waitFor({ state: 'detached' });
  expect(await act('present').evaluate((button) => button === document.activeElement)).toBe(true);
});

test('on paper it is a handout for students: charts, questions, sources, page numbers, no notes', async (context) => {
  await expect.poll(() => page.locator('.handout-chart').count()).toBe(3);
  expect(await page.locator('.handout').textContent()).not.toContain('Ask first.');
  const pdf = join(folder, 'handout.pdf');
  writeFileSync(pdf, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  if (spawnSync('pdftotext', ['-v']).error) return context.skip('pdftotext is not installed');
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(
    /\s+/g,
    ' ',
  );
  for (const words of [
    title,
    'To discuss',
    'no part of the report',
    'Chengdong',
    'Data version',
    '/en/charts/plans/',
  ])
    expect(text).toContain(words);
  // The tool drops narrow spaces of some fonts.
  expect(text).toMatch(/ 2 ?\/ ?\d/);
  expect(text).not.toContain('Choose charts');
  expect(text).not.toContain('Download PPTX');
  expect(text).not.toContain('Easily misread');
});

test('the lecturer’s handout has the notes and how a chart is misread, and then goes', async () => {
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = document.querySelector('.handout')!.textContent!;
    };
  });
  await act('print-lecturer').click();
  await expect.poll(() => page.evaluate(() => document.body.dataset.printed ?? '')).not.toBe('');
  const printed = await page.evaluate(() => document.body.dataset.printed);
  for (const words of ['Ask first.', '<b>Then</b> show.', 'To discuss', 'Easily misread'])
    expect(printed).toContain(words);
  await expect.poll(() => page.locator('.handout').textContent()).not.toContain('Ask first.');
});

test('the web file presents with the network off', async () => {
  const path = await download('html');
  expect(path).toMatch(/What we know, & what we do not\.html$/);
  expect(readFileSync(path, 'utf8')).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
  const context = page.context().browser()!;
  const offline = await context.newContext({ offline: true });
  const file = await offline.newPage();
  const problems: string[] = [];
  file.on('pageerror', (error) => problems.push(error.message));
  file.on('console', (message) => problems.push(message.text()));
  file.on(
    'request',
    (request) => request.url().startsWith('file:') || problems.push(request.url()),
  );
  await file.goto(pathToFileURL(path).href);
  const current = file.locator('.slide.is-shown');
  expect(await current.locator('.title').textContent()).toBe(title);
  await file.keyboard.press('ArrowRight');
  const svg = current.locator('svg.chart-svg');
  expect((await svg.boundingBox())!.width).toBeGreaterThan(300);
  expect(await svg.getAttribute('aria-label')).toMatch(/^The body names/);
  await file.keyboard.press('End');
  expect(await file.locator('[data-count]').textContent()).toBe('10 / 10');
  await file.keyboard.press('n');
  expect(await current.locator('.note').textContent()).toBe(note);
  expect(await file.locator('.slide b').count()).toBe(0);
  expect(problems).toEqual([]);
  await offline.close();
});

test('the PPTX holds the title, every chart in order and the notes', async () => {
  const path = await download('pptx');
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const names = Object.keys(parts);
  const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const texts = Array.from({ length: slides }, (_, index) =>
    strFromU8(parts[`ppt/slides/slide${index + 1}.xml`]!),
  );
  expect(texts[0]).toContain('What we know, &amp; &lt;what&gt; we do not');
  const first = (words: string) => texts.findIndex((text) => text.includes(words));
  expect(first('The body names')).toBeGreaterThan(0);
  expect(first('Four of 10 plans')).toBeGreaterThan(first('The body names'));
  const notes = names
    .filter((name) => /notesSlide\d+\.xml$/.test(name))
    .map((name) => strFromU8(parts[name]!));
  expect(notes.filter((text) => text.includes('&lt;b&gt;Then&lt;/b&gt; show.'))).toHaveLength(1);
  expect(await status()).toBe('The file is made.');
  expect(visited.problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
});

test('a chart’s page adds it, and without scripts the page lists all charts and files', async () => {
  await page.goto(new URL('../charts/efforts/', page.url().split('#')[0]).href);
  await page.locator('a[href*="lecture/#add="]').click();
  await page.locator('[data-id="efforts"]').waitFor();
  expect(await chosen()).toEqual(['coverage', 'sixteen', 'plans', 'efforts']);
  const plain = await openPage({ path: 'lecture/', javaScript: false, width: 320 });
  expect(await plain.page.locator('.lecture-needs').isVisible()).toBe(true);
  expect(await plain.page.locator('[data-act="present"]').isVisible()).toBe(false);
  expect(await plain.page.locator('.lecture-choose li').count()).toBe(
    readdirSync('content/charts').length,
  );
  expect(await plain.page.locator('.lecture-files a').first().isVisible()).toBe(true);
  expect(await plain.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await plain.close();
});
