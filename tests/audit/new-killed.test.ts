import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../scripts/lib/check-content.ts';
import { finishIfIdle } from '../../scripts/lib/write-files.ts';
import { figure } from '../support/figure.ts';
import { projectCopy } from '../support/project-copy.ts';

const kills = 24;
const flags = (slug: string) => [
  ...['--slug', slug, '--title-zh', '后来', '--title-en', 'What came after'],
  ...['--standfirst-zh', '导语', '--standfirst-en', 'A standfirst'],
  ...['--description-zh', '摘要', '--description-en', 'A description'],
];

/** Runs the command and kills it after so many ms. @returns whether it had ended by itself */
function runAndKill(root: string, slug: string, after: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/new.ts', 'story', ...flags(slug)], {
      cwd: root,
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.once('close', (code) => {
      clearTimeout(timer);
      done(code !== null);
    });
  });
}

test(`killed at ${kills} moments, npm run new leaves a whole story or none`, async () => {
  const root = projectCopy();
  const stories = () => readdirSync(join(root, 'content/stories'));
  const start = performance.now();
  expect(await runAndKill(root, 'first', 60_000)).toBe(true);
  const whole = performance.now() - start;
  let made = 0;
  for (let kill = 0; kill < kills; kill++) {
    const slug = `killed-${kill}`;
    // The last third of its run is where it writes.
    await runAndKill(root, slug, whole * (0.6 + (0.5 * kill) / kills));
    await finishIfIdle(root, 'en');
    const folder = join(root, 'content/stories', slug);
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    const ended = names.filter((name) => !name.startsWith('.'));
    expect([slug, ended]).toEqual([slug, ended.length ? ['en.mdx', 'zh-cn.mdx'] : []]);
    made += ended.length ? 1 : 0;
  }
  expect(checkContent(root).problems).toEqual([]);
  expect(stories().length).toBe(7 + made);
  figure('stories made by a command that was killed', made, `of ${kills}, each whole`);
});
