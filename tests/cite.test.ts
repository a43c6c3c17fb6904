import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { cslSchema } from '../src/site/cite/csl-schema.testing.ts';
import { readBibtex, readRis } from '../src/site/cite/readers.testing.ts';
import { openPage } from './support/browser.ts';
import { builtFiles, builtPages, readBuilt } from './support/dist.ts';

const cited = builtPages().filter(({ document }) => document.querySelector('[data-cite]'));

test('charts, stories and the data page can be cited, and tell citation managers the same', () => {
  for (const kind of [/^charts\/[^/]+\/$/, /^stories\/[^/]+\/$/, /^data\/$/])
    for (const prefix of ['', 'en/'])
      expect(
        cited.filter(({ path }) => path.startsWith(prefix) && kind.test(path.slice(prefix.length)))
          .length,
      ).toBeGreaterThan(0);
  for (const { path, document } of cited) {
    const meta = (name: string) =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    const text = document.querySelector('.cite-gb-t [data-cite-text]')!.textContent!;
    expect([path, text]).toEqual([path, expect.stringContaining(meta('citation_title')!)]);
    expect(text).toContain(`(${meta('DCTERMS.modified') ?? meta('DC.date')})`);
    expect(text).toContain(`. V${meta('DC.hasVersion')}. `);
    expect(meta('citation_publication_date')).toBe(meta('DC.date')!.replaceAll('-', '/'));
    expect(meta('citation_fulltext_html_url')).toBe(
      document.querySelector('link[rel=canonical]')!.getAttribute('href'),
    );
    expect(meta('citation_language')).toBe(document.documentElement.getAttribute('lang'));
  }
});

test('every file to download reads as its format, and no file invents a day for the report', () => {
  const valid = new Ajv().compile(cslSchema);
  const files = builtFiles().filter(
    (file) => file.startsWith('cite/') && !/\.(br|gz|zst)$/.test(file),
  );
  expect(files.length).toBe(cited.length * 3 + 6);
  for (const file of files) {
    const text = readBuilt(file);
    if (file.endsWith('.bib')) expect(readBibtex(text).fields.get('title')).toBeTruthy();
    else if (file.endsWith('.ris')) expect(readRis(text).map(([tag]) => tag)).toContain('TI');
    else expect([file, valid(JSON.parse(text)), valid.errors]).toEqual([file, true, null]);
    expect(text).not.toMatch(/\uE000|urldate|accessed|Y2 {2}-/);
    if (file.startsWith('cite/report')) expect(text).not.toMatch(/\d{4}/);
  }
});

test('the day of access is the reader’s own, and copied with the citation; without scripts it stays open', async () => {
  const { page, problems, close } = await openPage({ path: 'charts/plans/', own: true });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.setFixedTime(new Date(2027, 0, 5, 10));
  await page.locator('#cite').scrollIntoViewIfNeeded();
  await page.locator('#cite [data-accessed]:not(.slot)').first().waitFor({ state: 'attached' });
  for (const width of [320, 341, 366, 390, 414]) {
    await page.setViewportSize({ width, height: 800 });
    const lines = await page.evaluate(() => {
      const text = document.querySelector('.cite-gb-t [data-cite-text]')!;
      const range = document.createRange();
      const tops = new Map<string, number>();
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const [at, character] of [...node.textContent!].entries()) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          if ('([])'.includes(character))
            tops.set(character, Math.round(range.getBoundingClientRect().bottom / 12));
        }
      return [...new Set('([])'.split('').map((each) => tops.get(each)))];
    });
    expect(lines, `${width} px`).toHaveLength(1);
  }
  for (const [format, day] of [
    ['gb-t', '[2027-01-05]'],
    ['sentence', '2027年1月5日'],
    ['bibtex', 'urldate = {2027-01-05}'],
    ['ris', 'Y2  - 2027/01/05'],
    ['csl-json', '[[2027, 1, 5]]'],
  ]) {
    await page.locator(`#cite input[value="${format}"]`).check({ force: true });
    await page.locator(`.cite-${format} [data-cite-copy]`).click();
    await page.locator(`.cite-${format} [data-cite-copy]`, { hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(day);
    expect(copied).toContain('/charts/plans/');
  }
  expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
  await close();
  const plain = await openPage({ path: 'charts/plans/', javaScript: false });
  expect(await plain.page.locator('.cite-gb-t .slot').textContent()).toBe('访问日期');
  expect(await plain.page.locator('[data-cite-copy]').first().isVisible()).toBe(false);
  await plain.close();
});
