import { expect, test } from 'vitest';
import { changeLog } from '../src/data/releases/log.ts';
import { readRelease, releaseVersions } from '../src/data/releases/read.ts';
import { sha256 } from '../src/data/releases/record.ts';
import { openPage } from './support/browser.ts';
import { builtFiles, readBuilt } from './support/dist.ts';

const versions = releaseVersions(process.cwd());
const frozen = (version: string) => readRelease(process.cwd(), version).frozen!;
/** Cells that a release changed. An empty one is shown by a word of the interface, and left out here. */
const cellsOf = (version: string) =>
  changeLog(frozen(version)).changes.filter(
    ({ kind, before, after }) => kind === 'cell' && ![before, after].includes(null),
  );
/** The newest release that changed one, and the one before it. */
const at = versions.findLastIndex((version, index) => index > 0 && cellsOf(version).length > 0);
const [from, to] = versions.slice(at - 1, at + 1) as [string, string];

test('every release’s files are served as they were frozen, and nothing else under its version', () => {
  for (const version of versions) {
    const { files, record } = frozen(version);
    const names = Object.keys(files).filter((name) => name.startsWith('data/'));
    for (const name of names)
      expect(sha256(readBuilt(`data/${version}/${name.slice(5)}`))).toBe(record.files[name]);
    const served = builtFiles()
      .filter((file) => file.startsWith(`data/${version}/`) && /\.(json|csv)$/.test(file))
      .map((file) => file.split('/').at(-1));
    const own = [...names.map((name) => name.slice(5)), 'changes.json', 'release.json'];
    expect(served.sort()).toEqual(own.sort());
  }
  const others = builtFiles().filter((file) => /^data\/\d[^/]*\//.test(file));
  expect([...new Set(others.map((file) => file.split('/')[1]!))].sort()).toEqual(
    [...versions].sort(),
  );
});

test('what a release keeps of a chart is what its frame and its files show, byte for byte', () => {
  for (const version of versions) {
    const { files } = frozen(version);
    const kept = Object.keys(files).filter((name) => /^drawings\/.*\.json$/.test(name));
    expect(kept.length).toBe(changeLog(frozen(version)).charts.length * 2);
    for (const name of kept) {
      const { id, edition, title, description, source } = JSON.parse(files[name]!);
      const stem = name.slice('drawings/'.length, -'.json'.length);
      const served = readBuilt(`v/${version}/charts/${stem}.json`);
      const said = { id, version, lang: edition, title, description, source };
      expect(JSON.parse(served)).toMatchObject(said);
      expect(readBuilt(`v/${version}/charts/${stem}.csv`)).toBe(files[`drawings/${stem}.csv`]);
      const prefix = edition === 'en' ? 'en/' : '';
      const page = readBuilt(`v/${version}/${prefix}embed/${id}/index.html`);
      const panels = Object.keys(files).filter((each) =>
        new RegExp(
          `^drawings/${stem}\\.${JSON.parse(files[name]!).steps ? '\\d\\.' : ''}(narrow|wide)\\.svg$`,
        ).test(each),
      );
      expect(panels.length).toBeGreaterThan(1);
      for (const panel of panels) expect(page).toContain(files[panel]!.slice('<svg '.length));
    }
  }
});

test('the index of versions is small and tells which versions changed a chart', () => {
  const text = readBuilt('v/versions.json');
  expect(text.length).toBeLessThan(20_000);
  const index = JSON.parse(text);
  expect(index.latest).toBe(versions.at(-1));
  expect(index.versions.map(({ version }: { version: string }) => version)).toEqual(
    [...versions].reverse(),
  );
  for (const version of versions)
    for (const id of changeLog(frozen(version)).charts) expect(index.charts[id]).toContain(version);
});

test('the feeds tell of every release, the latest first', () => {
  for (const prefix of ['', 'en/'])
    for (const file of [`${prefix}feed.xml`, `${prefix}feed.atom.xml`]) {
      const text = readBuilt(file);
      const places = [...versions]
        .reverse()
        .map((version) =>
          text.indexOf(frozen(version).record.why[prefix ? 'en' : 'zh'].slice(0, 20)),
        );
      expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
    }
});

test.each([
  ['', '改为'],
  ['en/', 'Is now'],
])(
  'the changes page of /%s shows each changed value, old and new, why, and what it reached',
  async (prefix, after) => {
    const { page, status, problems, close } = await openPage({
      path: `${prefix}data/changes/${from}..${to}/`,
      width: 390,
    });
    expect(status).toBe(200);
    const { changes } = changeLog(frozen(to));
    expect(await page.locator('.change').count()).toBe(changes.length);
    expect(await page.locator('main').innerText()).toContain(
      frozen(to).record.why[prefix ? 'en' : 'zh'],
    );
    const cells = cellsOf(to);
    expect(cells.length).toBeGreaterThan(0);
    const shown = await page.locator('.change').evaluateAll((all) =>
      all.map((change) => {
        const texts = (selector: string) =>
          [...change.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText);
        const links = change.querySelectorAll<HTMLAnchorElement>('.change-reach a');
        return {
          place: texts('code').join(),
          values: texts('dd').slice(0, 2),
          heading: texts('dt').at(-1),
          marked: texts('del, ins').length,
          links: [...links].map(({ pathname }) => pathname),
        };
      }),
    );
    for (const { row, column, before, after: now, charts, stories } of cells) {
      const change = shown.find(({ place }) => place.includes(`${row} · ${column}`))!;
      expect(change.values).toEqual([String(before), String(now)]);
      expect(change.heading).toBe(after);
      expect(change.marked).toBeGreaterThan(0);
      for (const id of charts) expect(change.links).toContain(`/${prefix}charts/${id}/`);
      for (const slug of stories) expect(change.links).toContain(`/${prefix}stories/${slug}/`);
    }
    // A reader finds the way here from any page: footer, corrections, this page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.locator(`footer a[href="/${prefix}corrections/"]`).click();
    await page.waitForURL(`**/${prefix}corrections/`);
    expect(await page.locator(`#v${to.replaceAll('.', '\\.')} .change`).count()).toBe(
      changes.length,
    );
    expect(problems).toEqual({ console: [], errors: [], requests: [], thirdParty: [] });
    await close();
  },
);
