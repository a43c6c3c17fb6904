/**
 * Measures what editors wait for: a build from nothing, one after a change, and
 * builds of surveys with ever more stories.
 *
 *     npm run bench                  the real site, and 10, 100 and 1,000 stories
 *     npm run bench -- 10 100        the real site, and surveys of these sizes
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePlace } from './lib/bench/place.ts';
import { addStories } from './lib/bench/survey.ts';
import { type BuildCost, timedBuild } from './lib/bench/timed-build.ts';

const root = join(import.meta.dirname, '..');
const bounds = { cold: 20, changed: 5, growth: 11, megabytes: 2048 };
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
const broken: string[] = [];

console.log(
  row('Build', 'seconds', 'processor s', 'pages', 's a page', 'memory MB', 'files', 'output MB'),
);
await realSite();
await surveys(sizes.length ? sizes : [10, 100, 1000]);
for (const line of broken) console.error(`Broken: ${line}`);
process.exitCode = broken.length ? 1 : 0;

async function realSite(): Promise<void> {
  const { folder, remove } = makePlace(root, 'real');
  const cold = await timedBuild(folder);
  print('the real site, no cache', cold);
  bound('a build from nothing', cold.seconds, bounds.cold, 's');
  print('the same again', await timedBuild(folder));
  for (const [name, value] of [
    ['after one changed figure', 160],
    ['after it changed again', 170],
  ] as const) {
    changeFigure(folder, value);
    const changed = await timedBuild(folder);
    print(name, changed);
    bound(`a build ${name}`, changed.seconds, bounds.changed, 's');
  }
  remove();
}

/** Another value for a figure that charts, stories and downloads show. */
function changeFigure(folder: string, value: number): void {
  const file = join(folder, 'content/data/facts.json');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(
    /("id": "gouerkou-stalls"[\s\S]*?"value": )\d+/,
    (_, before: string) => `${before}${value}`,
  );
  if (changed === text) throw new Error('The figure "gouerkou-stalls" is gone: name another one.');
  writeFileSync(file, changed);
}

async function surveys(counts: number[]): Promise<void> {
  const costs = new Map<number, BuildCost>();
  for (const count of counts) {
    const { folder, remove } = makePlace(root, `stories-${count}`);
    addStories(folder, count);
    const cost = await timedBuild(folder);
    costs.set(count, cost);
    print(`${count} stories of five charts, no cache`, cost);
    bound(`memory for ${count} stories`, cost.megabytes, bounds.megabytes, 'MB');
    remove();
  }
  const [hundred, thousand] = [costs.get(100), costs.get(1000)];
  if (!hundred || !thousand) return;
  const growth = thousand.seconds / hundred.seconds;
  console.log(`1,000 stories take ${growth.toFixed(1)} times as long as 100`);
  bound('growth from 100 to 1,000 stories', growth, bounds.growth, 'times');
}

function bound(what: string, figure: number, most: number, unit: string): void {
  if (figure > most) broken.push(`${what}: ${figure.toFixed(1)} ${unit}, at most ${most}`);
}

function print(
  name: string,
  { seconds, processor, pages, megabytes, files, size }: BuildCost,
): void {
  const each = seconds / Math.max(1, pages);
  console.log(
    row(
      name,
      seconds.toFixed(1),
      processor?.toFixed(1) ?? '–',
      `${pages}`,
      each.toFixed(3),
      `${megabytes}`,
      `${files}`,
      size.toFixed(1),
    ),
  );
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(36) + cells.map((cell) => cell.padStart(11)).join('');
}
