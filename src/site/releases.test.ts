import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, releasedCopy } from '../../scripts/lib/release/testing.ts';

/** What the site would show of another folder's content; modules read the folder that the process stands in. */
function shown(root: string): Record<string, unknown> {
  const at = (file: string) => JSON.stringify(join(import.meta.dirname, file));
  const code = `
    const { dataVersion, dataDate, unreleased, storyDates } = await import(${at('releases.ts')});
    const { dataFiles } = await import(${at('downloads/data-files.ts')});
    const { chartView } = await import(${at('charts.ts')});
    const { versionIndex } = await import(${at('versions.ts')});
    const facts = dataFiles().filter(({ name }) => name === 'facts.csv');
    const subtitle = (version) => chartView('market-plan', 'en', version).title;
    console.log(JSON.stringify({
      version: dataVersion(), pinned: dataVersion('1.0.0'), date: dataDate(), unreleased: unreleased().length,
      served: facts.map(({ version, body }) => [version, /gouerkou-shops.*?,(\\d+),/.exec(body)[1]]),
      live: subtitle(), kept: subtitle('1.0.0'), index: versionIndex(), story: storyDates('daily-work'),
    }));`;
  const args = ['--input-type=module', '-e', code];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}

test('the pages show the working copy and say so; files and pinned charts stay with the release', () => {
  const { root } = releasedCopy();
  expect(shown(root)).toMatchObject({ version: '1.0.0', unreleased: 0, date: '2026-11-23' });
  edit(root, 'content/data/facts.json', /(?<="id": "gouerkou-shops"[^}]*"value": )40/, '41');
  const { version, pinned, unreleased, served, live, kept, index } = shown(root);
  expect([version, pinned, unreleased]).toEqual(['1.0.0+', '1.0.0', 2]);
  expect(served).toEqual([['1.0.0', '40']]);
  expect(live).toContain('41');
  expect(kept).toContain('40');
  expect(index).toMatchObject({ latest: '1.0.0', charts: { 'market-plan': ['1.0.0'] } });
});
