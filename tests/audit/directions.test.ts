import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { openPage } from '../support/browser.ts';
import { figure } from '../support/figure.ts';
import { outOfPlace } from './support/directions.ts';
import { build, copyProject } from './support/project.ts';

const words = ['نور', 'שלום', 'كرم', 'בית', 'سوق', 'עמק', 'درب', 'גן'];
/** A name from right to left of two words: many are different, and the first are as often Arabic as Hebrew. */
const nameOf = (index: number) => `${words[index % 8]} ${words[Math.floor(index / 8) % 8]}`;
/** Columns that name a row in drawings, tables and cards. */
const naming = /^(name|short|label|title|role)_(zh|en)$/;

/** Gives every community, district, theme, case and person such a name. */
function rename(folder: string): void {
  const data = join(folder, 'content/data');
  let index = 0;
  for (const file of readdirSync(data).filter(
    (name) => name !== 'datapackage.json' && name !== 'figures.json',
  )) {
    const rows = JSON.parse(readFileSync(join(data, file), 'utf8')) as Record<string, unknown>[];
    for (const row of rows) {
      index += 1;
      // A Chinese short name has six characters at most.
      for (const column of Object.keys(row))
        if (naming.test(column) && row[column])
          row[column] = nameOf(index)
            .slice(0, column === 'short_zh' ? 6 : undefined)
            .trim();
    }
    writeFileSync(join(data, file), JSON.stringify(rows, null, 2));
  }
}

const paths = [
  '',
  'en/',
  'stories/daily-work/',
  'en/stories/better-governance/',
  'charts/daily-work/',
  'en/charts/work-to-plans/',
  'charts/coverage/',
  'en/charts/plans/',
  'charts/sixteen/',
  'en/charts/efforts/',
  'charts/market-plan/',
  'communities/',
  'en/communities/chafang/',
  'communities/fujie/',
  'data/',
  'embed/daily-work/',
  'en/embed/sixteen/',
];

test('names from right to left move nothing that stands around them', async () => {
  const folder = copyProject();
  rename(folder);
  const { status, output } = build(folder);
  expect(status, output.slice(-3000)).toBe(0);
  const served = await serve({ dir: join(folder, 'dist'), port: 0 });
  const { page, go, close } = await openPage({ base: served.url, path: '404.html', width: 1280 });
  const wrong: string[] = [];
  let seen = 0;
  let cards = 0;
  const look = async (where: string) =>
    wrong.push(...(await page.evaluate(outOfPlace)).map((each) => `${where}: ${each}`));
  for (const path of paths)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await go(path);
      // Tables and evidence, too, where there are any; the drawing at last.
      for (const view of ['table', 'evidence', 'words', 'chart']) {
        await page.evaluate((value) => {
          for (const input of document.querySelectorAll<HTMLInputElement>(
            `.views input[value=${value}]`,
          ))
            input.click();
        }, view);
        await look(`${path} ${width} ${view}`);
      }
      for (const mark of (await page.locator('.chart-svg .mark:visible').all()).slice(0, 3)) {
        await mark.hover({ force: true });
        const card = page.locator('.mark-card');
        if (
          !(await card.waitFor({ timeout: 2_000 }).then(
            () => true,
            () => false,
          ))
        )
          continue;
        cards += 1;
        await look(`${path} ${width} card`);
      }
      seen += await page.evaluate(
        () => document.body.textContent!.match(/[\u0590-\u08ff]+ [\u0590-\u08ff]+/g)?.length ?? 0,
      );
    }
  figure('Arabic and Hebrew names shown on pages of a made-up edition', seen);
  expect(seen).toBeGreaterThan(1000);
  expect(cards).toBeGreaterThan(20);
  expect([...new Set(wrong)]).toEqual([]);
  // Files for programs hold the names as the data have them, without marks.
  const csv = readFileSync(join(folder, 'dist/charts/daily-work.csv'), 'utf8');
  expect(csv).toMatch(/[\u0590-\u08ff] [\u0590-\u08ff]/);
  expect(csv).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  await close();
  await served.close();
});
