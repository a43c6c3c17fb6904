import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { edit, releasedCopy } from '../../scripts/lib/release/testing.ts';
import { checksumName, checksumOf, recordName, sha256 } from '../data/releases/record.ts';

/** What the site would show of another folder's content; modules read the folder that the process stands in. */
function shown(root: string): Record<string, unknown> {
  const at = (file: string) => JSON.stringify(join(import.meta.dirname, file));
  const code = `
    const { dataVersion, newestVersion, dataDate, releases, unreleased, storyDates } = await import(${at('releases.ts')});
    const { dataFiles } = await import(${at('downloads/data-files.ts')});
    const { shownChart } = await import(${at('shown-chart.ts')});
    const { chartVersion, storyVersion } = await import(${at('chart-version.ts')});
    const { changeWords } = await import(${at('change-wording.ts')});
    const { versionIndex } = await import(${at('versions.ts')});
    const facts = releases().flatMap(({ version }) =>
      dataFiles(version).filter(({ name }) => name === 'facts.csv').map(({ body }) => ({ version, body })));
    const title = (version) => shownChart('market-plan', 'en', version).title;
    console.log(JSON.stringify({
      version: dataVersion(), newest: newestVersion(), date: dataDate(), unreleased: unreleased().length,
      charts: ['market-plan', 'plans'].map((id) => chartVersion(id)),
      stories: ['daily-work', 'hard-problems'].map((slug) => storyVersion(slug)),
      served: facts.map(({ version, body }) => [version, /gouerkou-shops.*?,(\\d+),/.exec(body)[1]]),
      live: title(), kept: title('1.0.0'), index: versionIndex(), words: ['zh-CN', 'en'].map((edition) => unreleased().map((change) => changeWords(change, '1.0.0', undefined, edition))), story: storyDates('daily-work'),
    }));`;
  const args = ['--input-type=module', '-e', code];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}

test('the pages show the working copy and say so; files and pinned charts stay with the release', async () => {
  const { root } = await releasedCopy();
  expect(shown(root)).toMatchObject({
    version: '1.0.0',
    charts: ['1.0.0', '1.0.0'],
    stories: ['1.0.0', '1.0.0'],
    unreleased: 0,
    date: '2026-11-23',
  });
  edit(root, 'content/data/facts.json', /(?<="id": "gouerkou-shops"[^}]*"value": )40/, '41');
  const { version, newest, unreleased, charts, stories, served, live, kept, index } = shown(root);
  expect([version, unreleased]).toEqual(['1.0.0+', 2]);
  // At the foot of every page: one that shows nothing of the change stays as it is.
  expect(newest).toBe('1.0.0');
  // A chart or story that shows what was released says so, whatever else has changed.
  expect(charts).toEqual(['1.0.0+', '1.0.0']);
  expect(stories).toEqual(['1.0.0+', '1.0.0']);
  expect(served).toEqual([['1.0.0', '40']]);
  expect(live).toContain('41');
  expect(kept).toContain('40');
  expect(index).toMatchObject({ latest: '1.0.0', charts: { 'market-plan': ['1.0.0'] } });
});

test('a release’s pictures are taken as they are, and drawn anew where the site has moved', async () => {
  const { root, files } = await releasedCopy();
  const [name, sums] = ['drawings/plans.en.png', 'drawings/SHA256SUMS'];
  // Marked, so that what is taken differs from what would be drawn.
  const marked = Buffer.concat([Buffer.from(files[name]!), Buffer.from('marked')]);
  const sum = files[sums]!.replace(/.{64}(?= {2}plans\.en\.png)/, sha256(marked));
  const text = files[recordName]!.replace(sha256(files[sums]!), sha256(sum));
  const altered = { [name]: marked, [sums]: sum, [recordName]: text };
  for (const [path, body] of Object.entries({ ...altered, [checksumName]: checksumOf(text) }))
    writeFileSync(join(root, 'content/releases/1.0.0', path), body);
  vi.stubEnv('CONTENT_ROOT', root);
  onTestFinished(() => void vi.unstubAllEnvs());
  const built = async (address: string) => {
    vi.stubEnv('SITE_URL', address);
    vi.resetModules();
    const { frozenChartFiles } = await import('./downloads/chart-files.ts');
    const file = frozenChartFiles('1.0.0').find(({ href }) => href.endsWith('/plans.en.png'))!;
    return Buffer.from((await file.make()) as Uint8Array);
  };
  expect((await built('')).equals(marked)).toBe(true);
  const moved = await built('https://moved.example');
  expect(moved.includes('marked')).toBe(false);
  expect(moved.includes('https://moved.example/v/1.0.0/en/embed/plans/')).toBe(true);
});

test('every kind of change is told in words, with old and new value', async () => {
  const { root } = await releasedCopy();
  edit(
    root,
    'content/data/communities.json',
    /"subdistrict_zh": null/,
    '"subdistrict_zh": "某街道"',
  );
  edit(root, 'content/data/people.json', '"杜英姿"', '"杜英"');
  edit(root, 'content/data/datapackage.json', '"title": "区县"', '"title": "区与市"');
  edit(root, 'content/data/districts.json', '[', `[${JSON.stringify(district)},`);
  edit(
    root,
    'content/charts/efforts.json',
    /"subtitle":\s*\{\s*"zh": "/,
    '$&共{efforts-announced}个：',
  );
  const [zh, en] = shown(root).words as [Record<string, unknown>[], Record<string, unknown>[]];
  for (const list of [zh, en])
    for (const { title, place } of list) expect([title, place]).not.toContain('');
  const told = (list: typeof zh, code: string) => list.find((each) => each.code === code);
  expect(told(zh, 'guihualou · subdistrict_zh')).toMatchObject({
    title: '桂花楼社区',
    values: { before: '（空）', after: '某街道' },
    lang: 'zh-CN',
  });
  expect(told(zh, 'du-yingzi · name_zh')).toMatchObject({
    values: { start: '杜英', before: '姿' },
  });
  expect(told(zh, 'efforts · subtitle.zh')).toMatchObject({
    place: '副题（中文）',
    values: { after: '共4个：' },
  });
  expect(told(en, 'efforts · subtitle.zh')).toMatchObject({ place: 'Subtitle, Chinese' });
  expect(told(en, 'elsewhere')).toMatchObject({ title: 'Elsewhere', place: 'Row added' });
  expect(told(en, 'elsewhere')!.row).toContainEqual({ column: 'evidence', text: '深入市中区' });
});

const district = {
  id: 'elsewhere',
  label_zh: '他处',
  label_en: 'Elsewhere',
  seq: 3,
  paragraph: 4,
  evidence: '深入市中区',
  status: 'reported',
};
