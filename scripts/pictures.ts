/**
 * Takes the pictures of the lecturers' guide from the built site, in both
 * editions: `npm run pictures`. They are kept in public/guide, so that a build
 * needs no browser. Run it after the parts of the pages that they show changed.
 */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { guidePictures } from '../src/data/components.ts';
import { type Bilingual, type Edition, editionIds, editions } from '../src/i18n/index.ts';
import { site } from '../src/site/config.ts';
import { content, localize } from '../src/site/content.ts';
import { ensureBrowser, SWITCHES } from './lib/browser.ts';
import { replaceFile } from './lib/write-files.ts';
import { serve } from './serve.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'public/guide');

const charts = Object.entries(content().charts).filter(([, { form }]) => form !== 'sequence');
const [first, second, third] = charts.map(([id]) => id);
const [question] = charts[0]![1].teaching.questions;

/** Where each picture is taken: a page, a part of it, and what is done before. */
const scenes: Record<
  (typeof guidePictures)[number],
  {
    path: string;
    part: string;
    /** Notes of the first chart, on the lecture page. */
    note?: Bilingual;
    act?: (page: Page) => Promise<unknown>;
  }
> = {
  images: { path: `charts/${first}/`, part: '#downloads dl' },
  slides: { path: `charts/${first}/`, part: '#downloads dl > div:first-child' },
  embed: { path: `charts/${first}/`, part: '#embed' },
  cite: { path: `charts/${first}/`, part: '#cite' },
  lecture: {
    path: `lecture/#c=${first}.${second}.${third}`,
    part: '.lecture-chosen',
    act: (page) => page.locator('.lecture-item').nth(2).waitFor(),
  },
  present: {
    path: `lecture/#c=${first}`,
    part: 'dialog.lecture-stage',
    note: question!,
    act: async (page) => {
      await page.locator('[data-act="present"]').click();
      await page.locator('dialog.lecture-stage svg').waitFor();
      await page.keyboard.press('n');
    },
  },
};

const server = await serve({ dir: join(root, 'dist'), port: 0, base: site.base });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(root),
  args: SWITCHES,
});
for (const edition of editionIds)
  for (const name of guidePictures) {
    const [bytes, file] = [await picture(name, edition), `${name}.${editions[edition].file}.png`];
    replaceFile(join(out, file), bytes);
    console.log(`public/guide/${file} ${Math.ceil(bytes.length / 1024)} kB`);
  }
await browser.close();
await server.close();

async function picture(
  name: (typeof guidePictures)[number],
  edition: Edition,
): Promise<Uint8Array> {
  const { path, part, note, act } = scenes[name];
  const { prefix, lang } = editions[edition];
  const page = await browser.newPage({
    viewport: { width: 800, height: 600 },
    colorScheme: 'light',
    locale: lang,
    reducedMotion: 'reduce',
  });
  // The same picture on whatever day it is taken.
  await page.clock.setFixedTime(new Date(2026, 11, 1, 9));
  await page.goto(
    `${server.url}${prefix ? `${prefix}/` : ''}${path}${note ? `&n1=${encodeURIComponent(localize(note, edition))}` : ''}`,
  );
  const shown = page.locator(part);
  if (!act) await shown.scrollIntoViewIfNeeded();
  await act?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  const bytes = await shown.screenshot({ animations: 'disabled' });
  await page.close();
  return bytes;
}
