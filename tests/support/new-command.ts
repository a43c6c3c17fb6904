import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command of the project's copy as an editor with a Chinese system does. */
export const run = (root: string, script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
  });

/** `{ slug: 'x' }` as `--slug x`. */
export const flags = (values: Record<string, string>) =>
  Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
/** What `npm run new case` asks, answered rightly. */
export const newCase = {
  id: 'work-chafang-new',
  community: 'chafang',
  theme: JSON.parse(readFileSync('content/data/cases.json', 'utf8'))[0].theme as string,
  'title-zh': '新案例',
  'title-en': 'A new case',
  'summary-zh': '概述',
  'summary-en': 'A summary',
  paragraph: '6',
  evidence: '社区',
};
